/// What became of one rule on contacts in one call: broken, or not to be judged and why. A rule that was kept leaves none.
package struct ContactOutcome: Hashable, Sendable, Codable {
    package let rule: RuleID
    /// When the call began by the clock that holds, and which that is: `2026-03-02 22:30 Asia/Shanghai`; nil where the
    /// rule was not judged.
    package let at: String?
    package let found: ContactFound
    /// Whether nothing that it rests on is in doubt.
    package let isCertain: Bool

    package init(rule: RuleID, at: String? = nil, found: ContactFound, isCertain: Bool = true) {
        self.rule = rule
        self.at = at
        self.found = found
        self.isCertain = isCertain
    }

    /// Whether the rule was broken, for all that is known.
    package var isBreach: Bool { gap == nil }

    /// Why the rule could not be judged; nil where it was.
    package var gap: ContactGap? { if case .notJudged(let gap) = found { gap } else { nil } }
}

/// What is not known of a call, or of those before it, and keeps a rule on contacts from being judged.
package enum ContactGap: String, Hashable, Sendable, Codable, CaseIterable {
    case start
    case debtor
    /// Of the debtor.
    case zone
    /// Of the debtor.
    case country
    /// Calls before it that could break the rule have not been heard.
    case unheard
}

/// What was found of a rule on contacts, kept as one short text.
package enum ContactFound: Hashable, Sendable {
    /// The call began outside the hours of its day: `08:00-22:00`; empty where the day has none.
    case outside(hours: String)
    /// The call went on for so many minutes after the hours in which it began.
    case overrun(minutes: Int, hours: String)
    /// `count` calls that surely count, and `possibly` that many with those of which it is not known.
    case calls(count: Int, possibly: Int, most: Int, days: Int, counts: Rule.Contact.Counted)
    /// The same within minutes of the end of a conversation.
    case again(count: Int, possibly: Int, most: Int, minutes: Int)
    /// The last conversation was on this day, and fewer days than this ago.
    case spoke(on: LocalDate, days: Int)
    case notJudged(ContactGap)
}

extension ContactFound: LosslessStringConvertible, Codable {
    package var description: String {
        switch self {
        case .outside(let hours): "outside \(hours)"
        case .overrun(let minutes, let hours): "overrun \(minutes) \(hours)"
        case .calls(let count, let possibly, let most, let days, let counts):
            "calls \(count) \(possibly) \(most) \(days) \(counts.rawValue)"
        case .again(let count, let possibly, let most, let minutes): "again \(count) \(possibly) \(most) \(minutes)"
        case .spoke(let day, let days): "spoke \(day) \(days)"
        case .notJudged(let gap): "unknown \(gap.rawValue)"
        }
    }

    /// Reads what `description` writes; nil for anything else.
    package init?(_ text: String) {
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        let numbers = words.map { Int($0) ?? -1 }
        switch (words[0], words.count) {
        case ("outside", 2): self = .outside(hours: words[1])
        case ("overrun", 3): self = .overrun(minutes: numbers[1], hours: words[2])
        case ("calls", 6):
            guard let counts = Rule.Contact.Counted(rawValue: words[5]) else { return nil }
            self = .calls(
                count: numbers[1], possibly: numbers[2], most: numbers[3], days: numbers[4], counts: counts)
        case ("again", 5): self = .again(count: numbers[1], possibly: numbers[2], most: numbers[3], minutes: numbers[4])
        case ("spoke", 3):
            guard let day = LocalDate(words[1]) else { return nil }
            self = .spoke(on: day, days: numbers[2])
        case ("unknown", 2):
            guard let gap = ContactGap(rawValue: words[1]) else { return nil }
            self = .notJudged(gap)
        default: return nil
        }
        guard description == text else { return nil }
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let found = ContactFound(text) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "\(text) is nothing that is found")
        }
        self = found
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
