package import Model
package import Speech

internal import Store

/// Gets the words of a recording: from a transcript made elsewhere where one stands beside it, else from an engine.
struct Listener: Sendable {
    let pool: HearingPool
    let request: ScoreRequest

    /// The words of a recording and what was measured of its sound.
    struct Heard: Sendable {
        let transcript: Transcript
        let facts: SoundFacts?
    }

    /// Why there are no words.
    struct Unheard: Error {
        let reason: UnscoredReason
        let detail: Message
        let facts: SoundFacts?
    }

    /// - Throws: `Unheard`.
    func hear(_ item: Intake.Item) async throws(Unheard) -> Heard {
        guard item.recording.contentHash != nil else {
            throw Unheard(
                reason: .notReadable, detail: Message("run.notReadable", ["path": item.found.path]), facts: nil)
        }
        if let path = item.found.transcriptPath { return try await read(path, item) }
        return try await listen(item)
    }

    private func read(_ path: String, _ item: Intake.Item) async throws(Unheard) -> Heard {
        let transcript: Transcript
        let roles = item.recording.call.channelRoles ?? request.channelRoles
        let language = item.recording.call.language ?? request.language
        do {
            transcript = try await Blocking.run {
                try TranscriptFile.read(path: path, language: language, roles: roles)
            }
        } catch {
            throw Unheard(reason: .notTranscript, detail: Self.message(error, path: path), facts: nil)
        }
        guard item.found.kind == .sound else { return Heard(transcript: transcript, facts: nil) }
        return Heard(transcript: transcript, facts: try? await pool.measure(source(item)))
    }

    private func listen(_ item: Intake.Item) async throws(Unheard) -> Heard {
        do {
            let hearing = try await pool.hear(
                source(item), roles: item.recording.call.channelRoles ?? request.channelRoles,
                language: item.recording.call.language ?? request.language)
            return Heard(transcript: hearing.transcript, facts: hearing.facts)
        } catch let error as HearingError {
            throw Unheard(reason: error.reason, detail: error.message, facts: error.facts)
        } catch {
            throw Unheard(reason: .engineFailed, detail: Self.message(error, path: item.found.path), facts: nil)
        }
    }

    private func source(_ item: Intake.Item) -> SoundSource {
        SoundSource(path: item.found.path, headerless: request.headerlessFormat(of: item.found.path))
    }

    private static func message(_ error: any Error, path: String) -> Message {
        (error as? any ExplainedError)?.message ?? Message("run.failed", ["path": path, "cause": "\(error)"])
    }
}
