internal import Audio
internal import Model
internal import Speech

/// What was heard of a call.
struct HeardCall: Sendable {
    let transcript: Transcript
    /// Nil where there is no sound beside the transcript.
    let facts: SoundFacts?
    /// How long each file of a call in several lasts; nil for a call in one file.
    let fileSeconds: [Double]?
    /// The sound that an engine has heard; nil for a transcript made elsewhere.
    let sound: HearingRequest?

    init(transcript: Transcript, facts: SoundFacts?, fileSeconds: [Double]?, sound: HearingRequest? = nil) {
        self.transcript = transcript
        self.facts = facts
        self.fileSeconds = fileSeconds
        self.sound = sound
    }
}

/// Asks the right transcriber for the words of a recording: a transcript made elsewhere goes before an engine.
struct Listener: Sendable {
    let pool: HearingPool
    let request: ScoreRequest

    /// - Throws: `HearingError` with the reason why the recording stays unscored.
    func hear(_ item: Intake.Item) async throws(HearingError) -> HeardCall {
        let found = item.found
        guard let bytes = item.files.map(\.contentHash) ?? item.recording.contentHash else {
            throw HearingError(reason: .notReadable, message: Message("run.notReadable", ["path": found.path]))
        }
        if found.isPartlyTranscribed {
            throw HearingError(reason: .notTranscript, message: Message("run.partTranscripts", ["path": found.path]))
        }
        guard !found.parts.isEmpty else {
            let task = task(found, of: item, source: source(found))
            let hearing = try await hear(task)
            return HeardCall(
                transcript: hearing.transcript, facts: hearing.facts, fileSeconds: nil,
                sound: task.transcriptPath == nil ? task : nil)
        }
        if found.transcriptName != nil { return try await read(item, bytes) }
        let task = task(found, of: item, source: wholeSource(found))
        let hearing = try await hear(task)
        return HeardCall(
            transcript: hearing.transcript.made(of: bytes), facts: hearing.facts,
            fileSeconds: hearing.facts?.fileSeconds, sound: task)
    }

    /// A call in several files with a transcript for each.
    private func read(_ item: Intake.Item, _ bytes: ContentHash) async throws(HearingError) -> HeardCall {
        var pieces: [TranscriptPiece] = []
        for part in item.found.members {
            do throws(HearingError) {
                let hearing = try await hear(task(part, of: item, source: source(part)))
                pieces.append(
                    TranscriptPiece(
                        transcript: hearing.transcript,
                        seconds: hearing.facts?.durationSeconds ?? hearing.transcript.durationSeconds))
            } catch {
                // A file in which nobody speaks is a part of the call like others.
                guard let facts = error.facts, error.reason == .noSpeech else { throw error }
                pieces.append(TranscriptPiece(transcript: nil, seconds: facts.durationSeconds))
            }
        }
        let isSound = item.found.members.allSatisfy { $0.kind == .sound }
        let facts = isSound ? try? await pool.measure(wholeSource(item.found)) : nil
        guard let transcript = try Transcript.joined(pieces, path: item.found.path) else {
            throw HearingError(reason: .noSpeech, message: Message("speech.noSpeech"), facts: facts)
        }
        return HeardCall(
            transcript: transcript.made(of: bytes), facts: facts, fileSeconds: pieces.map(\.seconds))
    }

    private func hear(_ task: HearingRequest) async throws(HearingError) -> Hearing {
        let transcriber: any Transcriber = task.transcriptPath == nil ? pool : TranscriptReader(pool: pool)
        return try await transcriber.hear(task)
    }

    private func task(_ found: RecordingWalk.Found, of item: Intake.Item, source: SoundSource) -> HearingRequest {
        HearingRequest(
            source: source, language: item.recording.call.language ?? request.language,
            roles: item.recording.call.channelRoles ?? request.channelRoles, transcriptPath: found.transcriptPath)
    }

    private func source(_ found: RecordingWalk.Found) -> SoundSource {
        SoundSource(path: found.path, headerless: request.headerlessFormat(of: found.path))
    }

    private func wholeSource(_ found: RecordingWalk.Found) -> SoundSource {
        let files = found.members.map(source)
        return SoundSource(
            path: files[0].path, headerless: files[0].headerless, continuations: Array(files.dropFirst()))
    }
}
