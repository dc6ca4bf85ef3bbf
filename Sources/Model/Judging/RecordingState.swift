/// The one state that each recording is in.
package enum RecordingState: Hashable, Sendable, Codable {
    case scored
    /// Scored, and something waits for a reviewer.
    case waiting
    case unscored(UnscoredReason)
}

/// Why a recording has no score.
package enum UnscoredReason: String, Hashable, Sendable, Codable, CaseIterable {
    case notAudio
    case codingNotRead
    case noSpeech
    case tooShort
    case noEngineForLanguage
    case engineFailed
    /// No permission, or it vanished.
    case notReadable
    /// Empty file.
    case empty
    /// A transcript file that cannot be read as one.
    case notTranscript
    /// Interrupted, engine away, or still growing: the next run takes it again.
    case notYet
    /// It is judged as a part of a call in several files.
    case partOfCall
}
