package import Model

/// Compliance over some days as it counts, and as it would under another set of lexicons. Good conduct is left out: what
/// it earns is the plan's.
package struct ComplianceForesight: Sendable {
    /// One employee, or one branch.
    package struct Row: Hashable, Sendable {
        package let unit: String
        /// Scored calls.
        package let calls: Int
        /// Points that count, and that would.
        package let before: Points
        package let after: Points
        package let scoreBefore: Fraction?
        package let scoreAfter: Fraction?
    }

    /// Those whose deductions would be others, the most moved first.
    package let employees: [Row]
    /// All that have calls, in order of their names; of people who belong to none, under an empty name.
    package let branches: [Row]

    /// - Parameters:
    ///   - conduct: of each employee over the days.
    ///   - changes: how much more their calls would cost.
    ///   - last: the day on which people belong to the branch under which they are counted.
    package init(
        conduct: [EmployeeID: ConductSum], changes: [EmployeeID: Points], roster: Roster, last: LocalDate,
        _ score: ComplianceScore
    ) {
        var branches: [String: (sum: ConductSum, change: Points)] = [:]
        for (employee, sum) in conduct {
            let branch = roster.lastBranch(of: employee, through: last) ?? ""
            let known = branches[branch] ?? (ConductSum(), .zero)
            branches[branch] = (known.sum + sum, known.change + (changes[employee] ?? .zero))
        }
        employees = changes.map { Self.row($0.text, conduct[$0] ?? ConductSum(), $1, score) }
            .sorted { left, right in
                let moved = (abs(left.change), abs(right.change))
                return moved.0 == moved.1 ? left.unit < right.unit : moved.0 > moved.1
            }
        self.branches = branches.map { Self.row($0, $1.sum, $1.change, score) }.sorted { $0.unit < $1.unit }
    }

    private static func row(_ unit: String, _ sum: ConductSum, _ change: Points, _ score: ComplianceScore) -> Row {
        Row(
            unit: unit, calls: sum.calls, before: sum.deducted, after: sum.deducted + change,
            scoreBefore: score.value(deductions: sum.deducted, calls: sum.calls),
            scoreAfter: score.value(deductions: sum.deducted + change, calls: sum.calls))
    }
}

extension ComplianceForesight.Row {
    fileprivate var change: Int { after.thousandths - before.thousandths }
}

extension Roster {
    /// The branch to which someone belonged last, up to that day; nil where they belonged to none.
    fileprivate func lastBranch(of employee: EmployeeID, through day: LocalDate) -> String? {
        let placements = (employments[employee] ?? []).flatMap(\.placements).filter { $0.from <= day }
        return placements.max { $0.from < $1.from }?.team.branch
    }
}
