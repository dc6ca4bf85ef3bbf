internal import Compliance
internal import Model
internal import Store

/// Matches a stored transcript again under the active lexicon set, keeps the old judgement, and makes the new one
/// current: by someone's order and for a reason.
struct Rescoring: Sendable {
    let store: CallStore
    let benches: LexiconBenches
    let settings: ComplianceSettings
    let actor: ActorID
    let reason: String
    let run: RunID

    /// How many reviewers' rulings were carried over to the new judgement; nil where the recording has no judgement,
    /// or has one under this very set.
    ///
    /// - Throws: what the store throws.
    func rescore(_ recording: StoredRecording) async throws -> Int? {
        let dossier = try await store.dossier(of: recording.id)
        guard
            let old = dossier.current?.judgement, let transcript = dossier.transcript,
            let bench = benches.active[transcript.language], old.lexiconVersion != bench.set.version
        else { return nil }
        let fresh = try bench.judge(transcript, of: recording, facts: dossier.facts)
        let carried = RulingsCarriedOver(from: old, to: fresh, rules: bench.set.rules, settings: settings)
        let outcome = try await store.commit(
            JudgedCall(judgement: carried.judgement, transcript: nil, facts: nil, run: run),
            as: .replacing(actor: actor, reason: reason))
        if case .alreadyThere(isCurrent: false) = outcome {
            try await store.makeCurrent(fresh.id, actor: actor, reason: reason)
        }
        return carried.count
    }
}

/// What reviewers ruled on a judgement's hits, taken over to the same hits of a newer judgement: the same rule on the
/// same words of the same channel.
struct RulingsCarriedOver {
    let judgement: Judgement
    /// How many hits took over a ruling.
    let count: Int

    init(from old: Judgement, to fresh: Judgement, rules: [Rule], settings: ComplianceSettings) {
        let ruled = Dictionary(
            old.hits.filter { $0.standing == .confirmed || $0.standing == .overturned }
                .map { (Words($0), $0.standing) },
            uniquingKeysWith: { first, _ in first })
        var count = 0
        let hits = fresh.hits.map { hit in
            guard hit.standing != .shadow, let standing = ruled[Words(hit)] else { return hit }
            count += 1
            var carried = hit
            carried.standing = standing
            return carried
        }
        self.count = count
        judgement = Judgement(
            id: fresh.id, recording: fresh.recording, engine: fresh.engine, lexiconVersion: fresh.lexiconVersion,
            hits: hits, undecided: fresh.undecided,
            deductions: Violations(rules: rules, settings: settings).deductions(for: hits))
    }

    private struct Words: Hashable {
        let rule: RuleID
        let channel: Int
        let span: Span
        let text: String

        init(_ hit: Hit) {
            rule = hit.rule
            channel = hit.channel
            span = hit.span
            text = hit.text
        }
    }
}
