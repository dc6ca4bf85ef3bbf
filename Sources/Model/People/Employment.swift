/// One person's time with the company, and where they worked when.
package struct Employment: Hashable, Sendable {
    /// Where someone works from a day on.
    package struct Placement: Hashable, Sendable {
        package let from: LocalDate
        package let team: Team
        package let supervisor: EmployeeID?

        package init(from: LocalDate, team: Team, supervisor: EmployeeID? = nil) {
            self.from = from
            self.team = team
            self.supervisor = supervisor
        }
    }

    package let employee: EmployeeID
    /// As the company writes it; nil where it does not.
    package let name: String?
    package let hired: LocalDate
    /// The first day after it; nil while it lasts.
    package let left: LocalDate?
    /// In order of time, one or more; the first holds from the day of hiring, whatever day it names.
    package let placements: [Placement]

    /// - Precondition: there is a placement.
    package init(
        employee: EmployeeID, name: String? = nil, hired: LocalDate, left: LocalDate? = nil, placements: [Placement]
    ) {
        precondition(!placements.isEmpty, "someone who works nowhere")
        self.employee = employee
        self.name = name
        self.hired = hired
        self.left = left
        self.placements = placements.sorted { $0.from < $1.from }
    }

    /// The days of a period on which they are employed; nil where there is none.
    package func days(in period: Period) -> Range<LocalDate>? {
        let first = max(hired, period.first)
        let end = min(left ?? period.end, period.end)
        return first < end ? first..<end : nil
    }

    package func placement(on date: LocalDate) -> Placement {
        placements.last { $0.from <= date } ?? placements[0]
    }

    /// Where they are ranked: the team of their last day in the period; nil where they are not employed in it.
    package func team(in period: Period) -> Team? {
        days(in: period).map { placement(on: $0.upperBound.adding(days: -1)).team }
    }
}
