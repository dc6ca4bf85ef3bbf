internal import Model
internal import Store

/// What became of the recordings that a run worked on, in sums: the calls themselves are in the store.
struct RunOutcomes {
    private(set) var worked: Set<RecordingID> = []
    private(set) var counts = RunCounts()
    /// Judgements by a set on trial.
    private(set) var trials: [RecordingID: Judgement] = [:]
    private(set) var heardSeconds = 0.0
    private(set) var gaps = ContactGaps()

    mutating func add(_ outcome: CallWorker.Outcome) {
        worked.insert(outcome.recording)
        if let trial = outcome.trial { trials[outcome.recording] = trial }
        heardSeconds += outcome.heardSeconds
        gaps.add(outcome.gaps)
        switch outcome.state {
        case .scored: counts.scored += 1
        case .waiting: counts.waiting += 1
        case .unscored: counts.unscored += 1
        }
    }

    mutating func add(_ outcomes: some Sequence<CallWorker.Outcome>) { outcomes.forEach { add($0) } }
}
