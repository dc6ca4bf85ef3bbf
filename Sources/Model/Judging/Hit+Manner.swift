extension Hit.Kind {
    /// What was measured, in words; nil of words that were said or missing, and of calls.
    ///
    /// - Parameter text: the number, as the text of a hit of this kind has it.
    package func measure(_ text: String) -> Message? {
        switch self {
        case .said, .alike, .missing, .contact: nil
        case .deadAir: Message("manner.deadAir", ["measured": text])
        case .talkingOver: Message("manner.talkingOver", ["measured": text])
        case .wordsPerSecond: Message("manner.wordsPerSecond", ["measured": text])
        case .shouting: Message("manner.shouting", ["measured": text])
        }
    }

    /// Whether it is about how something was said.
    package var isMeasured: Bool { !isOfWords && self != .missing && self != .contact }
}

extension Hit {
    /// What was measured, in words; nil of words that were said or missing, and of calls.
    package var measure: Message? { kind.measure(text) }
}
