internal import Audio
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
    private let clock: InstantSource

    package init(
        _ request: ScoreRequest, store: CallStore, pool: HearingPool, jobs: Int, clock: InstantSource = .system
    ) {
        self.request = request
        self.store = store
        self.pool = pool
        self.jobs = jobs
        self.clock = clock
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
        let findings = try await RunFindings(
            request, run: run.id, store: store, isStopped: isStopped, needsWork: needsWork
        ) { language in pool.speaks(language) && benches.active[language] != nil }
        findings.notes.forEach { tell(.note($0)) }
        let worker = CallWorker(
            store: store, benches: benches, listener: Listener(pool: pool, request: request), request: request,
            run: run.id, growth: Growth(clock: clock))
        let outcomes = try await work(findings, worker: worker, isStopped: isStopped, tell: tell)
        let judged = findings.judged.filter { !outcomes.worked.contains($0) }
        let rejudged = try await rejudge(judged, findings, run.id, isStopped: isStopped)
        for note in CallNotes.all(findings.corrections, findings.heardOtherwise, rejudged) { tell(.note(note)) }
        for note in outcomes.gaps.notes { tell(.note(note)) }
        let revisited = try await Revisit(
            request: request, store: store, benches: benches, worker: worker, run: run.id, isStopped: isStopped,
            tell: tell
        ).visit(judged)
        let counts = outcomes.counts + findings.intake.counts + findings.messages.counts
        try await store.finish(run.id, counts: counts)
        return RunResult(
            run.id, request, findings, outcomes, rejudged, revisited, judgedBefore: judged.count,
            seconds: (ContinuousClock.now - begin).seconds)
    }

    /// Judges again those of which more is known now, and then those of which other calls tell more.
    private func rejudge(
        _ judged: [RecordingID], _ findings: RunFindings, _ run: RunID, isStopped: @Sendable () -> Bool
    ) async throws -> Rejudging.Outcome {
        let rejudging = Rejudging(
            store: store, run: run, otherSpeakers: findings.heardOtherwise.otherSpeakers)
        var outcome = try await rejudging.rejudge(judged + findings.late.judged, isStopped: isStopped)
        try await ContactSweep(store: store, run: run).sweep(into: &outcome, isStopped: isStopped)
        return outcome
    }

    /// Hears and judges what is new.
    private func work(
        _ findings: RunFindings, worker: CallWorker, isStopped: @escaping @Sendable () -> Bool,
        tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunOutcomes {
        let (todo, messages) = (findings.todo, findings.messages.todo)
        tell(.planned(count: todo.count + messages.count))
        var outcomes = try await score(todo, worker: worker, isStopped: isStopped, tell: tell)
        outcomes.add(
            try await MessageWorker(worker: worker).judge(messages, isStopped: isStopped, tell: tell).values)
        return outcomes
    }

    /// Whether a recording is heard in this run: it has no score, and trying (again) may give it one.
    private func needsWork(_ item: Intake.Item) -> Bool {
        guard case .unscored(let reason) = item.recording.state else { return false }
        // A transcript beside sound is not among the bytes that the recording is known by: it may be new, or mended.
        if item.found.kind == .sound, item.found.transcriptPath != nil { return true }
        switch reason {
        case .notYet: return true
        case .notReadable: return item.recording.contentHash != nil
        case .noEngineForLanguage:
            return item.found.kind == .transcript || pool.speaks(item.recording.call.language ?? request.language)
        case .engineFailed: return request.retriesFailed || item.found.kind == .transcript
        case .notTranscript: return item.found.kind == .sound
        case .codingNotRead where item.recording.detail?.key == FFmpeg.missingKey: return FFmpeg.path != nil
        case .notAudio, .codingNotRead: return request.headerlessFormat(of: item.found.path) != nil
        case .noSpeech, .tooShort, .empty, .partOfCall: return false
        }
    }

    private func score(
        _ todo: [Intake.Task], worker: CallWorker,
        isStopped: @escaping @Sendable () -> Bool, tell: @escaping @Sendable (RunEvent) -> Void
    ) async throws -> RunOutcomes {
        try await withThrowingTaskGroup(of: CallWorker.Outcome.self) { group in
            var outcomes = RunOutcomes()
            var waiting = todo[...]
            func startNext() {
                guard !isStopped(), let next = waiting.popFirst() else { return }
                group.addTask { [store] in
                    let recording = try await store.recording(next.recording)
                    return try await worker.score(
                        Intake.Item(found: next.found, recording: recording, files: next.files))
                }
            }
            for _ in 0..<jobs { startNext() }
            while let outcome = try await group.next() {
                outcomes.add(outcome)
                tell(.finished(outcome.recording, seconds: outcome.heardSeconds))
                startNext()
            }
            return outcomes
        }
    }
}

extension RunResult {
    fileprivate init(
        _ run: RunID, _ request: ScoreRequest, _ findings: RunFindings, _ outcomes: RunOutcomes,
        _ rejudged: Rejudging.Outcome, _ revisited: Revisit.Outcome, judgedBefore: Int, seconds: Double
    ) {
        let (intake, messages) = (findings.intake, findings.messages)
        self.init(
            run: run,
            recordings: request.paths.isEmpty ? revisited.rescored : intake.recordings + messages.recordings,
            worked: outcomes.worked.union(rejudged.rejudged.map(\.id)).union(revisited.rescored),
            judgedCount: request.paths.isEmpty
                ? revisited.rescored.count : judgedBefore + outcomes.counts.scored + outcomes.counts.waiting,
            trials: revisited.trials.merging(outcomes.trials) { $1 },
            copies: intake.copies, conflicts: intake.conflicts,
            callListProblems: request.callList?.problems ?? [],
            listedWithoutRecording: findings.listedWithoutRecording,
            missingPaths: findings.walk.missing, setAside: findings.setAside,
            heardSeconds: outcomes.heardSeconds, wallSeconds: seconds,
            left: intake.left + findings.todo.count + messages.todo.count - outcomes.worked.count + rejudged.left
                + revisited.left)
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
