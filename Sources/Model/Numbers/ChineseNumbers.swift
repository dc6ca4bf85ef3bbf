/// Chinese words for numbers, and figures before Chinese units: `一万两千`, `三千五`, `12万`.
package enum ChineseNumbers {
    private enum Token {
        /// A word for 1 to 9.
        case digit(Int)
        case zero
        case figure(Fraction)
        /// Ten, a hundred, a thousand.
        case unit(Int)
        /// Ten thousand, a hundred million.
        case great(Int)
    }

    /// Nil where the text is no number: 二三十 may be twenty or thirty, 几千 is some thousands.
    static func value(of text: String) -> Fraction? {
        if text == "半" { return Fraction(1, over: 2) }
        guard let tokens = tokens(text) else { return nil }
        if let digits = digits(tokens) { return digits }
        var reading = Reading()
        for token in tokens where !reading.takes(token) { return nil }
        return reading.value
    }

    /// 一三八 is said digit by digit; two alone may be 'one or two'.
    private static func digits(_ tokens: [Token]) -> Fraction? {
        let digits = tokens.compactMap { token -> Int? in
            switch token {
            case .digit(let digit): digit
            case .zero: 0
            default: nil
            }
        }
        guard digits.count == tokens.count, digits.count == 1 || (3...15).contains(digits.count) else { return nil }
        return Fraction(digits.reduce(0) { $0 * 10 + $1 })
    }

    /// What was read so far, below ten thousand apart from what is above.
    private struct Reading {
        private var above = Fraction.zero
        private var below = Fraction.zero
        private var open: (value: Fraction, isWord: Bool)?
        /// The unit before; a smaller one may follow.
        private var last: Int?
        private var hasZero = false
        private var isEmpty = true

        mutating func takes(_ token: Token) -> Bool {
            defer { isEmpty = false }
            switch token {
            case .digit(let digit): return open(Fraction(digit), isWord: true)
            case .figure(let figure): return open(figure, isWord: false)
            case .zero:
                guard open == nil, last != nil else { return false }
                hasZero = true
            case .unit(let unit):
                // 十五 is fifteen; a hundred is always said with its one.
                guard let count = open?.value ?? (unit == 10 && (isEmpty || hasZero) ? Fraction(1) : nil),
                    last.map({ unit < $0 || $0 >= 10_000 }) ?? true
                else { return false }
                below = below + count * Fraction(unit)
                (open, last, hasZero) = (nil, unit, false)
            case .great(let unit):
                below = below + (open?.value ?? .zero)
                guard below > .zero, below < SpokenNumber.most, above < Fraction(1_000_000_000) else { return false }
                if unit == 10_000, above > .zero, last == unit { return false }
                above = unit == 10_000 ? above + below * Fraction(unit) : (above + below) * Fraction(unit)
                (below, open, last, hasZero) = (.zero, nil, unit, false)
            }
            return true
        }

        private mutating func open(_ value: Fraction, isWord: Bool) -> Bool {
            guard open == nil else { return false }
            open = (value, isWord)
            return true
        }

        /// 三千五 is 3,500, 三千零五 3,005.
        var value: Fraction? {
            let total = above + below
            guard let (rest, isWord) = open else { return total < SpokenNumber.most ? total : nil }
            guard let last, last > 10, !hasZero else { return total + rest }
            return isWord ? total + rest * Fraction(last / 10) : nil
        }
    }

    private static func tokens(_ text: String) -> [Token]? {
        var tokens: [Token] = []
        var rest = text.filter { !$0.isWhitespace }[...]
        while let first = rest.first {
            if first.isASCIIDigit {
                let figure = rest.prefix { $0.isASCIIDigit || $0 == "," || $0 == "." }
                guard let value = SpokenNumber.figure(figure) else { return nil }
                tokens.append(.figure(value))
                rest = rest.dropFirst(figure.count)
            } else {
                guard let token = words[first] else { return nil }
                tokens.append(token)
                rest = rest.dropFirst()
            }
        }
        return tokens.isEmpty ? nil : tokens
    }

    /// Those of cheques, too.
    private static var words: [Character: Token] {
        let digits = ["一壹幺", "二贰两俩", "三叁仨", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"]
        var words: [Character: Token] = ["零": .zero, "〇": .zero, "○": .zero]
        for (place, same) in digits.enumerated() { for word in same { words[word] = .digit(place + 1) } }
        for word in "十拾" { words[word] = .unit(10) }
        for word in "百佰" { words[word] = .unit(100) }
        for word in "千仟" { words[word] = .unit(1000) }
        for word in "万萬" { words[word] = .great(10_000) }
        for word in "亿億" { words[word] = .great(100_000_000) }
        return words
    }
}
