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
        let walk = try await Blocking.run { [request] in RecordingWalk(request.paths) }
        let known = try await store.knownParts()
        let calls = try await Blocking.run { [request] in PartedCalls(walk, request: request, known: known) }
        let intake = try await Intake(
            calls.recordings, request: request, run: run.id, store: store, isStopped: isStopped, needsWork: needsWork)
        let worker = CallWorker(
            store: store, benches: benches, listener: Listener(pool: pool, request: request), request: request,
            run: run.id, growth: Growth(clock: clock))
        let messages = try await MessageIntake(walk.messageExports, request: request, store: store)
        let heardOtherwise = HeardOtherwise(try await store.misheard(), among: calls.recordings) { language in
            pool.speaks(language) && benches.active[language] != nil
        }
        let todo = intake.todo + heardOtherwise.again
        if !request.paths.isEmpty { tell(.note(found(walk, calls, intake, todo: todo.count))) }
        for note in [messages.note, passedOver(walk)].compactMap(\.self) { tell(.note(note)) }
        tell(.planned(count: todo.count + messages.todo.count))
        var outcomes = try await score(todo, worker: worker, isStopped: isStopped, tell: tell)
        outcomes.add(
            try await MessageWorker(worker: worker).judge(messages.todo, isStopped: isStopped, tell: tell).values)
        if let note = CallNotes.corrected(intake.corrections) { tell(.note(note)) }
        if let note = CallNotes.otherLanguage(heardOtherwise.left) { tell(.note(note)) }
        let rejudging = Rejudging(store: store, run: run.id, otherSpeakers: heardOtherwise.otherSpeakers)
        let rejudged = try await rejudging.rejudge(
            intake.judged.filter { !outcomes.worked.contains($0) }, isStopped: isStopped)
        if let note = CallNotes.rejudged(rejudged.rejudged) { tell(.note(note)) }
        let judged = (intake.judged + messages.judged).filter { !outcomes.worked.contains($0) }
        let revisited = try await Revisit(
            request: request, store: store, benches: benches, worker: worker, run: run.id, isStopped: isStopped,
            tell: tell
        ).visit(judged)
        try await store.finish(run.id, counts: outcomes.counts + intake.counts + messages.counts)
        return RunResult(
            run: run.id,
            recordings: request.paths.isEmpty ? revisited.rescored : intake.recordings + messages.recordings,
            worked: outcomes.worked.union(rejudged.rejudged.map(\.id)).union(revisited.rescored),
            judgedCount: request.paths.isEmpty
                ? revisited.rescored.count
                : judged.count + outcomes.counts.scored + outcomes.counts.waiting,
            trials: revisited.trials.merging(outcomes.trials) { $1 },
            copies: intake.copies, conflicts: intake.conflicts,
            callListProblems: request.callList?.problems ?? [],
            listedWithoutRecording: request.callList?.callIDs(withoutRecordingsAmong: intake.callIDs) ?? [],
            missingPaths: walk.missing,
            setAside: walk.setAside + calls.problems + messages.problems + intake.sideCarProblems.map(\.message)
                + (request.sideCars?.strays(in: walk) ?? []),
            heardSeconds: outcomes.heardSeconds,
            wallSeconds: (ContinuousClock.now - begin).seconds,
            left: intake.left + todo.count + messages.todo.count - outcomes.worked.count + rejudged.left
                + revisited.left)
    }

    private func found(_ walk: RecordingWalk, _ calls: PartedCalls, _ intake: Intake, todo: Int) -> Message {
        guard !walk.recordings.isEmpty || !walk.messageExports.isEmpty else {
            return Message("run.nothingFound", ["paths": request.paths.joined(separator: ", ")])
        }
        return Message(
            "run.found",
            [
                "count": "\(calls.recordings.count)", "known": "\(intake.recordings.count - todo)", "todo": "\(todo)",
                "other": "\(walk.otherFiles)",
            ])
    }

    /// What transcripts are not read because others stand beside them.
    private func passedOver(_ walk: RecordingWalk) -> Message? {
        let several = walk.recordings.filter { !$0.passedOver.isEmpty }
        guard !several.isEmpty else { return nil }
        let shown = several.map { "\($0.passedOver.joined(separator: ", ")) ← \($0.transcriptPath ?? "")" }
        return Message(
            "run.transcriptsPassedOver",
            [
                "count": "\(several.reduce(0) { $0 + $1.passedOver.count })",
                "shown": Message.listing(shown),
            ])
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
