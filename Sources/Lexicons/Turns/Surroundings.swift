/// The few words before and after a match, for people who look at it.
struct Surroundings {
    let before: String
    let after: String

    /// What stands around a stretch of a turn's text. Where nothing stands there in its turn, what was said on the same
    /// channel before or after.
    init(of range: Range<Int>, inTurn place: Int, of turns: [Turn]) {
        func neighbour(_ other: Int) -> Turn? {
            turns.indices.contains(other) && turns[other].channel == turns[place].channel ? turns[other] : nil
        }
        let before = Self.end(of: turns[place].words(before: range.lowerBound))
        let after = Self.beginning(of: turns[place].words(after: range.upperBound))
        self.before =
            before.isEmpty ? neighbour(place - 1).map { Self.end(of: $0.words(before: $0.text.count)) } ?? "" : before
        self.after = after.isEmpty ? neighbour(place + 1).map { Self.beginning(of: $0.words(after: 0)) } ?? "" : after
    }

    /// A Chinese character counts one, any other word two: about six words or twelve characters.
    private static let room = 12

    /// The end of a text, at most about six words or twelve Chinese characters, no word cut.
    static func end(of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var left = room
        var start = scalars.count
        while start > 0 {
            let unit = unitStart(endingAt: start, in: scalars)
            let cost = cost(of: scalars[unit..<start])
            if cost > left { break }
            left -= cost
            start = unit
        }
        return trimmed(scalars[start...])
    }

    /// The beginning of a text, as `end(of:)` its end.
    static func beginning(of text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var left = room
        var end = 0
        while end < scalars.count {
            let next = unitEnd(startingAt: end, in: scalars)
            let cost = cost(of: scalars[end..<next])
            if cost > left { break }
            left -= cost
            end = next
        }
        return trimmed(scalars[..<end])
    }

    /// One Chinese character, one run of spaces, or one run of anything else.
    private static func unitEnd(startingAt start: Int, in scalars: [Unicode.Scalar]) -> Int {
        let kind = kind(scalars[start])
        guard kind != .han else { return start + 1 }
        return scalars[start...].firstIndex { Self.kind($0) != kind } ?? scalars.count
    }

    private static func unitStart(endingAt end: Int, in scalars: [Unicode.Scalar]) -> Int {
        let kind = kind(scalars[end - 1])
        guard kind != .han else { return end - 1 }
        return (scalars[..<end].lastIndex { Self.kind($0) != kind } ?? -1) + 1
    }

    private enum Kind { case han, space, other }

    private static func kind(_ scalar: Unicode.Scalar) -> Kind {
        if Han.contains(scalar) { return .han }
        return scalar.properties.isWhitespace ? .space : .other
    }

    private static func cost(of unit: ArraySlice<Unicode.Scalar>) -> Int {
        switch unit.first.map(kind) {
        case .han: 1
        case .other: unit.contains(where: PhraseTokens.isWordScalar) ? 2 : 0
        default: 0
        }
    }

    private static func trimmed(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars)
        return String(view).trimmingSpaces
    }
}

extension String {
    fileprivate var trimmingSpaces: String {
        guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace })
        else { return "" }
        return String(self[first...last])
    }
}
