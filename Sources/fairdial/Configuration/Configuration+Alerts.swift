import Model
import Notices

/// What alerts go by. It changes nobody's score, so it is configuration and needs no ledger line of its own.
extension Configuration {
    /// When alerts are raised.
    func alertLines() throws(ConfigurationProblem) -> AlertLines {
        AlertLines(
            score: try hysteresis(.alertBelow, .alertClear),
            forecast: try hysteresis(.forecastAlertBelow, .forecastAlertClear), silence: try feedSilence())
    }

    /// What alerts go by can be read: they follow at the end of a command, and it should fail before it begins.
    func checkAlerts() throws(ConfigurationProblem) { _ = try alertLines() }

    /// Below which value an alert is raised, and from which on it is over.
    private func hysteresis(
        _ below: ConfigurationKey, _ clear: ConfigurationKey
    ) throws(ConfigurationProblem) -> Hysteresis {
        guard let line = Model.Score(self[below].text) else {
            throw .badValue(below, self[below], expected: "0…100")
        }
        guard let end = Model.Score(self[clear].text), let lines = Hysteresis(raiseBelow: line, clearFrom: end) else {
            throw .badValue(clear, self[clear], expected: "\(line)…100")
        }
        return lines
    }

    /// How many days without anything new make a weekly feed a stopped one.
    private func feedSilence() throws(ConfigurationProblem) -> FeedSilence {
        guard let days = Int(self[.feedSilence].text), (8...365).contains(days) else {
            throw .badValue(.feedSilence, self[.feedSilence], expected: "8…365")
        }
        return FeedSilence(days: days)
    }
}
