internal import Model
internal import Store

/// Scores stored calls again, those of a run's folders or all that were judged under other sets.
struct RescoringSweep {
    let store: CallStore
    let rescoring: Rescoring
    let benches: LexiconBenches

    private static let pageSize = 100

    /// - Parameter recordings: nil for all that the store holds.
    /// - Throws: what the store throws.
    func sweep(
        _ recordings: [RecordingID]?, isStopped: () -> Bool, tell: (RunEvent) -> Void
    ) async throws -> Revisit.Outcome {
        var outcome = Revisit.Outcome()
        for bench in benches.active.values.sorted(by: { $0.set.language.code < $1.set.language.code }) {
            var count = 0
            var carried = 0
            for recording in try await due(bench.set, among: recordings) {
                guard !isStopped() else {
                    outcome.left += 1
                    continue
                }
                guard let rulings = try await rescoring.rescore(recording) else { continue }
                outcome.rescored.append(recording.id)
                count += 1
                carried += rulings
            }
            if count > 0 { tell(.note(Self.rescored(count, carried: carried, under: bench.set))) }
        }
        return outcome
    }

    private static func rescored(_ count: Int, carried: Int, under set: LexiconSet) -> Message {
        Message(
            "run.rescored",
            [
                "count": "\(count)", "version": set.version.short, "language": set.language.code,
                "carried": "\(carried)",
            ])
    }

    private func due(_ set: LexiconSet, among recordings: [RecordingID]?) async throws -> [StoredRecording] {
        let wanted = recordings.map(Set.init)
        var due: [StoredRecording] = []
        var last: RecordingID?
        while true {
            let page = try await store.transcripts(
                judgedUnderOtherThan: set.version, language: set.language, after: last, limit: Self.pageSize)
            due += page.map(\.recording).filter { wanted?.contains($0.id) ?? true }
            guard page.count == Self.pageSize else { return due }
            last = page.last?.recording.id
        }
    }
}
