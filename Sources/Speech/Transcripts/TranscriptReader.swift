internal import Dispatch
package import Model

/// Takes the words of a call from a transcript made elsewhere, in whatever language it is.
package struct TranscriptReader: Transcriber {
    private let pool: HearingPool

    /// The pool measures the sound beside a transcript.
    package init(pool: HearingPool) { self.pool = pool }

    package func speaks(_ language: Language) -> Bool { true }

    package func hear(_ request: HearingRequest) async throws(HearingError) -> Hearing {
        let path = request.transcriptPath ?? request.source.path
        // A transcript is judged even where the sound beside it is broken: the words are there.
        let facts = path == request.source.path ? nil : try? await pool.measure(request.source)
        let read: Result<Transcript, TranscriptFileError> = await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(returning: Self.read(path, request, facts))
            }
        }
        let transcript: Transcript
        do throws(TranscriptFileError) {
            transcript = try read.get()
        } catch {
            throw HearingError(reason: .notTranscript, message: error.message, facts: facts)
        }
        guard let facts else { return Hearing(transcript: transcript, facts: nil) }
        guard let spoken = transcript.withoutUnspokenWords(facts) else { throw .noSpeech(facts) }
        return Hearing(transcript: spoken, facts: facts)
    }

    private static func read(
        _ path: String, _ request: HearingRequest, _ facts: SoundFacts?
    ) -> Result<Transcript, TranscriptFileError> {
        do throws(TranscriptFileError) {
            return .success(
                try TranscriptFile.read(
                    path: path, language: request.language, roles: request.roles,
                    soundSeconds: facts?.durationSeconds))
        } catch {
            return .failure(error)
        }
    }
}
