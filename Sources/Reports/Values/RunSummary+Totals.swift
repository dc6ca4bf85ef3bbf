package import Model

extension RunSummary {
    /// A summary of calls that were added up elsewhere, because not all of them are at hand.
    package init(scored: Int, waiting: Int, unscored: Int, employees: [EmployeeTotal]) {
        recordings = scored + waiting + unscored
        self.scored = scored
        self.waiting = waiting
        self.unscored = unscored
        self.employees = employees
        setAside = []
        copies = 0
        trials = 0
        heardSeconds = 0
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
