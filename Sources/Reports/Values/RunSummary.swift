package import Model

/// What the calls of a run, or of a search, add up to.
package struct RunSummary: Sendable {
    /// What the calls of one employee add up to; nil employee: unknown.
    package struct EmployeeTotal: Sendable {
        package let employee: EmployeeID?
        /// Scored calls.
        package let calls: Int
        package let deducted: Points
        /// Calls with a hit that waits.
        package let waiting: Int

        /// Compliance of these calls as the plain sum, the default for a day: 100 − deductions, not below 0.
        package var compliance: Points { max(.zero, .full - deducted) }
    }

    package let recordings: Int
    package let scored: Int
    package let waiting: Int
    package let unscored: Int
    /// In order of employee; unknown last.
    package let employees: [EmployeeTotal]
    /// Lines for people about inputs that were set aside: bad rows, missing paths, conflicts.
    package let setAside: [Message]
    /// Paths with the bytes of another recording.
    package let copies: Int
    /// Calls that are shown as lexicons on trial judge them: their deductions count for nobody.
    package let trials: Int
    package let heardSeconds: Double

    package init(calls: [ReportedCall], setAside: [Message] = [], copies: Int = 0, heardSeconds: Double = 0) {
        recordings = calls.count
        scored = calls.filter { $0.state == .scored }.count
        waiting = calls.filter { $0.state == .waiting }.count
        unscored = calls.count - scored - waiting
        self.setAside = setAside
        self.copies = copies
        trials = calls.filter(\.isTrial).count
        self.heardSeconds = heardSeconds
        // A call without a known start belongs to no day, so it enters nobody's sum.
        let judged = calls.filter { $0.judgement != nil }
        let byEmployee = Dictionary(grouping: judged) { $0.call.startedAt == nil ? nil : $0.call.employee }
        employees = byEmployee.map { employee, calls in
            EmployeeTotal(
                employee: employee, calls: calls.count,
                deducted: calls.reduce(.zero) { $0 + ($1.judgement?.deducted ?? .zero) },
                waiting: calls.filter { $0.state == .waiting }.count)
        }.sorted { left, right in
            guard let own = left.employee else { return false }
            guard let other = right.employee else { return true }
            return own < other
        }
    }
}
