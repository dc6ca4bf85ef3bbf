extension EnglishNumbers {
    /// The number that a row of words says: `twelve hundred`, `two and a half million`, `10k`. Nil where it is none, or may
    /// be another one too, as `two fifty`.
    static func value(of text: String) -> Fraction? {
        let spaced = text.replacing(/(\d)(k|m)\b/) { "\($0.output.1) \($0.output.2)" }
        let words = spaced.split { $0 == " " || $0 == "-" }.map(String.init)
        if words == ["half"] { return Fraction(1, over: 2) }
        var reading = Reading()
        for (place, word) in words.enumerated() {
            guard reading.takes(word, before: words.dropFirst(place + 1).first) else { return nil }
        }
        return reading.value
    }

    /// Whether a word names a whole number, or a power of ten that stands behind one.
    static func isNumber(_ word: String) -> Bool {
        small.contains(word) || (!word.isEmpty && tens.contains(word))
            || ["hundred", "thousand", "million"].contains(word)
    }

    private static let scales: [String: Int] = [
        "thousand": 1000, "k": 1000, "grand": 1000, "million": 1_000_000, "m": 1_000_000, "billion": 1_000_000_000,
    ]

    private struct Reading {
        private enum Last { case none, small, tens, hundred, scale, half, point }

        private var above = Fraction.zero
        private var below: Fraction?
        private var last = Last.none
        private var scale = Int.max
        /// Of the next digit behind a point.
        private var place = Fraction(1)

        /// Takes a word and knows which one follows.
        mutating func takes(_ word: String, before next: String?) -> Bool {
            switch word {
            case "and": return last == .hundred || last == .scale || next == "a"
            case "a", "an": return takesArticle(before: next)
            case "half": return takesHalf()
            case "hundred": return multiply(by: 100)
            case "point":
                last = .point
                return true
            default: break
            }
            if let scale = EnglishNumbers.scales[word] { return raise(to: scale) }
            guard let number = Self.number(word) else { return false }
            return takes(number)
        }

        private static func number(_ word: String) -> Fraction? {
            if let figure = SpokenNumber.figure(word) { return figure }
            if let place = EnglishNumbers.small.firstIndex(of: word) { return Fraction(place) }
            return word.isEmpty ? nil : EnglishNumbers.tens.firstIndex(of: word).map { Fraction($0 * 10) }
        }

        private mutating func takes(_ number: Fraction) -> Bool {
            let isTens = number >= Fraction(20)
            switch last {
            case .none, .scale: below = number
            case .tens where number > .zero && number < Fraction(10): below = (below ?? .zero) + number
            case .hundred where number < Fraction(100): below = (below ?? .zero) + number
            case .point where number < Fraction(10):
                place = place / Fraction(10)
                below = (below ?? .zero) + number * place
                return place > Fraction(1, over: 10_000_000)
            default: return false
            }
            last = isTens ? .tens : .small
            return true
        }

        /// `a hundred`, `and a half`, `half a million`.
        private mutating func takesArticle(before next: String?) -> Bool {
            guard let next, next == "hundred" || next == "half" || EnglishNumbers.scales[next] != nil else {
                return false
            }
            if next != "half", below == nil { below = Fraction(1) }
            return true
        }

        private mutating func takesHalf() -> Bool {
            guard last != .half, last != .point else { return false }
            below = (below ?? .zero) + Fraction(1, over: 2)
            last = .half
            return true
        }

        private mutating func multiply(by factor: Int) -> Bool {
            guard let count = below, count < Fraction(100), last != .hundred else { return false }
            below = count * Fraction(factor)
            last = .hundred
            return true
        }

        private mutating func raise(to scale: Int) -> Bool {
            guard let count = below, scale < self.scale, count < Fraction(1_000_000) else { return false }
            above = above + count * Fraction(scale)
            (below, last, self.scale) = (nil, .scale, scale)
            return true
        }

        var value: Fraction? {
            guard last != .none, below != nil || last == .scale else { return nil }
            let value = above + (below ?? .zero)
            return value < SpokenNumber.most ? value : nil
        }
    }
}
