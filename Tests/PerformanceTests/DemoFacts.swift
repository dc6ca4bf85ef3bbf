import DemoCompanies
import Model

@testable import Performance

/// What the feeds and calls of a generated company say, as the store would add it up.
struct DemoFacts {
    let company: DemoCompany
    let roster: Roster

    init(_ company: DemoCompany) {
        self.company = company
        let rows = Dictionary(grouping: company.rows(of: .employees)) { [$0.text("employee"), $0.text("hired")] }
        roster = Roster(rows.values.compactMap(Self.employment))
    }

    private static func employment(_ rows: [FeedRow]) -> Employment? {
        guard let first = rows.first, let id = first.text("employee"), let hired = first.date("hired") else {
            return nil
        }
        let placements = rows.compactMap { row in
            row.date("from").map {
                Employment.Placement(
                    from: $0, team: Team(branch: row.text("branch") ?? "", name: row.text("team")))
            }
        }
        return Employment(
            employee: EmployeeID(id), hired: hired, left: rows.compactMap { $0.date("left") }.first,
            placements: placements)
    }

    func scores(_ period: Period, _ scorer: Scorer) -> [PersonalScore] {
        let facts = workFacts(period)
        let people = Set(roster.people(in: period))
        return scorer.scores(
            ScoreSources(
                period: period, roster: roster, people: people,
                facts: Dictionary(uniqueKeysWithValues: people.map { ($0, facts[$0] ?? WorkFacts()) })))
    }

    func portraitFacts(_ period: Period) -> [EmployeeID: PortraitFacts] {
        let (now, before) = (strain(period), strain(period.previous))
        let conduct = conductByDay(period)
        return Dictionary(
            uniqueKeysWithValues: roster.people(in: period).map { employee in
                let days = conduct[employee] ?? [:]
                let from = period.end.adding(days: -7)
                return (
                    employee,
                    PortraitFacts(
                        hired: roster.employment(of: employee, in: period)?.hired ?? period.first,
                        strain: now[employee] ?? StrainFacts(), earlierStrain: before[employee] ?? StrainFacts(),
                        lastDays: days.filter { $0.key >= from }.values.reduce(FlaggedCalls(), +),
                        daysBefore: days.filter { $0.key < from }.values.reduce(FlaggedCalls(), +))
                )
            })
    }

    private func months(of period: Period) -> [Period] { company.months.filter { period.contains($0.first) } }

    private func rows(of feed: Feed, in period: Period) -> [FeedRow] {
        months(of: period).flatMap { company.rows(of: feed, in: $0) }
    }

    private func conductByDay(_ period: Period) -> [EmployeeID: [LocalDate: FlaggedCalls]] {
        months(of: period).flatMap { company.calls(in: $0) }.reduce(into: [:]) { days, call in
            let own = FlaggedCalls(flagged: call.violations.isEmpty ? 0 : 1, calls: 1)
            days[call.employee, default: [:]][call.startedAt.localDay, default: FlaggedCalls()] =
                (days[call.employee]?[call.startedAt.localDay] ?? FlaggedCalls()) + own
        }
    }

    private func workFacts(_ period: Period) -> [EmployeeID: WorkFacts] {
        var facts: [EmployeeID: WorkFacts] = [:]
        for (employee, days) in conductByDay(period) {
            let sum = days.values.reduce(FlaggedCalls(), +)
            facts[employee, default: WorkFacts()].calls = sum.calls
            facts[employee, default: WorkFacts()].flagged = sum.flagged
            facts[employee, default: WorkFacts()].deducted = Points(thousandths: 1500 * sum.flagged)
        }
        for row in rows(of: .payments, in: period) {
            facts[row.person, default: WorkFacts()].recovered += row.number("amount") ?? 0
            facts[row.person, default: WorkFacts()].payments += 1
        }
        for row in rows(of: .surveys, in: period) {
            facts[row.person, default: WorkFacts()].surveys =
                (facts[row.person]?.surveys ?? .none)
                + WorkFacts.Tally(count: 1, sum: row.number("score") ?? 0)
        }
        for row in rows(of: .targets, in: period) {
            guard let month = row.text("month").flatMap({ Period($0) }) else { continue }
            facts[row.person, default: WorkFacts()].targets.append(
                WorkFacts.Target(
                    month: month, amount: row.number("amount").map { Money(minorUnits: $0, .yuan) },
                    cases: row.number("cases")))
        }
        return facts
    }

    private func strain(_ period: Period) -> [EmployeeID: StrainFacts] {
        var strain: [EmployeeID: StrainFacts] = [:]
        for row in rows(of: .attendance, in: period) {
            let hours = row.number("hours") ?? 0
            strain[row.person, default: StrainFacts()].hours += hours
            strain[row.person, default: StrainFacts()].days += hours > 0 ? 1 : 0
            strain[row.person, default: StrainFacts()].absences += hours > 0 ? 0 : 1
        }
        for row in rows(of: .complaints, in: period) { strain[row.person, default: StrainFacts()].complaints += 1 }
        return strain
    }
}

extension FeedRow {
    fileprivate var person: EmployeeID { EmployeeID(text("employee") ?? "") }

    fileprivate func text(_ column: String) -> String? {
        guard case .text(let text)? = field(column) else { return nil }
        return text
    }

    fileprivate func number(_ column: String) -> Int? {
        guard case .number(let number)? = field(column) else { return nil }
        return Int(number)
    }

    fileprivate func date(_ column: String) -> LocalDate? { text(column).flatMap { LocalDate($0) } }

    private func field(_ column: String) -> Field? {
        feed.columns.firstIndex { $0.name == column }.flatMap { fields[$0] }
    }
}
