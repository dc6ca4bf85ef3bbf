internal import Audio
internal import Model
internal import Speech

/// Asks the right transcriber for the words of a recording: a transcript made elsewhere goes before an engine.
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
            roles: item.recording.call.channelRoles ?? request.channelRoles,
            transcriptPath: item.found.transcriptPath)
        let transcriber: any Transcriber =
            item.found.transcriptPath == nil ? pool : TranscriptReader(pool: pool)
        return try await transcriber.hear(task)
    }
}
