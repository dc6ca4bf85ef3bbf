/// How the system was used over some time.
package struct SystemUse: Hashable, Sendable {
    package let runs: Int
    /// Runs that came to their end.
    package let finishedRuns: Int
    /// Recordings seen for the first time.
    package let recordings: Int
    /// Hits that a reviewer ruled on.
    package let rulings: Int
    /// How long each hit that waited did so, in microseconds.
    package let untilRuling: [Int64]
    package let alerts: Int
    /// Alerts of which a correction left nothing.
    package let withdrawnAlerts: Int
    /// How long each alert that was acknowledged had to wait, in microseconds.
    package let untilAcknowledged: [Int64]
    /// Files of feeds.
    package let imports: Int
    /// Rows of feeds that corrected one that was there.
    package let corrections: Int

    package init(
        runs: Int, finishedRuns: Int, recordings: Int, rulings: Int, untilRuling: [Int64], alerts: Int,
        withdrawnAlerts: Int, untilAcknowledged: [Int64], imports: Int, corrections: Int
    ) {
        self.runs = runs
        self.finishedRuns = finishedRuns
        self.recordings = recordings
        self.rulings = rulings
        self.untilRuling = untilRuling
        self.alerts = alerts
        self.withdrawnAlerts = withdrawnAlerts
        self.untilAcknowledged = untilAcknowledged
        self.imports = imports
        self.corrections = corrections
    }

    /// The middle of some lengths of time; of two middles the lower. Nil of none.
    package static func median(_ lengths: [Int64]) -> Int64? {
        lengths.isEmpty ? nil : lengths.sorted()[(lengths.count - 1) / 2]
    }
}
