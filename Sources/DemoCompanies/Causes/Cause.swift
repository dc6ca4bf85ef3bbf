internal import Model

/// Something that acts on people's work for some time. The generator works from it, and the truth tells it.
struct Cause: Hashable, Sendable {
    enum Reach: Hashable, Sendable {
        case everyone
        case branch(String)
        case team(Team)
        case person(EmployeeID)
    }

    let kind: CauseKind
    let reach: Reach
    let from: LocalDate
    /// The first day after it; nil where it lasts.
    var until: LocalDate?
    /// Whether it acts on the last three working days of a month only.
    var isAtMonthEnds = false
    let effect: Effect

    func touches(_ month: Period) -> Bool { from < month.end && until.map { $0 > month.first } ?? true }

    func acts(on person: Person, day: MonthShape.Day) -> Bool {
        guard from <= day.date, until.map({ day.date < $0 }) ?? true, !isAtMonthEnds || day.isAtTheEnd else {
            return false
        }
        return switch reach {
        case .everyone: true
        case .branch(let key): person.office.key == key
        case .team(let team): person.employment.placement(on: day.date).team == team
        case .person(let employee): person.employment.employee == employee
        }
    }
}
