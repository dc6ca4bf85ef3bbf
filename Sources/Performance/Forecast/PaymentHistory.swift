package import Model

/// What came in, month by month and person by person, with teams and people by number.
package struct PaymentHistory: Sendable {
    package let months: [Period]
    package let people: [EmployeeID]
    package let teams: [Team]
    /// Of each month, in order of employees.
    let records: [[MonthRecord]]

    /// - Parameter calendars: by country; of a branch of another, or of none, Monday to Friday are worked.
    package init(_ sources: PaymentSources, calendars: [String: WorkingCalendar]) {
        let people = sources.roster.employments.keys.sorted()
        var builder = HistoryBuilder(sources, calendars)
        records = sources.months.map { builder.records(of: $0, people) }
        (months, self.people, teams) = (sources.months, people, builder.teams)
    }

    /// With those months alone that are over at the close of a day, and the last: half a month seen is no past month.
    func closed(asOf date: LocalDate) -> PaymentHistory {
        let kept = months.indices.filter { months[$0].end.adding(days: -1) <= date || $0 == months.count - 1 }
        return PaymentHistory(
            months: kept.map { months[$0] }, people: people, teams: teams, records: kept.map { records[$0] })
    }

    private init(months: [Period], people: [EmployeeID], teams: [Team], records: [[MonthRecord]]) {
        (self.months, self.people, self.teams, self.records) = (months, people, teams, records)
    }
}

/// One person in one month. Days are places in the month, from 0.
struct MonthRecord: Sendable {
    let person: Int
    let days: MonthDays
    /// On which they are employed.
    let employed: Range<Int>
    /// The team from each day on; the first holds from the first day.
    let teams: [(from: Int, team: Int)]
    /// On days of employment, in order.
    let payments: [(day: Int, amount: Int)]
    /// In minor units, above 0; nil where there is none.
    let target: Int?

    func team(on day: Int) -> Int { teams.last { $0.from <= day }?.team ?? teams[0].team }

    /// Where they end the month.
    var lastTeam: Int { teams[teams.count - 1].team }

    /// Payments up to and with a day; what was given back is none.
    func count(through day: Int) -> Int { payments.prefix { $0.day <= day }.count { $0.amount > 0 } }

    /// Net amount up to and with a day.
    func amount(through day: Int) -> Int { payments.prefix { $0.day <= day }.reduce(0) { $0 + $1.amount } }

    /// The days of employment up to and with a day.
    func gone(through day: Int) -> Range<Int> {
        employed.clamped(to: 0..<max(0, day + 1))
    }

    /// The days of employment after a day.
    func left(after day: Int) -> Range<Int> {
        employed.clamped(to: max(0, day + 1)..<max(days.kinds.count, day + 1))
    }
}

private struct HistoryBuilder {
    let sources: PaymentSources
    let calendars: [String: WorkingCalendar]
    private(set) var teams: [Team] = []
    private var numbers: [Team: Int] = [:]
    private var days: [String: MonthDays] = [:]

    init(_ sources: PaymentSources, _ calendars: [String: WorkingCalendar]) {
        (self.sources, self.calendars) = (sources, calendars)
    }

    mutating func records(of month: Period, _ people: [EmployeeID]) -> [MonthRecord] {
        let payments = sources.payments[month] ?? [:]
        let targets = sources.targets[month] ?? [:]
        return people.indices.compactMap { person in
            let employee = people[person]
            guard let employment = sources.roster.employment(of: employee, in: month),
                let employed = employment.days(in: month)
            else { return nil }
            let days = days(of: month, employment.placement(on: employed.upperBound.adding(days: -1)).team)
            let first = month.first.dayNumber
            return MonthRecord(
                person: person, days: days,
                employed: employed.lowerBound.dayNumber - first..<employed.upperBound.dayNumber - first,
                teams: placements(employment, employed, from: first),
                payments: (payments[employee] ?? []).filter { employed.contains($0.day) }
                    .map { ($0.day.dayNumber - first, $0.amount) },
                target: targets[employee].flatMap { $0 > 0 ? $0 : nil })
        }
    }

    private mutating func placements(
        _ employment: Employment, _ employed: Range<LocalDate>, from first: Int
    ) -> [(from: Int, team: Int)] {
        let start = (employed.lowerBound, employment.placement(on: employed.lowerBound).team)
        let moves = employment.placements.filter { employed.contains($0.from) && $0.from > employed.lowerBound }
        return ([start] + moves.map { ($0.from, $0.team) }).map { ($0.0.dayNumber - first, number(of: $0.1)) }
    }

    private mutating func number(of team: Team) -> Int {
        if let number = numbers[team] { return number }
        numbers[team] = teams.count
        teams.append(team)
        return teams.count - 1
    }

    private mutating func days(of month: Period, _ team: Team) -> MonthDays {
        let country = sources.roster.countries[team.branch] ?? ""
        let key = "\(country) \(month)"
        if let known = days[key] { return known }
        let calendar = calendars[country] ?? WorkingCalendar(country: country, years: [:])
        let made = MonthDays(month, calendar)
        days[key] = made
        return made
    }
}
