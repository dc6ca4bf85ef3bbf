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

    package internal(set) var recordings = 0
    package internal(set) var scored = 0
    package internal(set) var waiting = 0
    /// Calls that are shown as lexicons on trial judge them: their deductions count for nobody.
    package internal(set) var trials = 0
    /// Lines for people about inputs that were set aside: bad rows, missing paths, conflicts.
    package let setAside: [Message]
    /// Paths with the bytes of another recording.
    package let copies: Int
    package let heardSeconds: Double
    var totals: [EmployeeID?: EmployeeTotal] = [:]

    package var unscored: Int { recordings - scored - waiting }

    /// In order of employee; unknown last.
    package var employees: [EmployeeTotal] {
        totals.values.sorted { left, right in
            guard let own = left.employee else { return false }
            guard let other = right.employee else { return true }
            return own < other
        }
    }

    package init(
        calls: [ReportedCall] = [], setAside: [Message] = [], copies: Int = 0, heardSeconds: Double = 0
    ) {
        self.setAside = setAside
        self.copies = copies
        self.heardSeconds = heardSeconds
        calls.forEach { add($0) }
    }

    /// Adds one more call to all sums.
    package mutating func add(_ call: ReportedCall) {
        recordings += 1
        if call.state == .scored { scored += 1 }
        if call.state == .waiting { waiting += 1 }
        if call.isTrial { trials += 1 }
        guard let judgement = call.judgement else { return }
        // A call without a known start belongs to no day, so it enters nobody's sum.
        guard call.call.startedAt != nil else { return add(judgement.deducted, of: call, to: nil) }
        for owner in call.owners { add(call.deducted(of: owner), of: call, to: owner) }
    }

    private mutating func add(_ deducted: Points, of call: ReportedCall, to owner: EmployeeID?) {
        let before = totals[owner]
        totals[owner] = EmployeeTotal(
            employee: owner, calls: (before?.calls ?? 0) + 1, deducted: (before?.deducted ?? .zero) + deducted,
            waiting: (before?.waiting ?? 0) + (call.state == .waiting ? 1 : 0))
    }
}
