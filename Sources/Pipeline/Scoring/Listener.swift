internal import Audio
internal import Model
internal import Speech

/// Gets the words of a recording: from a transcript made elsewhere where one stands beside it, else from an engine.
struct Listener: Sendable {
    let pool: HearingPool
    let request: ScoreRequest

    /// - Throws: `HearingError` with the reason why the recording stays unscored.
    func hear(_ item: Intake.Item) async throws(HearingError) -> Hearing {
        guard item.recording.contentHash != nil else {
            throw HearingError(
                reason: .notReadable, message: Message("run.notReadable", ["path": item.found.path]))
        }
        let task = HearingRequest(
            source: SoundSource(
                path: item.found.path, headerless: request.headerlessFormat(of: item.found.path)),
            language: item.recording.call.language ?? request.language,
            roles: item.recording.call.channelRoles ?? request.channelRoles)
        guard let path = item.found.transcriptPath else { return try await pool.hear(task) }
        let transcript = try await read(path, task)
        // A transcript is judged even where the sound beside it is broken: the words are there.
        let facts = item.found.kind == .sound ? try? await pool.measure(task.source) : nil
        return Hearing(transcript: transcript, facts: facts)
    }

    private func read(_ path: String, _ task: HearingRequest) async throws(HearingError) -> Transcript {
        do {
            return try await Blocking.run {
                try TranscriptFile.read(path: path, language: task.language, roles: task.roles)
            }
        } catch {
            let message = (error as? any ExplainedError)?.message
            throw HearingError(
                reason: .notTranscript, message: message ?? Message("run.failed", ["path": path, "cause": "\(error)"]))
        }
    }
}
