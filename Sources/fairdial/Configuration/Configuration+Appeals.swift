import Model
import Store

extension Configuration {
    /// How long there is time for appeals and for deciding on them.
    func appealTerms() throws(ConfigurationProblem) -> AppealTerms {
        AppealTerms(daysToFile: try days(.appealDays, 0...3650), daysToDecide: try days(.appealDecisionDays, 1...365))
    }

    private func days(_ key: ConfigurationKey, _ range: ClosedRange<Int>) throws(ConfigurationProblem) -> Int {
        guard let days = Int(self[key].text), range.contains(days) else {
            throw .badValue(key, self[key], expected: "\(range.lowerBound)…\(range.upperBound)")
        }
        return days
    }
}
