package import Model

/// Rules on manner that a call does not allow to judge.
package enum MannerDoubts {
    /// Those of the rules that count, and why; none of what was written, and none of a call without words.
    ///
    /// - Parameter sound: what was measured of the call's sound; nil where there is none.
    package static func of(
        _ rules: some Sequence<Rule>, in transcript: Transcript, sound: SoundFacts?
    ) -> [RuleID: MannerDoubt] {
        guard !transcript.isWritten, !transcript.utterances.isEmpty else { return [:] }
        let call = HeardCall(transcript, isIncomplete: sound?.incomplete != nil, sound: sound)
        var doubts: [RuleID: MannerDoubt] = [:]
        for rule in rules where rule.status == .active {
            guard let manner = rule.manner, let compiled = try? CompiledRule(rule) else { continue }
            do throws(MannerDoubt) {
                _ = try MannerSearch(rule: compiled, manner: manner, call: call).stretches()
            } catch {
                doubts[rule.id] = error
            }
        }
        return doubts
    }
}
