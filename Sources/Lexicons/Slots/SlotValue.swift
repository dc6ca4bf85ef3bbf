import Model

/// What words say that stand in a slot, and whether that is as the slot asks.
struct SlotValue {
    /// For people.
    let written: String
    let isMet: Bool

    /// Nil where the words cannot be read as what the slot asks for.
    ///
    /// - Parameter moment: when they are said; nil where it is not known.
    init?(_ words: String, _ test: Rule.Slot.Test, saidAt moment: SpokenDeadline.Moment?) {
        switch test {
        case .money(let bounds, let code):
            guard let currency = Currency(code), let amount = SpokenMoney.amount(words, in: currency) else {
                return nil
            }
            (written, isMet) = ("\(amount)", bounds.holds(amount.minorUnits))
        case .number(let bounds):
            guard let number = SpokenNumber.value(of: words), let value = Self.thousandths(number) else { return nil }
            (written, isMet) = (DecimalText.write(value, places: 3), bounds.holds(value))
        case .deadline(let most):
            guard let seconds = SpokenDeadline.seconds(of: words, saidAt: moment) else { return nil }
            (written, isMet) = (Rule.Slot.Test.duration(seconds), seconds <= most)
        case .oneOf(let texts): (written, isMet) = (words, texts.contains { Self.key($0) == Self.key(words) })
        case .noneOf(let texts): (written, isMet) = (words, !texts.contains { Self.key($0) == Self.key(words) })
        }
    }

    /// Nil where it has more than three decimals: a number is refused, never rounded.
    private static func thousandths(_ number: Fraction) -> Int? {
        let scaled = number * Fraction(1000)
        return scaled.denominator == 1 ? Int(exactly: scaled.numerator) : nil
    }

    /// Equal for texts that differ in case, spaces and apostrophes alone.
    private static func key(_ text: String) -> [String] { PhraseTokens.of(text).map { $0.text.lowercased() } }
}
