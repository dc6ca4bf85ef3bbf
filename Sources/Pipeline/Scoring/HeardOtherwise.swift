internal import Model
internal import Speech
internal import Store

/// Which of a run's recordings were heard in another language, or with other speakers, than is known of their calls now.
struct HeardOtherwise {
    /// To be heard again in the language of their calls.
    private(set) var again: [Intake.Task] = []
    /// Heard in a language that is not theirs, which no engine here speaks or no lexicon judges: left as they are.
    private(set) var left: [StoredRecording] = []
    /// Whose words are other speakers'.
    private(set) var otherSpeakers: Set<RecordingID> = []

    init(_ misheard: Misheard, among recordings: [RecordingWalk.Found], canJudge: (Language) -> Bool) {
        guard !misheard.otherLanguage.isEmpty || !misheard.otherSpeakers.isEmpty else { return }
        func byPath(_ recordings: [StoredRecording]) -> [String: StoredRecording] {
            Dictionary(recordings.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
        }
        let (otherLanguage, otherSpeakers) = (byPath(misheard.otherLanguage), byPath(misheard.otherSpeakers))
        // A transcript made elsewhere names its own language and speakers.
        for found in recordings where found.kind == .sound && found.transcriptPath == nil {
            if let recording = otherSpeakers[found.place] { self.otherSpeakers.insert(recording.id) }
            guard let recording = otherLanguage[found.place], let language = recording.call.language else { continue }
            if canJudge(language) {
                again.append(Intake.Task(recording: recording.id, found: found))
            } else {
                left.append(recording)
            }
        }
    }
}
