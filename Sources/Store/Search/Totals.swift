package import Model

/// Calls added up by who made them.
package struct Totals: Hashable, Sendable {
    /// In order of the employee's id.
    package let employees: [EmployeeTotal]
    /// Calls whose employee or start is unknown, and what is nobody's of shared calls: they enter nobody's score.
    package let unattributed: CallTotal
    /// All of them together, a call that several employees share once.
    package let all: CallTotal
}

/// What the calls of one employee add up to.
package struct EmployeeTotal: Hashable, Sendable {
    package let employee: EmployeeID
    package let total: CallTotal
}

/// What some calls add up to.
package struct CallTotal: Hashable, Sendable {
    /// Calls with a score, those that wait for a reviewer among them.
    package let calls: Int
    /// Of these, the calls that wait.
    package let waiting: Int
    /// Calls without a score.
    package let unscored: Int
    /// The sum of what counts now.
    package let deducted: Points

    package static let none = CallTotal(calls: 0, waiting: 0, unscored: 0, deducted: .zero)
}

extension CallTotal {
    init(_ row: Row) throws {
        calls = try row.read("calls")
        waiting = try row.read("waiting")
        unscored = try row.read("unscored")
        deducted = try row.read("deducted")
    }
}
