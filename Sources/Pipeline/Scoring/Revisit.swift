internal import Model
internal import Store

/// What is done with recordings that were judged before: scored again by order, tried out, or left as they are.
struct Revisit {
    let request: ScoreRequest
    let store: CallStore
    let benches: LexiconBenches
    let worker: CallWorker
    let run: RunID
    let isStopped: @Sendable () -> Bool
    let tell: @Sendable (RunEvent) -> Void

    /// What became of them.
    struct Outcome {
        /// Judgements by a set on trial.
        var trials: [RecordingID: Judgement] = [:]
        /// Those that were matched again, in the order in which that happened.
        var rescored: [RecordingID] = []
        /// How many are left to do because the run was asked to stop.
        var left = 0
    }

    /// - Throws: what the store throws.
    func visit(_ judged: [RecordingID]) async throws -> Outcome {
        if let reason = request.rescoreReason {
            let sweep = RescoringSweep(store: store, rescoring: rescoring(reason), benches: benches)
            return try await sweep.sweep(request.paths.isEmpty ? nil : judged, isStopped: isStopped, tell: tell)
        }
        var outcome = Outcome()
        for id in benches.trial.isEmpty ? [] : judged {
            if isStopped() {
                outcome.left += 1
            } else {
                outcome.trials[id] = try await worker.tryOut(id)
            }
        }
        try await sayWhatStays()
        return outcome
    }

    private func rescoring(_ reason: String) -> Rescoring {
        Rescoring(
            store: store, benches: benches, actor: request.actor, reason: reason, run: run)
    }

    /// Calls are left under the version that they were judged by where that is no longer, or not to stay, the one in
    /// use.
    private func sayWhatStays() async throws {
        for use in try await store.lexiconUse() where use.currentJudgements > 0 {
            guard !use.isActive || benches.trial[use.language] != nil else { continue }
            tell(
                .note(
                    Message(
                        "run.judgedUnder",
                        [
                            "count": "\(use.currentJudgements)", "version": use.version.short,
                            "language": use.language.code,
                        ])))
        }
    }
}
