internal import Foundation

/// How a dialler writes when a call began: a pattern such as `yyyy/M/d H:mm`, a count since 1970, or ISO 8601.
package struct DateForm: Hashable, Sendable {
    /// As the mapping file has it.
    package let written: String
    private let kind: Kind

    private enum Kind: Hashable {
        case iso
        /// How many of them a second has.
        case sinceEpoch(unitsPerSecond: Double)
        case pattern([Piece])
    }

    private enum Piece: Hashable {
        case number(Field, digits: ClosedRange<Int>)
        case halfOfDay
        case spaces
        case literal(Character)
    }

    private enum Field: Character {
        case year = "y"
        case month = "M"
        case day = "d"
        case hour = "H"
        case hourOfHalf = "h"
        case minute = "m"
        case second = "s"
        case fraction = "S"
    }

    /// `2026-11-23T09:30:00` and its kin, with an offset where there is one.
    package static let iso = DateForm(written: "iso", kind: .iso)

    private init(written: String, kind: Kind) {
        self.written = written
        self.kind = kind
    }

    /// Nil where a letter has no meaning, or where year, month, day, hour and minute do not each stand there once.
    package init?(_ written: String) {
        self.written = written
        switch written {
        case "iso": kind = .iso
        case "epoch-seconds": kind = .sinceEpoch(unitsPerSecond: 1)
        case "epoch-milliseconds": kind = .sinceEpoch(unitsPerSecond: 1000)
        default:
            guard let pieces = Self.pieces(of: written) else { return nil }
            kind = .pattern(pieces)
        }
    }

    /// The instant that a text names, in microseconds since 1970 UTC; nil where it is not of this form or names no time
    /// that there is.
    func microseconds(_ text: String, by clock: ZoneClock) -> Int64? {
        switch kind {
        case .iso: return CallTimeText(text)?.microseconds(by: clock)
        case .sinceEpoch(let units):
            // A count in the other unit lands in another age: no call was made then.
            guard text.allSatisfy({ $0.isASCII && $0.isNumber }), let count = Double(text),
                (315_532_800...4_102_444_800).contains(count / units)
            else { return nil }
            return Int64((count / units * 1_000_000).rounded())
        case .pattern(let pieces): return Self.time(text, pieces)?.microseconds(by: clock)
        }
    }

    /// The same, by the clocks of a zone.
    func date(_ text: String, in zone: TimeZone) -> Date? {
        microseconds(text, by: ZoneClock(zone)).map { Date(timeIntervalSince1970: Double($0) / 1_000_000) }
    }

    private static func pieces(of pattern: String) -> [Piece]? {
        var pieces: [Piece] = []
        var fields: [Field] = []
        var rest = Substring(pattern)
        while let letter = rest.first {
            let run = rest.prefix { $0 == letter }
            rest = rest.dropFirst(run.count)
            if let field = Field(rawValue: letter) {
                guard let digits = digits(of: field, letters: run.count) else { return nil }
                fields.append(field)
                pieces.append(.number(field, digits: digits))
            } else if letter == "a" {
                pieces.append(.halfOfDay)
            } else if letter.isWhitespace {
                pieces.append(.spaces)
            } else if letter == "T" || !(letter.isASCII && letter.isLetter) {
                pieces += run.map { .literal($0) }
            } else {
                return nil
            }
        }
        let hour: Field = pieces.contains(.halfOfDay) ? .hourOfHalf : .hour
        let needed: Set<Field> = [.year, .month, .day, hour, .minute]
        guard Set(fields).count == fields.count, Set(fields).subtracting([.second, .fraction]) == needed else {
            return nil
        }
        return pieces
    }

    /// One letter takes one digit or two, two letters take two; a year has four.
    private static func digits(of field: Field, letters: Int) -> ClosedRange<Int>? {
        switch (field, letters) {
        case (.year, 4): 4...4
        case (.fraction, 1...9): 1...9
        case (.year, _), (.fraction, _): nil
        case (_, 1): 1...2
        case (_, 2): 2...2
        default: nil
        }
    }

    private static func time(_ text: String, _ pieces: [Piece]) -> CallTimeText? {
        var found: [Field: Int] = [:]
        var isAfternoon: Bool?
        var rest = Substring(text)
        for piece in pieces {
            switch piece {
            case .literal(let character):
                guard rest.popFirst() == character else { return nil }
            case .spaces:
                let spaces = rest.prefix(while: \.isWhitespace)
                guard !spaces.isEmpty else { return nil }
                rest = rest.dropFirst(spaces.count)
            case .halfOfDay:
                guard let half = halves.first(where: { rest.lowercased().hasPrefix($0.name) }) else { return nil }
                isAfternoon = half.isAfternoon
                rest = rest.dropFirst(half.name.count)
            case .number(let field, let allowed):
                let digits = rest.prefix(allowed.upperBound).prefix { $0.isASCII && $0.isNumber }
                guard digits.count >= allowed.lowerBound, let number = Int(digits) else { return nil }
                found[field] = number
                rest = rest.dropFirst(digits.count)
            }
        }
        guard rest.isEmpty else { return nil }
        var hour = found[.hour]
        if let half = found[.hourOfHalf], let isAfternoon, (1...12).contains(half) {
            hour = half % 12 + (isAfternoon ? 12 : 0)
        }
        guard let year = found[.year], let month = found[.month], let day = found[.day], let hour,
            let minute = found[.minute]
        else { return nil }
        return CallTimeText(
            year: year, month: month, day: day, hour: hour, minute: minute, second: found[.second] ?? 0)
    }

    private static let halves = [("am", false), ("pm", true), ("上午", false), ("下午", true)]
        .map { (name: $0.0, isAfternoon: $0.1) }
}
