package import Model

/// What stands in the place of a slot, and what became of it.
package struct SlotReading: Hashable, Sendable, Codable {
    package let slot: Rule.Slot
    /// As the text has them; empty where the group took no part in the match.
    package let words: String
    /// What was read, as `12000.00 CNY` or `6h`; nil where nothing could be.
    package let value: String?
    /// Whether it is as the rule asks; false where nothing could be read.
    package let isMet: Bool

    /// The sentence for people.
    package var message: Message {
        let gaps = ["slot": slot.name, "words": words, "value": value ?? "", "test": slot.test.written]
        if value == nil { return Message("lexicon.slot.unread", gaps) }
        return isMet ? Message("lexicon.slot.met", gaps) : Message("lexicon.slot.unmet", gaps)
    }
}
