internal import Lexicons
internal import Model
internal import Store

/// Judges stored calls again that break other rules on contacts by now than they did: because a debtor's other calls came,
/// were heard or are known otherwise, or because it is told anew where the debtor lives. In whatever order all that comes,
/// each call ends with the same hits.
struct ContactSweep {
    let store: CallStore
    let run: RunID

    /// How many changes are read at once.
    private static let pageSize = 256

    /// A change is forgotten once all that it touches is judged: a run that is killed before finds it again.
    ///
    /// - Throws: what the store throws, and what compiling a set's patterns throws.
    func sweep(into outcome: inout Rejudging.Outcome, isStopped: () -> Bool) async throws {
        try await store.dropIdleContactChanges()
        let rejudging = Rejudging(store: store, run: run, otherSpeakers: [])
        var benches = TermBenches()
        var judges: [ContentHash: ContactJudge] = [:]
        var page = try await store.contactChanges(limit: Self.pageSize)
        while let last = page.last {
            for change in page {
                guard !isStopped() else {
                    outcome.left += 1
                    continue
                }
                for recording in try await outrun(by: change, &judges) {
                    guard let again = try await rejudging.judgeAgain(recording, isOutrun: true, &benches) else {
                        continue
                    }
                    outcome.rejudged.append(again)
                }
                try await store.settle(change)
            }
            page = page.count < Self.pageSize ? [] : try await store.contactChanges(after: last, limit: Self.pageSize)
        }
    }

    /// Those of which something else is to be found than their judgements rest on.
    private func outrun(
        by change: ContactChange, _ judges: inout [ContentHash: ContactJudge]
    ) async throws -> [RecordingID] {
        var outrun: [RecordingID] = []
        for judged in try await store.contacts(touchedBy: change) {
            let version = judged.lexiconVersion
            if judges[version] == nil {
                judges[version] = ContactJudge(rules: try await store.lexiconSet(version)?.rules ?? [])
            }
            guard judges[version]?.outcomes(judged.history) != judged.outcomes else { continue }
            outrun.append(judged.history.call.recording)
        }
        return outrun
    }
}
