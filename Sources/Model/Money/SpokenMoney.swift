/// Reads an amount as it is said or written: `$1,200.50`, `five hundred dollars`, `三块五`, `人民币两万元`.
package enum SpokenMoney {
    /// The amount in that currency, which is taken to be meant where none is named. Nil where the text is no amount, names
    /// another currency, or has less than a minor unit: an amount is refused, never rounded.
    package static func amount(_ text: String, in currency: Currency) -> Money? {
        let plain = SpokenNumber.plain(text)
        guard let exact = parted(plain, currency) ?? whole(plain, currency) else { return nil }
        let scale = (0..<currency.decimals).reduce(1) { scale, _ in scale * 10 }
        let units = exact * Fraction(scale)
        guard units.denominator == 1, let count = Int(exactly: units.numerator) else { return nil }
        return Money(minorUnits: count, currency)
    }

    /// One number with the currency's name or sign around it.
    private static func whole(_ text: String, _ currency: Currency) -> Fraction? {
        var rest = text[...]
        var part = Fraction(1)
        while let (name, isFirst) = name(at: rest) {
            guard name.codes.contains(currency.code) else { return nil }
            if let share = name.part { part = share }
            rest = (isFirst ? rest.dropFirst(name.word.count) : rest.dropLast(name.word.count)).trimmed
        }
        return SpokenNumber.value(of: String(rest)).map { $0 * part }
    }

    /// `five dollars and fifty cents`, `三块五`, `12元5角`: both parts together.
    private static func parted(_ text: String, _ currency: Currency) -> Fraction? {
        if let match = text.wholeMatch(
            of: /(.+(?:dollars?|bucks|pounds?|euros?|yuan)),? (?:and )?(.+(?:cents?|pence|fen))/)
        {
            guard let units = whole(String(match.output.1), currency),
                let rest = whole(String(match.output.2), currency)
            else { return nil }
            return units + rest
        }
        guard let match = text.wholeMatch(of: /(.+(?:块|元|圆))(?:(.)[毛角]?)?(?:(.)分)?/),
            match.output.2 != nil || match.output.3 != nil,
            let units = whole(String(match.output.1), currency)
        else { return nil }
        func digit(_ text: Substring?, over parts: Int128) -> Fraction? {
            guard let text else { return .zero }
            return SpokenNumber.value(of: String(text)).map { $0 / Fraction(parts) }
        }
        guard let tenths = digit(match.output.2, over: 10), let hundredths = digit(match.output.3, over: 100) else {
            return nil
        }
        return units + tenths + hundredths
    }

    // MARK: Names of currencies

    private struct Name {
        let word: String
        let codes: Set<String>
        /// Of a smaller unit how much of the currency it is.
        var part: Fraction?
    }

    /// The name with which the text begins or ends; of several the longest.
    private static func name(at text: Substring) -> (Name, isFirst: Bool)? {
        for name in names {
            if text.hasPrefix(name.word) { return (name, true) }
            if text.hasSuffix(name.word) { return (name, false) }
        }
        return nil
    }

    private static var names: [Name] {
        let dollars: Set<String> = ["USD", "AUD", "CAD", "HKD", "NZD", "SGD", "TWD"]
        let yuan: Set<String> = ["CNY", "HKD", "MOP", "TWD"]
        let words: [(String, Set<String>)] = [
            ("us dollars", ["USD"]), ("us$", ["USD"]), ("usd", ["USD"]), ("美元", ["USD"]), ("美金", ["USD"]),
            ("dollars", dollars), ("dollar", dollars), ("bucks", dollars), ("buck", dollars), ("$", dollars),
            ("pounds", ["GBP"]), ("pound", ["GBP"]), ("quid", ["GBP"]), ("£", ["GBP"]), ("英镑", ["GBP"]),
            ("euros", ["EUR"]), ("euro", ["EUR"]), ("€", ["EUR"]), ("欧元", ["EUR"]),
            ("港币", ["HKD"]), ("港元", ["HKD"]), ("日元", ["JPY"]), ("¥", ["CNY", "JPY"]),
            ("人民币", ["CNY"]), ("rmb", ["CNY"]), ("cny", ["CNY"]), ("yuan", ["CNY"]), ("kuai", ["CNY"]),
            ("块钱", yuan), ("块", yuan), ("元", yuan), ("圆", yuan),
        ]
        let parts: [(String, Set<String>, Fraction)] = [
            ("cents", dollars.union(["EUR"]), Fraction(1, over: 100)),
            ("cent", dollars.union(["EUR"]), Fraction(1, over: 100)), ("pence", ["GBP"], Fraction(1, over: 100)),
            ("fen", ["CNY"], Fraction(1, over: 100)), ("分钱", yuan, Fraction(1, over: 100)),
            ("毛钱", yuan, Fraction(1, over: 10)), ("毛", yuan, Fraction(1, over: 10)), ("角", yuan, Fraction(1, over: 10)),
        ]
        return (words.map { Name(word: $0, codes: $1) } + parts.map { Name(word: $0, codes: $1, part: $2) })
            .sorted { $0.word.count > $1.word.count }
    }
}

extension Substring {
    fileprivate var trimmed: Substring {
        var rest = drop { $0.isWhitespace }
        while rest.last?.isWhitespace ?? false { rest.removeLast() }
        return rest
    }
}
