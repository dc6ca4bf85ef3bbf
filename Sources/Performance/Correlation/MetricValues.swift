internal import Model

/// What people have of each metric, as their scores have it.
package struct MetricValues: Sendable {
    /// In order of employees.
    let people: [EmployeeID]
    private let branches: [EmployeeID: String]
    private let values: [EmployeeID: [Metric: Double]]

    package init(_ scores: [PersonalScore]) {
        people = scores.map(\.employee).sorted()
        branches = Dictionary(scores.map { ($0.employee, $0.team.branch) }) { first, _ in first }
        values = Dictionary(
            scores.map { score in
                let values = score.sheet.lines.compactMap { line in
                    line.value.map { (line.metric, Double($0.hundredths) / 100) }
                }
                return (score.employee, Dictionary(values) { first, _ in first })
            }
        ) { first, _ in first }
    }

    /// 0…100; nil where there is none.
    func value(_ metric: Metric, of employee: EmployeeID) -> Double? { values[employee]?[metric] }

    /// Those with both values.
    func people(with pair: MetricPair) -> [EmployeeID] {
        people.filter { value(pair.first, of: $0) != nil && value(pair.second, of: $0) != nil }
    }

    func column(_ metric: Metric, of people: [EmployeeID]) -> [Double] {
        people.compactMap { value(metric, of: $0) }
    }

    /// The same less the mean of each one's branch.
    func centredColumn(_ metric: Metric, of people: [EmployeeID]) -> [Double] {
        let column = column(metric, of: people)
        var sums: [String: (sum: Double, count: Double)] = [:]
        for (employee, value) in zip(people, column) {
            let before = sums[branches[employee] ?? "", default: (0, 0)]
            sums[branches[employee] ?? ""] = (before.sum + value, before.count + 1)
        }
        return zip(people, column).map { employee, value in
            let branch = sums[branches[employee] ?? "", default: (0, 1)]
            return value - branch.sum / branch.count
        }
    }

    /// People whose branch has others are needed to look within branches.
    var hasSeveralBranches: Bool { Set(branches.values).count > 1 }
}
