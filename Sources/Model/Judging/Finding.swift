/// What matching found, before it is decided whether it counts.
package struct Finding: Hashable, Sendable, Codable {
    package let rule: RuleID
    package let kind: Hit.Kind
    /// The channel's place in the recording, from 0.
    package let channel: Int
    package let role: ChannelRole
    /// From the first matched word to the last; for a missing phrase the stretch that was listened to; else what was measured.
    package let span: Span
    /// The words as the transcript has them; empty for a missing phrase; of what was measured the number, as `45.2`.
    package let text: String
    /// A few words just before on this channel.
    package let before: String
    /// A few words just after on this channel.
    package let after: String
    /// How sure it is, by the words it rests on: those that matched, or, for a missing phrase the least sure of all words of
    /// the stretch that was listened to. Nil where the source gives none, and of what was measured.
    package let confidence: Confidence?

    package init(
        rule: RuleID, kind: Hit.Kind, channel: Int, role: ChannelRole, span: Span, text: String, before: String,
        after: String, confidence: Confidence?
    ) {
        self.rule = rule
        self.kind = kind
        self.channel = channel
        self.role = role
        self.span = span
        self.text = text
        self.before = before
        self.after = after
        self.confidence = confidence
    }
}

/// All that a lexicon set found in one transcript.
package struct Findings: Hashable, Sendable, Codable {
    /// In order of start, then of rule id.
    package let found: [Finding]
    /// Rules whose pattern hit a limit on this transcript, sorted.
    package let undecided: [RuleID]

    package init(found: [Finding], undecided: [RuleID]) {
        self.found = found
        self.undecided = undecided
    }
}
