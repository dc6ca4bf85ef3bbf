internal import Lexicons
internal import Model
internal import Store

extension LexiconBench {
    /// As `judge`, and under the set's rules on when and how often debtors are called, by what the store knows of the call
    /// and of those before it.
    ///
    /// - Throws: as `judge`, and what the store throws.
    func judge(
        _ transcript: Transcript, of recording: StoredRecording, facts: SoundFacts?, in store: CallStore
    ) async throws -> Judgement {
        guard !contacts.isIdle, let history = try await store.contactHistory(of: recording.id) else {
            return try await judge(transcript, of: recording, facts: facts)
        }
        return try await judge(transcript, of: recording, facts: facts, history: history.hearing(transcript))
    }
}
