package import Model

/// The words of one file of a call in several.
package struct TranscriptPiece: Sendable {
    /// Nil where nobody speaks in it.
    package let transcript: Transcript?
    /// How long the file lasts.
    package let seconds: Double

    package init(transcript: Transcript?, seconds: Double) {
        self.transcript = transcript
        self.seconds = seconds
    }
}

extension Transcript {
    /// The words of a call from those of its files, each after the one before; nil where nobody speaks in any.
    ///
    /// - Parameter path: of the call's first file, for the message.
    /// - Throws: `HearingError` where the files' words are of several languages or were made in several ways: how sure they
    ///   are could not be told.
    package static func joined(_ pieces: [TranscriptPiece], path: String) throws(HearingError) -> Transcript? {
        let known = pieces.compactMap(\.transcript)
        guard let first = known.first else { return nil }
        if let other = known.first(where: { $0.way != first.way }) {
            throw HearingError(
                reason: .notTranscript,
                message: Message("transcript.unlike", ["path": path, "found": other.way, "first": first.way]))
        }
        var (utterances, dropped, start): ([Utterance], [Word], Double) = ([], [], 0)
        for piece in pieces {
            utterances += piece.transcript?.utterances.map { $0.later(by: start) } ?? []
            dropped += piece.transcript?.dropped.map { $0.later(by: start) } ?? []
            start += piece.seconds
        }
        return Transcript(
            language: first.language, engine: first.engine, utterances: utterances, durationSeconds: start,
            dropped: dropped)
    }

    /// The same words, known to be of these bytes: more files of the call make another transcript of it.
    package func made(of bytes: ContentHash) -> Transcript {
        Transcript(
            language: language,
            engine: EngineIdentity(
                engine: engine.engine, model: engine.model,
                settings: engine.settings.merging(["files": bytes.hex]) { $1 }),
            utterances: utterances, durationSeconds: durationSeconds, dropped: dropped)
    }

    /// Language and origin, as a reader is told of them.
    private var way: String { "\(engine.engine) \(engine.model) (\(language.code))" }
}

extension Utterance {
    fileprivate func later(by seconds: Double) -> Utterance {
        Utterance(
            channel: channel, role: role, span: span.later(by: seconds), text: text,
            words: words.map { $0.later(by: seconds) }, confidence: confidence, message: message)
    }
}

extension Word {
    fileprivate func later(by seconds: Double) -> Word {
        Word(text: text, span: span.later(by: seconds), confidence: confidence)
    }
}
