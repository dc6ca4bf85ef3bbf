package import Model

/// What a run tells while it goes on.
package enum RunEvent: Sendable {
    /// Something a person should know, once.
    case note(Message)
    /// How many recordings there are to hear or read.
    case planned(count: Int)
    /// One recording is done; `seconds` of sound it holds.
    case finished(RecordingID, seconds: Double)
}
