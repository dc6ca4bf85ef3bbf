package import Model

/// What a run did, by its own count.
package struct RunCounts: Hashable, Sendable, Codable {
    /// Files looked at.
    package var files: Int
    /// Recordings seen for the first time.
    package var new: Int
    /// Recordings known from earlier runs.
    package var known: Int
    /// Files that are copies of a recording under another path.
    package var copies: Int
    /// Files that claim a listed call which has other sound already.
    package var conflicts: Int
    package var scored: Int
    package var waiting: Int
    package var unscored: Int

    package init(
        files: Int = 0, new: Int = 0, known: Int = 0, copies: Int = 0, conflicts: Int = 0, scored: Int = 0,
        waiting: Int = 0, unscored: Int = 0
    ) {
        self.files = files
        self.new = new
        self.known = known
        self.copies = copies
        self.conflicts = conflicts
        self.scored = scored
        self.waiting = waiting
        self.unscored = unscored
    }

    /// Both counts together.
    package static func + (left: RunCounts, right: RunCounts) -> RunCounts {
        RunCounts(
            files: left.files + right.files, new: left.new + right.new, known: left.known + right.known,
            copies: left.copies + right.copies, conflicts: left.conflicts + right.conflicts,
            scored: left.scored + right.scored, waiting: left.waiting + right.waiting,
            unscored: left.unscored + right.unscored)
    }
}

/// A run with what it counted at its end.
package struct RunRecord: Hashable, Sendable, Codable {
    package let run: Run
    /// Nil while it runs, and for ever where it was killed.
    package let counts: RunCounts?
}
