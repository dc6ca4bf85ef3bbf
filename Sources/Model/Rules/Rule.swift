/// What may not, or must, be said: one entry of a lexicon, lists already written out.
package struct Rule: Hashable, Sendable, Codable {
    /// Whose words the rule is about.
    package enum Speaker: String, Hashable, Sendable, Codable, CaseIterable {
        case agent
        case customer
        case any
    }

    /// Whether the rule is matched, and whether its hits count.
    package enum Status: String, Hashable, Sendable, Codable, CaseIterable {
        /// Reported, counts nothing.
        case shadow
        case active
        /// Kept for the record, not matched.
        case retired
    }

    /// What it means to meet the rule.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// It costs points.
        case violation
        /// Good conduct: it is reported, and earns points where the plan says so.
        case credit
    }

    /// One way in which the rule may be met.
    package enum Wording: Hashable, Sendable, Codable {
        /// Literal words; fillers may stand between them.
        case phrase(String)
        /// A PCRE2 regular expression.
        case pattern(String)
        /// Words that sound like these literal ones.
        case soundOfPhrase(String)
        /// Chinese words that sound like those of a pattern.
        case soundOfPattern(String)
    }

    /// The part of the call in which the rule looks.
    package enum Window: Hashable, Sendable, Codable {
        case firstSeconds(Double)
        case lastSeconds(Double)
        /// Per cent of the call's length, above 0 to 100.
        case firstPercent(Double)
        case lastPercent(Double)
        /// So many utterances of one voice.
        case firstUtterances(Int)
    }

    /// Sentences that show what the rule is meant to find and what not; `lexicon test` runs them.
    package struct Examples: Hashable, Sendable, Codable {
        package let match: [String]
        package let noMatch: [String]
        package let knownMiss: [String]

        /// All of them, whatever they are to show.
        package var texts: [String] { match + noMatch + knownMiss }

        package init(match: [String], noMatch: [String], knownMiss: [String]) {
            self.match = match
            self.noMatch = noMatch
            self.knownMiss = knownMiss
        }
    }

    package let id: RuleID
    /// Nil: a violation.
    package let kind: Kind?
    package let name: LocalizedText
    package let category: String
    package let speaker: Speaker
    /// 1 or 2 points; 0 of good conduct.
    package let deduct: Points
    /// Whether a reviewer looks at it at once.
    package let zeroTolerance: Bool
    /// The confidence from which a hit counts without a reviewer; nil leaves it to the configuration.
    package let stands: Confidence?
    /// The law or house rule.
    package let basis: String
    /// What to say instead.
    package let advice: LocalizedText?
    /// The course that a violation suggests.
    package let training: String?
    /// Empty where the rule asks for something else than words.
    package let any: [Wording]
    /// What it asks for instead of words; nil: words.
    package let manner: Manner?
    /// PCRE2 patterns; one that matches in the same utterance stops the hit.
    package let unless: [String]
    /// What else stops a hit; nil: nothing.
    package let stops: [Stop]?
    /// What named groups of the wordings have to say; nil: nothing. Sorted by name.
    package let slots: [Slot]?
    /// All of them must stand near a hit; nil: none has to.
    package let near: [Companion]?
    /// From the how manieth time on that it is said on one channel it counts; nil: from the first.
    package let times: Int?
    /// Nil: of all calls.
    package let calls: Calls?
    /// When and how often debtors may be called; of such a rule `any` is empty. Nil: the rule is about words.
    package let contact: Contact?
    package let within: Window?
    /// Whether its absence is the violation.
    package let required: Bool
    package let status: Status
    /// First local date on which it counts, as `2026-01-01`; nil: always has.
    package let from: String?
    /// Last local date on which it counts; nil: no end.
    package let until: String?
    /// Hits on one channel within this many seconds of the first are one violation; nil leaves it to the configuration.
    package let repeatWindowSeconds: Double?
    package let falseHits: [String]
    package let examples: Examples

    package init(
        id: RuleID, kind: Kind? = nil, name: LocalizedText, category: String, speaker: Speaker, deduct: Points,
        zeroTolerance: Bool, stands: Confidence?, basis: String, advice: LocalizedText?, training: String?,
        any: [Wording], manner: Manner? = nil,
        unless: [String], stops: [Stop]? = nil, slots: [Slot]? = nil, near: [Companion]? = nil, times: Int? = nil,
        calls: Calls? = nil, contact: Contact? = nil, within: Window?, required: Bool, status: Status, from: String?,
        until: String?,
        repeatWindowSeconds: Double?, falseHits: [String], examples: Examples
    ) {
        self.id = id
        self.kind = kind
        self.name = name
        self.category = category
        self.speaker = speaker
        self.deduct = deduct
        self.zeroTolerance = zeroTolerance
        self.stands = stands
        self.basis = basis
        self.advice = advice
        self.training = training
        self.any = any
        self.manner = manner
        self.unless = unless
        self.stops = stops
        self.slots = slots
        self.near = near
        self.times = times
        self.calls = calls
        self.contact = contact
        self.within = within
        self.required = required
        self.status = status
        self.from = from
        self.until = until
        self.repeatWindowSeconds = repeatWindowSeconds
        self.falseHits = falseHits
        self.examples = examples
    }

    /// Whether it is about good conduct.
    package var isCredit: Bool { kind == .credit }

    /// Whether it is about words, not about how they are said, nor when and how often debtors are called.
    package var isOfWords: Bool { manner == nil && contact == nil }

    /// Whether the rule counts on some dates only.
    package var isDated: Bool { from != nil || until != nil }

    /// Whether it reads deadlines, of which some depend on when the call was.
    package var readsClock: Bool {
        (slots ?? []).contains { if case .deadline = $0.test { true } else { false } }
    }

    /// Whether the rule is matched in a call of that local date (`2026-02-14`). A call of unknown date meets rules of any
    /// date; hits of dated ones then wait for a reviewer.
    package func applies(on localDate: String?) -> Bool {
        guard status != .retired else { return false }
        guard let localDate else { return true }
        return (from ?? localDate) <= localDate && localDate <= (until ?? localDate)
    }
}
