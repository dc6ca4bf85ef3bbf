package import Model

/// How a run ended.
package struct RunResult: Sendable {
    package let run: RunID
    /// Every recording under the given paths, in order of path, those judged by an earlier run among them.
    package let recordings: [RecordingID]
    /// Judgements made by a set on trial, by recording: shown, not current.
    package let trials: [RecordingID: Judgement]
    /// Paths with the bytes of another recording, and that recording's path.
    package let copies: [(path: String, of: String)]
    /// Paths that claim a listed call which has other bytes already.
    package let conflicts: [(path: String, with: RecordingID)]
    /// Rows of the call list that were not taken.
    package let callListProblems: [CallListProblem]
    /// Paths that were given and do not exist.
    package let missingPaths: [String]
    /// Seconds of sound heard, and seconds that took.
    package let heardSeconds: Double
    package let wallSeconds: Double
    /// Recordings that are left to do because the run was asked to stop.
    package let left: Int

    package init(
        run: RunID, recordings: [RecordingID], trials: [RecordingID: Judgement],
        copies: [(path: String, of: String)], conflicts: [(path: String, with: RecordingID)],
        callListProblems: [CallListProblem], missingPaths: [String],
        heardSeconds: Double, wallSeconds: Double, left: Int
    ) {
        self.run = run
        self.recordings = recordings
        self.trials = trials
        self.copies = copies
        self.conflicts = conflicts
        self.callListProblems = callListProblems
        self.missingPaths = missingPaths
        self.heardSeconds = heardSeconds
        self.wallSeconds = wallSeconds
        self.left = left
    }
}
