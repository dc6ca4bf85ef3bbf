package import Model

/// What an engine made of one set of recordings: a folder of a manifest, or those that share a value of a column.
package struct EvaluatedSet: Hashable, Sendable {
    package let name: String
    /// Whether its recordings are in another set, too: those that share a value of a column.
    package let isPart: Bool
    package private(set) var words = WordErrorRate()
    /// By who spoke, where references say.
    package private(set) var wordsByRole: [ChannelRole: WordErrorRate] = [:]
    package private(set) var calibration = Calibration()
    /// All hits, however they stand; empty where no lexicon was compared.
    package private(set) var hits = HitComparison()
    /// Those that stand without a reviewer.
    package private(set) var standingHits = HitComparison()
    /// Recordings that could not be heard.
    package private(set) var unscored = 0

    package init(name: String, isPart: Bool) {
        self.name = name
        self.isPart = isPart
    }

    package mutating func addUnscored() { unscored += 1 }

    /// Adds a recording with one reference for all that is said in it.
    package mutating func add(reference: String, heard: [Utterance], language: Language) {
        words.add(
            WordComparison(reference: reference, heard: heard.map(\.text).joined(separator: " "), language: language))
        calibration.add(heard.flatMap(\.words), reference: reference, language: language)
    }

    /// Adds a recording with a reference for each channel.
    package mutating func add(reference: Transcript, heard: [Utterance], language: Language) {
        let channels = Set(reference.utterances.map(\.channel)).union(heard.map(\.channel)).sorted()
        var parts: [WordComparison] = []
        for channel in channels {
            let said = reference.utterances.filter { $0.channel == channel }
            let got = heard.filter { $0.channel == channel }
            let text = said.map(\.text).joined(separator: " ")
            let part = WordComparison(
                reference: text, heard: got.map(\.text).joined(separator: " "), language: language)
            parts.append(part)
            if let role = said.first?.role ?? got.first?.role {
                wordsByRole[role, default: WordErrorRate()].add(part)
            }
            calibration.add(got.flatMap(\.words), reference: text, language: language)
        }
        words.add(WordComparison(joining: parts))
    }

    /// Adds the judgements of what was said and of what was heard.
    package mutating func add(expected: Judgement, found: Judgement) {
        hits.add(expected: expected, found: found) { $0.standing == .stands || $0.standing == .waits }
        standingHits.add(expected: expected, found: found) { $0.standing == .stands }
    }
}
