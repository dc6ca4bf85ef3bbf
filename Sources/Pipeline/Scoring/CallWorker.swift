internal import Compliance
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

    /// What became of one recording.
    struct Outcome: Sendable {
        let recording: RecordingID
        let state: RecordingState
        /// Seconds of sound that were heard for it; 0 where nothing had to be heard.
        let heardSeconds: Double
        /// What a set on trial made of it.
        let trial: Judgement?
    }

    /// Hears, matches, judges and stores a recording that has no judgement yet.
    ///
    /// - Throws: what the store throws; a recording that cannot be heard is set aside with its reason.
    func score(_ item: Intake.Item) async throws -> Outcome {
        let heard: Hearing
        do throws(HearingError) {
            heard = try await listener.hear(item)
        } catch {
            let recording = try await store.setUnscored(
                item.recording.id, error.reason, detail: error.message, facts: error.facts)
            return Outcome(
                recording: recording.id, state: recording.state, heardSeconds: error.facts?.durationSeconds ?? 0,
                trial: nil)
        }
        return try await judge(item, heard)
    }

    private func judge(_ item: Intake.Item, _ heard: Hearing) async throws -> Outcome {
        let language = heard.transcript.language
        guard let bench = benches.active[language] else {
            let detail = Message("run.noLexicon", ["path": item.found.path, "language": language.code])
            let recording = try await store.setUnscored(item.recording.id, .notYet, detail: detail, facts: heard.facts)
            return Outcome(recording: recording.id, state: recording.state, heardSeconds: 0, trial: nil)
        }
        let judgement = try bench.judge(heard.transcript, of: item.recording, facts: heard.facts)
        _ = try await store.commit(
            JudgedCall(judgement: judgement, transcript: heard.transcript, facts: heard.facts, run: run),
            as: .ifFirst)
        return Outcome(
            recording: item.recording.id, state: judgement.state,
            heardSeconds: heard.facts?.durationSeconds ?? heard.transcript.durationSeconds,
            trial: try await tryOut(heard.transcript, of: item.recording, facts: heard.facts))
    }

    /// Judges a recording that has a judgement by the set on trial of its language; nil where there is none.
    func tryOut(_ recording: StoredRecording) async throws -> Judgement? {
        guard !benches.trial.isEmpty else { return nil }
        let dossier = try await store.dossier(of: recording.id)
        guard let transcript = dossier.transcript else { return nil }
        return try await tryOut(transcript, of: recording, facts: dossier.facts)
    }

    private func tryOut(
        _ transcript: Transcript, of recording: StoredRecording, facts: SoundFacts?
    ) async throws -> Judgement? {
        guard let bench = benches.trial[transcript.language] else { return nil }
        let judgement = try bench.judge(transcript, of: recording, facts: facts)
        _ = try await store.commit(
            JudgedCall(judgement: judgement, transcript: nil, facts: nil, run: run), as: .trial)
        return judgement
    }
}
