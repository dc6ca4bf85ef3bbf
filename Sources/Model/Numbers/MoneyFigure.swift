/// An amount in figures, with the sign of its currency before or behind it: `$4.50`.
struct MoneyFigure {
    let parts: [WrittenFigure.Part]

    /// Nil where there is no such sign.
    init?(_ word: String) {
        guard let (currency, amount) = Self.taken(word) else { return nil }
        guard let match = amount.wholeMatch(of: /([0-9][0-9,]*)\.([0-9]{2})/) else {
            parts = WrittenFigure.parts(of: amount) + [.ways([[currency.name(of: amount)]])]
            return
        }
        let (whole, cents) = (String(match.1.replacing(",", with: "")), String(match.2))
        let name = currency.name(of: whole)
        parts =
            switch (whole, cents) {
            case (_, "00"): [.digits(whole), .ways([[name]])]
            case ("0", _): [Self.cents(cents), .ways([[currency.small]])]
            default:
                [
                    .digits(whole), .ways([[name, "and"], [name], []]), Self.cents(cents),
                    .ways([[currency.small], []]),
                ]
            }
    }

    private struct Currency {
        let one: String
        let many: String
        let small: String

        func name(of amount: String) -> String { amount == "1" ? one : many }
    }

    private static let currencies: [Character: Currency] = [
        "$": Currency(one: "dollar", many: "dollars", small: "cents"),
        "£": Currency(one: "pound", many: "pounds", small: "pence"),
        "€": Currency(one: "euro", many: "euros", small: "cents"),
        "¥": Currency(one: "yuan", many: "yuan", small: "fen"),
    ]

    /// The sign's currency and what stands beside it; nil for none or several signs.
    private static func taken(_ word: String) -> (Currency, amount: String)? {
        guard word.count(where: { currencies[$0] != nil }) == 1 else { return nil }
        if let currency = word.first.flatMap({ currencies[$0] }) { return (currency, String(word.dropFirst())) }
        if let currency = word.last.flatMap({ currencies[$0] }) { return (currency, String(word.dropLast())) }
        return nil
    }

    /// `05` is five, or oh five.
    private static func cents(_ digits: String) -> WrittenFigure.Part {
        guard digits.hasPrefix("0"), let number = Int(digits) else { return .digits(digits) }
        return .ways([EnglishNumbers.cardinal(number)] + EnglishNumbers.forms(of: digits))
    }
}
