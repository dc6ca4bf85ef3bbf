internal import Model
internal import Store

/// Matches a stored transcript again under the active lexicon set, keeps the old judgement, and makes the new one
/// current: by someone's order and for a reason.
struct Rescoring: Sendable {
    let store: CallStore
    let benches: LexiconBenches
    let actor: ActorID
    let reason: String
    let run: RunID

    /// How many hits took over reviewers' rulings in the new judgement; nil where the recording has no judgement, or
    /// has one under this very set.
    ///
    /// - Throws: what the store throws.
    func rescore(_ recording: StoredRecording) async throws -> Int? {
        let dossier = try await store.dossier(of: recording.id)
        guard
            let old = dossier.current?.judgement, let transcript = dossier.transcript,
            let bench = benches.active[transcript.language], old.lexiconVersion != bench.set.version
        else { return nil }
        let fresh = try await bench.judge(transcript, of: recording, facts: dossier.facts, in: store)
        let opined = OpinionsCarriedOver(
            from: dossier.judgements, to: fresh, of: transcript, rules: bench.set.rules)
        let carried = RulingsCarriedOver(of: dossier, to: opined.judgement, rules: bench.set.rules)
        _ = try await store.commit(
            JudgedCall(judgement: carried.judgement, transcript: nil, facts: nil, run: run),
            as: .replacing(actor: actor, reason: reason, carried: carried.hits))
        return carried.hits.count
    }
}
