internal import Model
internal import Store

/// Values of the domain as the bodies of scores, awards and pay lines have them.
extension CanonicalJSON {
    static func money(_ money: Money) -> CanonicalJSON {
        .object(["currency": .text(money.currency.code), "minor": .text("\(money.minorUnits)")])
    }

    static func localized(_ text: LocalizedText) -> CanonicalJSON {
        .object(["zh": .text(text.zh), "en": .text(text.en)])
    }
}

extension JSONFields {
    func money(_ key: String) -> Money? {
        let fields = object(key)
        guard let minor = fields?.text("minor").flatMap({ Int($0) }),
            let currency = fields?.text("currency").flatMap({ Currency($0) })
        else { return nil }
        return Money(minorUnits: minor, currency)
    }

    func localized(_ key: String) -> LocalizedText? {
        let fields = object(key)
        guard let zh = fields?.text("zh"), let en = fields?.text("en") else { return nil }
        return LocalizedText(zh: zh, en: en)
    }
}
