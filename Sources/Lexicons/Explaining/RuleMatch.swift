package import Model

/// A rule that found its words in a text, and which of its wordings it was.
package struct RuleMatch: Hashable, Sendable, Codable {
    package let rule: RuleID
    package let name: LocalizedText
    package let category: String
    package let deduct: Points
    package let status: Rule.Status
    /// Whether the rule demands the words: finding them is then good.
    package let isRequired: Bool
    /// Words, or how they were said.
    package let kind: Hit.Kind
    /// The words as the text has them; of what was measured the number.
    package let words: String
    /// The wording that found them, lists written out; nil of what was measured.
    package let wording: Rule.Wording?
    /// The place of the turn among those that were explained, from 0: of a text's lines the line.
    package let turn: Int
    /// The channel's place in the recording, from 0.
    package let channel: Int
    package let role: ChannelRole
    /// Seconds of the call; of a bare text from 0 on and without meaning.
    package let span: Span
    package let before: String
    package let after: String
    /// What was read in the rule's slots.
    package let slots: [SlotReading]
}
