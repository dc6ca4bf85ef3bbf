import Model
import Notices

/// What alerts go by. It changes nobody's score, so it is configuration and needs no ledger line of its own.
extension Configuration {
    /// Below which compliance score of the month to date an alert is raised, and from which on it is over.
    func alertLines() throws(ConfigurationProblem) -> Hysteresis {
        guard let below = Model.Score(self[.alertBelow].text) else {
            throw .badValue(.alertBelow, self[.alertBelow], expected: "0…100")
        }
        guard let clear = Model.Score(self[.alertClear].text),
            let lines = Hysteresis(raiseBelow: below, clearFrom: clear)
        else { throw .badValue(.alertClear, self[.alertClear], expected: "\(below)…100") }
        return lines
    }

    /// What alerts go by can be read: they follow at the end of a command, and it should fail before it begins.
    func checkAlerts() throws(ConfigurationProblem) {
        _ = try alertLines()
        _ = try feedSilence()
    }

    /// How many days without anything new make a weekly feed a stopped one.
    func feedSilence() throws(ConfigurationProblem) -> FeedSilence {
        guard let days = Int(self[.feedSilence].text), (8...365).contains(days) else {
            throw .badValue(.feedSilence, self[.feedSilence], expected: "8…365")
        }
        return FeedSilence(days: days)
    }
}
