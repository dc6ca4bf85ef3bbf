internal import Model
internal import Speech
internal import Store

/// Takes one recording from its file to its stored judgement.
struct CallWorker: Sendable {
    let store: CallStore
    let benches: LexiconBenches
    let listener: Listener
    let request: ScoreRequest
    let run: RunID
    let growth: Growth

    /// What became of one recording.
    struct Outcome: Sendable {
        let recording: RecordingID
        let state: RecordingState
        /// Seconds of sound that an engine heard for it; 0 for transcripts, and for sound that was only measured.
        let heardSeconds: Double
        /// What a set on trial made of it.
        let trial: Judgement?
        /// Why rules on contacts could not be judged.
        var gaps: Set<ContactGap> = []
    }

    /// Hears, matches, judges and stores a recording that has no judgement yet.
    ///
    /// - Throws: what the store throws; a recording that cannot be heard is set aside with its reason.
    func score(_ item: Intake.Item) async throws -> Outcome {
        // A transcript may name its own language; sound is in the language of its call.
        // Nothing is heard that cannot be judged: an engine's hour is dear, and the next run would spend it again.
        let language = item.recording.call.language ?? request.language
        if item.found.transcriptPath == nil, listener.pool.speaks(language), benches.active[language] == nil {
            return try await setAside(item, .notYet, noLexicon(item, language), facts: nil)
        }
        if !item.found.missingParts.isEmpty { return try await partsMissing(item) }
        if growth.goesOn(item.recording.detail, in: item.found) { return try await growing(item) }
        let heard: HeardCall
        do throws(HearingError) {
            heard = try await listener.hear(item)
        } catch {
            if growth.isSeen(in: item.found, facts: error.facts) { return try await growing(item) }
            return try await setAside(item, error.reason, error.message, facts: error.facts)
        }
        if growth.isSeen(in: item.found, facts: heard.facts) { return try await growing(item) }
        guard let bench = benches.active[heard.transcript.language] else {
            return try await setAside(item, .notYet, noLexicon(item, heard.transcript.language), facts: heard.facts)
        }
        return try await judge(item, heard, by: bench)
    }

    private func growing(_ item: Intake.Item) async throws -> Outcome {
        try await setAside(item, .notYet, Growth.message(item.found.path), facts: nil)
    }

    /// What was said in a file that is not there may be what a rule asks for: the call waits for it.
    private func partsMissing(_ item: Intake.Item) async throws -> Outcome {
        let numbers = item.found.missingParts.map { "\($0)" }.joined(separator: ", ")
        let detail = Message("run.partMissing", ["path": item.found.path, "numbers": numbers])
        return try await setAside(item, .notYet, detail, facts: nil)
    }

    private func noLexicon(_ item: Intake.Item, _ language: Language) -> Message {
        Message("run.noLexicon", ["path": item.found.path, "language": language.code])
    }

    private func setAside(
        _ item: Intake.Item, _ reason: UnscoredReason, _ detail: Message, facts: SoundFacts?
    ) async throws -> Outcome {
        let recording = try await store.setUnscored(item.recording.id, reason, detail: detail, facts: facts)
        return Outcome(recording: recording.id, state: recording.state, heardSeconds: 0, trial: nil)
    }

    private func judge(_ item: Intake.Item, _ heard: HeardCall, by bench: LexiconBench) async throws -> Outcome {
        let found = try await bench.judge(heard.transcript, of: item.recording, facts: heard.facts, in: store)
        let fresh = try await SecondOpinions(pool: listener.pool, bench: bench).judgement(
            found, of: item.recording, heard)
        let files = item.files?.lasting(heard.fileSeconds)
        let (judgement, precedence) = try await standing(fresh, item, files, rules: bench.set.rules)
        _ = try await store.commit(
            JudgedCall(
                judgement: judgement, transcript: heard.transcript, facts: heard.facts, run: run, content: files),
            as: precedence)
        return Outcome(
            recording: item.recording.id, state: judgement.state,
            heardSeconds: item.found.transcriptPath == nil ? heard.transcript.durationSeconds : 0,
            trial: try await tryOut(heard.transcript, of: item.recording, facts: heard.facts, after: [judgement]),
            gaps: Set(judgement.basis.contacts.compactMap(\.gap)))
    }

    /// A call that was heard in another language than it is known to be in now, or of which there are more files now,
    /// is judged anew; so is one whose files were calls of their own.
    private func standing(
        _ fresh: Judgement, _ item: Intake.Item, _ files: SeenFile?, rules: [Rule]
    ) async throws -> (Judgement, Precedence) {
        if let files {
            let now = files.parts.map(\.part)
            let earlier = try await EarlierFiles(of: item.recording, now: now, store: store)
            guard !earlier.isEmpty else { return (fresh, .ifFirst) }
            let carried = RulingsCarriedOver(from: earlier, files: now, to: fresh, rules: rules)
            return (carried.judgement, .following(because: .grown, carried: carried.hits))
        }
        guard item.recording.state.hasJudgement else { return (fresh, .ifFirst) }
        let dossier = try await store.dossier(of: item.recording.id)
        let carried = RulingsCarriedOver(of: dossier, to: fresh, rules: rules)
        return (carried.judgement, .following(because: .described, carried: carried.hits))
    }

    /// Judges a recording that has a judgement by the set on trial of its language; nil where there is none.
    func tryOut(_ recording: RecordingID) async throws -> Judgement? {
        let dossier = try await store.dossier(of: recording)
        guard let transcript = dossier.transcript else { return nil }
        return try await tryOut(
            transcript, of: dossier.recording, facts: dossier.facts, after: dossier.judgements)
    }

    /// Judges a transcript by the set on trial of its language; nil where there is none.
    ///
    /// - Parameter judgements: those that the recording has.
    func tryOut(
        _ transcript: Transcript, of recording: StoredRecording, facts: SoundFacts?, after judgements: [Judgement]
    ) async throws -> Judgement? {
        guard let bench = benches.trial[transcript.language] else { return nil }
        let judgement = OpinionsCarriedOver(
            from: judgements,
            to: try await bench.judge(transcript, of: recording, facts: facts, in: store), of: transcript,
            rules: bench.set.rules
        ).judgement
        _ = try await store.commit(
            JudgedCall(judgement: judgement, transcript: nil, facts: nil, run: run), as: .trial)
        return judgement
    }
}
