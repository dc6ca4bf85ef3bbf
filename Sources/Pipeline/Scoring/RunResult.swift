package import Model

/// How a run ended.
package struct RunResult: Sendable {
    package let run: RunID
    /// Every recording under the given paths, in order of path, those judged by an earlier run among them; without
    /// paths those that were scored again.
    package let recordings: [RecordingID]
    /// Those that this run heard, read, set aside or scored again.
    package let worked: Set<RecordingID>
    /// How many of the recordings have a score.
    package let judgedCount: Int
    /// Judgements made by a set on trial, by recording: shown, not current.
    package let trials: [RecordingID: Judgement]
    /// Paths with the bytes of another recording, and that recording's path.
    package let copies: [(path: String, of: String)]
    /// Paths that claim a listed call which has other bytes already.
    package let conflicts: [(path: String, with: RecordingID)]
    /// Rows of the call list that were not taken.
    package let callListProblems: [CallListProblem]
    /// Call ids of listed calls for which no recording was found.
    package let listedWithoutRecording: [String]
    /// Paths that were given and do not exist.
    package let missingPaths: [String]
    /// What was not looked at under the paths: folders that cannot be read, pipes and the like under recordings' names;
    /// and records beside recordings that cannot be read, or that stand beside none.
    package let setAside: [Message]
    /// Seconds of sound that an engine heard, and seconds that the run took.
    package let heardSeconds: Double
    package let wallSeconds: Double
    /// Recordings that are left to do because the run was asked to stop.
    package let left: Int

    package init(
        run: RunID, recordings: [RecordingID], worked: Set<RecordingID>, judgedCount: Int,
        trials: [RecordingID: Judgement],
        copies: [(path: String, of: String)], conflicts: [(path: String, with: RecordingID)],
        callListProblems: [CallListProblem], listedWithoutRecording: [String], missingPaths: [String],
        setAside: [Message],
        heardSeconds: Double, wallSeconds: Double, left: Int
    ) {
        self.run = run
        self.recordings = recordings
        self.worked = worked
        self.judgedCount = judgedCount
        self.trials = trials
        self.copies = copies
        self.conflicts = conflicts
        self.callListProblems = callListProblems
        self.listedWithoutRecording = listedWithoutRecording
        self.missingPaths = missingPaths
        self.setAside = setAside
        self.heardSeconds = heardSeconds
        self.wallSeconds = wallSeconds
        self.left = left
    }
}
