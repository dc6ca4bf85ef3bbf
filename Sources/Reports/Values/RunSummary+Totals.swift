package import Model

extension RunSummary {
    /// A summary of calls that were added up elsewhere, because not all of them are at hand.
    package init(scored: Int, waiting: Int, unscored: Int, employees: [EmployeeTotal]) {
        self.init()
        recordings = scored + waiting + unscored
        self.scored = scored
        self.waiting = waiting
        totals = Dictionary(employees.map { ($0.employee, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

extension RunSummary.EmployeeTotal {
    /// - Parameters:
    ///   - employee: nil for calls that enter nobody's score.
    ///   - calls: scored calls, those that wait among them.
    package init(_ employee: EmployeeID?, calls: Int, deducted: Points, waiting: Int) {
        self.init(employee: employee, calls: calls, deducted: deducted, waiting: waiting)
    }
}
