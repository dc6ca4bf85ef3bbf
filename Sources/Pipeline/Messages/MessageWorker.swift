internal import Model
internal import Store

/// Judges conversations in writing, new ones and those that hold more than before.
struct MessageWorker: Sendable {
    let worker: CallWorker

    private var store: CallStore { worker.store }

    /// One after the other: nothing has to be heard.
    ///
    /// - Throws: what the store throws.
    func judge(
        _ todo: [MessageIntake.Item], isStopped: @Sendable () -> Bool, tell: @Sendable (RunEvent) -> Void
    ) async throws -> [RecordingID: CallWorker.Outcome] {
        var outcomes: [RecordingID: CallWorker.Outcome] = [:]
        for item in todo where !isStopped() {
            outcomes[item.recording.id] = try await judge(item)
            tell(.finished(item.recording.id, seconds: 0))
        }
        return outcomes
    }

    private func judge(_ item: MessageIntake.Item) async throws -> CallWorker.Outcome {
        let transcript = item.conversation.transcript
        let id = item.recording.id
        guard let bench = worker.benches.active[transcript.language] else {
            // Kept, for the next export may hold others of its messages.
            try await store.keep(transcript, of: id)
            let detail = Message(
                "run.noLexicon", ["path": item.conversation.path, "language": transcript.language.code])
            let recording = try await store.setUnscored(id, .notYet, detail: detail)
            return CallWorker.Outcome(recording: id, state: recording.state, heardSeconds: 0, trial: nil)
        }
        let fresh = try await bench.judge(transcript, of: item.recording, facts: nil)
        let judgement = try await commit(fresh, transcript, item, rules: bench.set.rules)
        return CallWorker.Outcome(
            recording: id, state: judgement.state, heardSeconds: 0,
            trial: try await worker.tryOut(transcript, of: item.recording, facts: nil, after: [judgement]))
    }

    /// A conversation that was judged with fewer messages keeps that judgement as its history, and what reviewers ruled.
    private func commit(
        _ fresh: Judgement, _ transcript: Transcript, _ item: MessageIntake.Item, rules: [Rule]
    ) async throws -> Judgement {
        func judged(_ judgement: Judgement) -> JudgedCall {
            JudgedCall(
                judgement: judgement, transcript: transcript, facts: nil, run: worker.run,
                content: item.conversation.seen.file)
        }
        guard item.recording.state.hasJudgement else {
            _ = try await store.commit(judged(fresh), as: .ifFirst)
            return fresh
        }
        let dossier = try await store.dossier(of: item.recording.id)
        let carried = RulingsCarriedOver(
            from: [dossier.current].compactMap(\.self) + dossier.others, to: fresh, rules: rules)
        _ = try await store.commit(
            judged(carried.judgement),
            as: .following(because: .grown, carried: carried.hits))
        return carried.judgement
    }
}
