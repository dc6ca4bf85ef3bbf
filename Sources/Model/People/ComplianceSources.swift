/// What a report of compliance is made from: counts by employee and day, so that each counts for the team to which they
/// belonged on that day.
package struct ComplianceSources: Sendable {
    package let period: Period
    package let roster: Roster
    package let conduct: [Conduct]
    /// Of the period before.
    package let earlier: [Conduct]
    package let violations: [Violations]
    package let recordings: [Recordings]
    /// Recordings of which nobody knows the day, so that they belong to no period.
    package let undated: Int

    /// Scored and attributed calls.
    package struct Conduct: Hashable, Sendable {
        package let employee: EmployeeID
        package let day: LocalDate
        package let calls: FlaggedCalls
        package let deducted: Points

        package init(employee: EmployeeID, day: LocalDate, calls: FlaggedCalls, deducted: Points) {
            self.employee = employee
            self.day = day
            self.calls = calls
            self.deducted = deducted
        }
    }

    /// What rules of one category cost, and hits that wait.
    package struct Violations: Hashable, Sendable {
        package let employee: EmployeeID
        package let day: LocalDate
        /// Nil for hits that wait, whatever their rule.
        package let category: String?
        package let count: Int
        package let points: Points

        package init(employee: EmployeeID, day: LocalDate, category: String?, count: Int, points: Points) {
            self.employee = employee
            self.day = day
            self.category = category
            self.count = count
            self.points = points
        }
    }

    /// Recordings seen.
    package struct Recordings: Hashable, Sendable {
        /// Nil where nobody knows whose they are, or several shared the call.
        package let employee: EmployeeID?
        package let day: LocalDate
        package let state: RecordingState
        package let count: Int

        package init(employee: EmployeeID?, day: LocalDate, state: RecordingState, count: Int) {
            self.employee = employee
            self.day = day
            self.state = state
            self.count = count
        }
    }

    package init(
        period: Period, roster: Roster, conduct: [Conduct], earlier: [Conduct], violations: [Violations],
        recordings: [Recordings], undated: Int
    ) {
        self.period = period
        self.roster = roster
        self.conduct = conduct
        self.earlier = earlier
        self.violations = violations
        self.recordings = recordings
        self.undated = undated
    }
}

extension Roster {
    /// The team of someone on a day; nil where they are not employed on it.
    package func team(of employee: EmployeeID, on day: LocalDate) -> Team? {
        employments[employee]?.last { $0.hired <= day && ($0.left.map { day < $0 } ?? true) }?.placement(on: day).team
    }
}
