/// A rule met in a call, or a required phrase that was not said: evidence, kept for ever.
package struct Hit: Hashable, Sendable, Codable {
    /// What was found: the words, such as sound like them, that they are missing, or how something was said.
    package enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// The words were said.
        case said
        /// Other words were said that sound the same: the recogniser may have written one for the other.
        case alike
        /// The required words were not said in the stretch that was listened to.
        case missing
        /// Nobody spoke; measured in seconds.
        case deadAir
        /// The speaker began while the other spoke; seconds in which both did.
        case talkingOver
        /// The speaker spoke fast; the most words, or Chinese characters, a second.
        case wordsPerSecond
        /// The speaker was louder than usual; by how many decibels.
        case shouting
        /// The call broke a rule on when and how often debtors are called: `text` has its local start and zone, `after`
        /// what was found (`ContactFound`), and its span is the whole call.
        case contact

        /// Whether it lies on words of the transcript.
        package var isOfWords: Bool { self == .said || self == .alike }
    }

    package let id: HitID
    package let rule: RuleID
    package let kind: Kind
    /// The channel's place in the recording, from 0.
    package let channel: Int
    package let role: ChannelRole
    /// From the first matched word to the last; for a missing phrase the stretch that was listened to; else what was measured.
    package let span: Span
    /// The words as the transcript has them; empty for a missing phrase; of what was measured the number, as `45.2`.
    package let text: String
    /// What was said just before on this channel, a few words.
    package let before: String
    /// What was said just after on this channel, a few words.
    package let after: String
    /// How sure it is by its words; nil where the source gives none.
    package let confidence: Confidence?
    package var standing: Standing
    /// What was heard there a second time; nil where nobody listened again.
    package var opinion: SecondOpinion?

    package init(
        id: HitID, rule: RuleID, kind: Kind, channel: Int, role: ChannelRole, span: Span, text: String,
        before: String, after: String, confidence: Confidence?, standing: Standing,
        opinion: SecondOpinion? = nil
    ) {
        self.id = id
        self.rule = rule
        self.kind = kind
        self.channel = channel
        self.role = role
        self.span = span
        self.text = text
        self.before = before
        self.after = after
        self.confidence = confidence
        self.standing = standing
        self.opinion = opinion
    }
}
