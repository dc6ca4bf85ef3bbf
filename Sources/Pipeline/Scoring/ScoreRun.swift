internal import Model
package import Speech
package import Store

/// One run: finds recordings, hears what is new, judges it, and can be stopped and started again at any moment.
package struct ScoreRun: Sendable {
    private let request: ScoreRequest
    private let store: CallStore
    private let pool: HearingPool
    /// How many recordings are worked on at once.
    private let jobs: Int

    package init(_ request: ScoreRequest, store: CallStore, pool: HearingPool, jobs: Int) {
        self.request = request
        self.store = store
        self.pool = pool
        self.jobs = jobs
    }

    /// Runs to the end, or until `isStopped` says so: calls in hand are finished then and nothing new is begun.
    ///
    /// - Throws: what the store or the compiling of a lexicon throws; bad recordings never throw.
    package func execute(
        isStopped: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunResult {
        let begin = ContinuousClock.now
        let benches = try await LexiconBenches.settle(request, store: store, tell: tell)
        let run = try await store.beginRun(paths: request.paths)
        let walk = try await Blocking.run { [request] in RecordingWalk(request.paths) }
        let intake = try await Intake(walk, request: request, run: run.id, store: store)
        let worker = CallWorker(
            store: store, benches: benches, listener: Listener(pool: pool, request: request), request: request,
            run: run.id)
        let todo = intake.items.filter(needsWork)
        if walk.recordings.isEmpty, !request.paths.isEmpty {
            tell(.note(Message("run.nothingFound", ["paths": request.paths.joined(separator: ", ")])))
        } else {
            tell(.note(found(walk, intake, todo: todo.count)))
        }
        tell(.planned(count: todo.count))
        let outcomes = try await score(todo, worker: worker, isStopped: isStopped, tell: tell)
        let others = try await revisit(intake.items, except: outcomes, worker: worker, benches, run.id, tell: tell)
        let counts = tally(intake.counts, outcomes)
        try await store.finish(run.id, counts: counts)
        return RunResult(
            run: run.id, recordings: intake.items.map(\.recording.id),
            trials: others.merging(outcomes.compactMapValues(\.trial)) { $1 },
            copies: intake.copies.map { (path: $0.path, of: $0.of.path) }, conflicts: intake.conflicts,
            callListProblems: request.callList?.problems ?? [], missingPaths: walk.missing,
            heardSeconds: outcomes.values.reduce(0) { $0 + $1.heardSeconds },
            wallSeconds: (ContinuousClock.now - begin).seconds, left: todo.count - outcomes.count)
    }

    private func found(_ walk: RecordingWalk, _ intake: Intake, todo: Int) -> Message {
        Message(
            "run.found",
            [
                "count": "\(walk.recordings.count)", "known": "\(intake.items.count - todo)", "todo": "\(todo)",
                "other": "\(walk.otherFiles)",
            ])
    }

    /// Whether a recording is heard in this run: it has no score, and trying (again) may give it one.
    private func needsWork(_ item: Intake.Item) -> Bool {
        guard case .unscored(let reason) = item.recording.state else { return false }
        switch reason {
        case .notYet: return true
        case .notReadable: return item.recording.contentHash != nil
        case .noEngineForLanguage:
            return item.found.transcriptPath != nil
                || pool.speaks(item.recording.call.language ?? request.language)
        case .engineFailed: return request.retriesFailed || item.found.transcriptPath != nil
        case .notTranscript: return item.found.kind == .sound && item.found.transcriptPath == nil
        case .notAudio, .codingNotRead, .noSpeech, .tooShort, .empty: return false
        }
    }

    private func score(
        _ todo: [Intake.Item], worker: CallWorker, isStopped: @escaping @Sendable () -> Bool,
        tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> [RecordingID: CallWorker.Outcome] {
        try await withThrowingTaskGroup(of: CallWorker.Outcome.self) { group in
            var outcomes: [RecordingID: CallWorker.Outcome] = [:]
            var waiting = todo[...]
            func startNext() {
                guard !isStopped(), let item = waiting.popFirst() else { return }
                group.addTask { try await worker.score(item) }
            }
            for _ in 0..<jobs { startNext() }
            while let outcome = try await group.next() {
                outcomes[outcome.recording] = outcome
                tell(.finished(outcome.recording, seconds: outcome.heardSeconds))
                startNext()
            }
            return outcomes
        }
    }

    /// What is done with recordings that were judged before: scored again by order, tried out, or left as they are.
    private func revisit(
        _ items: [Intake.Item], except fresh: [RecordingID: CallWorker.Outcome], worker: CallWorker,
        _ benches: LexiconBenches, _ run: RunID, tell: @Sendable (RunEvent) -> Void
    ) async throws -> [RecordingID: Judgement] {
        let judged = items.filter { fresh[$0.recording.id] == nil && $0.recording.state.hasJudgement }
        if let reason = request.rescoreReason {
            let rescoring = Rescoring(
                store: store, benches: benches, actor: request.actor, reason: reason,
                run: run)
            try await RescoringSweep(store: store, rescoring: rescoring, benches: benches)
                .sweep(request.paths.isEmpty ? nil : judged.map(\.recording), tell: tell)
            return [:]
        }
        var trials: [RecordingID: Judgement] = [:]
        for item in judged { trials[item.recording.id] = try await worker.tryOut(item.recording) }
        for use in try await store.lexiconUse() where !use.isActive && use.currentJudgements > 0 {
            tell(.note(Self.judgedUnder(use)))
        }
        return trials
    }

    private static func judgedUnder(_ use: LexiconUse) -> Message {
        Message(
            "run.judgedUnder",
            [
                "count": "\(use.currentJudgements)", "version": use.version.short, "language": use.language.code,
            ])
    }

    private func tally(_ counts: RunCounts, _ outcomes: [RecordingID: CallWorker.Outcome]) -> RunCounts {
        outcomes.values.reduce(into: counts) { counts, outcome in
            switch outcome.state {
            case .scored: counts.scored += 1
            case .waiting: counts.waiting += 1
            case .unscored: counts.unscored += 1
            }
        }
    }
}

extension RecordingState {
    /// Whether a recording in this state has been judged.
    var hasJudgement: Bool {
        if case .unscored = self { false } else { true }
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
