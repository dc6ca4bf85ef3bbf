extension Rule {
    /// How something is said, which a rule may ask for instead of words. All bounds are above 0.
    package enum Manner: Hashable, Sendable, Codable {
        /// Nobody speaks for more seconds.
        case deadAir(longerThan: Double)
        /// The speaker begins while the other one speaks, and both go on for more seconds.
        case talkingOver(longerThan: Double)
        /// The speaker says more words, or Chinese characters, a second, for so many seconds.
        case wordsPerSecond(over: Double, during: Double)
        /// The speaker is more decibels louder than usual, for more seconds.
        case shouting(over: Double, longerThan: Double)

        /// The kind of the hits of such a rule; its name is the key that the lexicon gives it.
        package var kind: Hit.Kind {
            switch self {
            case .deadAir: .deadAir
            case .talkingOver: .talkingOver
            case .wordsPerSecond: .wordsPerSecond
            case .shouting: .shouting
            }
        }

        /// As the lexicon writes it.
        package var written: String {
            switch self {
            case .deadAir(let seconds), .talkingOver(let seconds):
                "\(kind.rawValue): {longerThan: \(Rule.plain(seconds))s}"
            case .wordsPerSecond(let most, let seconds):
                "wordsPerSecond: {over: \(Rule.plain(most)), during: \(Rule.plain(seconds))s}"
            case .shouting(let decibels, let seconds):
                "shouting: {over: \(Rule.plain(decibels))dB, longerThan: \(Rule.plain(seconds))s}"
            }
        }

        /// Whether it is measured on the sound's peaks, which are kept apart from what else is known of it.
        package var needsPeaks: Bool { kind == .shouting }
    }

    /// A whole number without decimals.
    static func plain(_ number: Double) -> String {
        number == number.rounded() && abs(number) < 1e9 ? "\(Int(number))" : "\(number)"
    }
}
