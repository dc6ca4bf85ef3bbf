/// `in two hours`, `within 24 hours`, `half an hour`.
enum EnglishDuration {
    static func seconds(_ text: String) -> Int? {
        let lead = /(?:by|before|until|within|inside|in|no later than|at most)? ?(?:the )?(?:next )?/
        let bare = text.trimmingPrefix(lead)
        let form =
            /(.+?)[ -](?:of an )?(?:(minutes?|mins?)|(hours?)|(days?)|(weeks?))( and a half)?(?: from now| at the latest| or less)?/
        guard let match = String(bare).wholeMatch(of: form) else { return nil }
        let units: [(Substring?, Int)] = [
            (match.output.2, 60), (match.output.3, 3600), (match.output.4, 86_400), (match.output.5, 7 * 86_400),
        ]
        guard let count = count(String(match.output.1)), let unit = units.first(where: { $0.0 != nil })?.1 else {
            return nil
        }
        return (count + (match.output.6 == nil ? .zero : Fraction(1, over: 2))).times(unit)
    }

    private static func count(_ text: String) -> Fraction? {
        switch text {
        case "a", "an", "the", "one": Fraction(1)
        case "half a", "half an": Fraction(1, over: 2)
        default: SpokenNumber.value(of: text)
        }
    }
}

/// `by five today`, `tomorrow at 10:30 am`, `Friday noon`.
enum EnglishClock {
    static func time(_ text: String) -> SpokenTime? {
        var time = SpokenTime()
        var rest = text.replacing("-", with: " ").replacing(",", with: " ")[...]
        while let first = rest.first {
            if first.isWhitespace {
                rest = rest.dropFirst()
                continue
            }
            guard let length = day(rest, &time) ?? part(rest, &time) ?? clock(rest, &time) ?? filler(rest) else {
                return nil
            }
            rest = rest.dropFirst(length)
            guard rest.first.map({ !$0.isLetter && !$0.isNumber }) ?? true else { return nil }
        }
        if time.day == nil, text.contains("end of") { time.day = .ahead(0) }
        return time
    }

    private static let weekdays = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]

    private static func day(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        guard time.day == nil else { return nil }
        let days = [("the day after tomorrow", 2), ("day after tomorrow", 2), ("tomorrow", 1), ("today", 0)]
        for (word, ahead) in days where text.hasPrefix(word) {
            time.day = .ahead(ahead)
            return word.count
        }
        for (word, part) in [
            ("tonight", SpokenTime.Part.evening), ("this morning", .morning), ("this afternoon", .afternoon),
            ("this evening", .evening),
        ]
        where text.hasPrefix(word) && time.part == nil {
            (time.day, time.part) = (.ahead(0), part)
            return word.count
        }
        guard let match = text.prefixMatch(of: /(next )?([a-z]+day)/),
            let weekday = weekdays.firstIndex(of: String(match.output.2))
        else { return nil }
        time.day = .weekday(weekday + 1, weeks: match.output.1 == nil ? nil : 1)
        return match.output.0.count
    }

    private static func part(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        let parts: [(String, SpokenTime.Part)] = [
            ("in the morning", .morning), ("in the afternoon", .afternoon), ("in the evening", .evening),
            ("at night", .evening), ("morning", .morning), ("afternoon", .afternoon), ("evening", .evening),
            ("night", .evening), ("close of business", .afternoon), ("end of business", .afternoon),
            ("noon", .noon), ("midnight", .evening), ("a.m.", .morning), ("am", .morning), ("p.m.", .afternoon),
            ("pm", .afternoon),
        ]
        guard time.part == nil, let (word, part) = parts.first(where: { text.hasPrefix($0.0) }) else { return nil }
        time.part = part
        return word.count
    }

    private static func clock(_ text: Substring, _ time: inout SpokenTime) -> Int? {
        guard time.hour == nil else { return nil }
        if let match = text.prefixMatch(of: /(\d{1,2})(?::(\d{2}))?(?: ?o'clock)?(?: ?([ap])\.?m\.?)?/) {
            guard setPart(match.output.3, &time) else { return nil }
            time.hour = Int(match.output.1)
            time.minute = match.output.2.flatMap { Int($0) } ?? 0
            return match.output.0.count
        }
        guard
            let match = text.prefixMatch(
                of: /(half past )?([a-z]+)( thirty| fifteen| forty five)?(?: ?o'clock)?(?: ([ap])\.?m\.?)?/),
            let hour = EnglishNumbers.small.firstIndex(of: String(match.output.2)), (1...12).contains(hour),
            setPart(match.output.4, &time)
        else { return nil }
        let minutes: [Substring: Int] = [" thirty": 30, " fifteen": 15, " forty five": 45]
        time.hour = hour
        time.minute = match.output.1 != nil ? 30 : match.output.3.flatMap { minutes[$0] } ?? 0
        return match.output.0.count
    }

    private static func setPart(_ letter: Substring?, _ time: inout SpokenTime) -> Bool {
        guard let letter else { return true }
        guard time.part == nil else { return false }
        time.part = letter == "a" ? .morning : .afternoon
        return true
    }

    private static func filler(_ text: Substring) -> Int? {
        let words = [
            "no later than", "at the latest", "end of the day", "end of day", "by", "before", "until", "at", "on",
            "the",
            "of", "this",
        ]
        return words.first { text.hasPrefix($0) }?.count
    }
}
