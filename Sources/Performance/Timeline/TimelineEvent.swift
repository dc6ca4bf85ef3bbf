package import Model

/// Something that happened in someone's time with the company, on the first day on which it holds.
package struct TimelineEvent: Hashable, Sendable {
    package let day: LocalDate
    package let kind: Kind

    package enum Kind: Hashable, Sendable {
        case hired(Team, supervisor: EmployeeID?)
        /// Per cent of the base that is paid.
        case probation(pays: Fraction)
        case probationEnds
        /// The plan by which they are scored.
        case plan(PlanID)
        case moved(from: Team, to: Team, supervisor: EmployeeID?)
        /// Nil where the feed says none any more.
        case basePay(Money?)
        /// Whether it counts as work; nil where the scheme does not look at leave.
        case leave(kind: String, until: LocalDate, isPaid: Bool?)
        case service(years: Int)
        /// A month's target, and what the month pays where its lines were made.
        case month(Period, target: Money?, pay: MonthlyPay?)
        case left
    }

    /// What a month pays someone, as its sheet has it.
    package struct MonthlyPay: Hashable, Sendable {
        package let state: PaySheet.State
        package let personal: PersonalPay

        package init(state: PaySheet.State, personal: PersonalPay) {
            self.state = state
            self.personal = personal
        }
    }

    package init(day: LocalDate, _ kind: Kind) {
        self.day = day
        self.kind = kind
    }
}
