import Model
import Testing

@testable import DemoCompanies

@Suite("The causes of a generated company show in its rows and calls as strong as the truth says")
struct CausesTests {
    private static func company(_ kind: CompanyKind) throws -> DemoCompany {
        try DemoCompanies.company(kind, employees: 400, branches: 12, months: 6)
    }

    @Test(
        "violations",
        arguments: [
            (CompanyKind.steady, [CauseKind.ruleBreaking, .burnout, .monthEndRush, .coaching]),
            (.breaks, [.ruleBreaking, .burnout, .monthEndRush, .coaching, .newPlan, .poorSupervision]),
        ])
    func violations(kind: CompanyKind, causes: [CauseKind]) throws {
        let company = try Self.company(kind)
        let hindsight = Hindsight(company)
        var (all, tallies) = (Tally(), [CauseKind: Tally]())
        for month in company.months {
            let end = MonthShape(month, company.calendar).days.filter(\.isAtTheEnd).map(\.date)
            for call in company.calls(in: month) {
                let date = call.startedAt.localDay
                let acting = hindsight.causes(on: call.employee, date, isAtMonthEnd: end.contains(date))
                let own = try #require(hindsight.people[call.employee]).violationsPerCall
                let factors = acting.map { ($0.kind, $0.effect.violations) }
                Self.count(call.violations.count, own, factors, &all, &tallies)
            }
        }
        Self.expectTruth(all, tallies, causes)
    }

    @Test(
        "payments",
        arguments: [
            (CompanyKind.steady, [CauseKind.ruleBreaking, .burnout]),
            (.breaks, [.ruleBreaking, .burnout, .newPlan, .lostClient, .poorSupervision]),
        ])
    func payments(kind: CompanyKind, causes: [CauseKind]) throws {
        let company = try Self.company(kind)
        let hindsight = Hindsight(company)
        var (all, tallies) = (Tally(), [CauseKind: Tally]())
        for month in company.months {
            let days = MonthShape(month, company.calendar).days
            let paid = company.payments(in: month).filter { $0.text("reverses") == nil }
            let counts = Dictionary(grouping: paid, by: \.employee)
                .mapValues { Dictionary(grouping: $0, by: \.localDate).mapValues(\.count) }
            for person in hindsight.truth.people {
                for day in days where person.isEmployed(on: day.date) {
                    let acting = hindsight.causes(on: person.employee, day.date, isAtMonthEnd: day.isAtTheEnd)
                    let usual = person.paymentsPerMonth * day.share * hindsight.learnt(person, by: day.date)
                    let factors = acting.map { ($0.kind, $0.effect.payments) }
                    Self.count(counts[person.employee]?[day.date] ?? 0, usual, factors, &all, &tallies)
                }
            }
        }
        Self.expectTruth(all, tallies, causes)
    }

    private static func count(
        _ observed: Int, _ usual: Double, _ factors: [(CauseKind, Double)], _ all: inout Tally,
        _ tallies: inout [CauseKind: Tally]
    ) {
        let expected = factors.reduce(usual) { $0 * $1.1 }
        all.observed += observed
        all.expected += expected
        let strengths = factors.reduce(into: [CauseKind: Double]()) { $0[$1.0, default: 1] *= $1.1 }
        for (kind, strength) in strengths where strength != 1 {
            tallies[kind, default: Tally()].observed += observed
            tallies[kind, default: Tally()].expected += expected
            tallies[kind, default: Tally()].without += expected / strength
        }
    }

    private static func expectTruth(_ all: Tally, _ tallies: [CauseKind: Tally], _ causes: [CauseKind]) {
        #expect(abs(all.surprise) < 3)
        #expect(Set(tallies.keys) == Set(causes))
        for (kind, tally) in tallies {
            #expect(abs(tally.surprise) < 3, "\(kind): \(tally)")
            #expect(abs(tally.surpriseWithout) > 4, "\(kind): \(tally)")
        }
    }

    @Test("the burnt-out team works longer and calls less, month by month")
    func burnout() throws {
        let company = try Self.company(.steady)
        let burnout = try #require(company.truth.causes.first { $0.kind == .burnout })
        let members = Set(
            company.rows(of: .employees).filter { $0.text("team") == burnout.team }.map(\.employee))
        func perDay(_ month: Period) -> (hours: Double, calls: Double) {
            let days = company.rows(of: .attendance, in: month)
                .filter { members.contains($0.employee) && $0.number("hours") != 0 }
            let calls = company.calls(in: month).reduce(0) { $0 + (members.contains($1.employee) ? 1 : 0) }
            let hours = days.reduce(0) { $0 + ($1.number("hours") ?? 0) }
            return (Double(hours) / 100 / Double(days.count), Double(calls) / Double(days.count))
        }
        let months = company.months.map(perDay)
        for before in months.prefix(3) {
            #expect((8.4...8.6).contains(before.hours) && (5.7...6.3).contains(before.calls))
        }
        #expect(months.suffix(3).allSatisfy { $0.hours > 10 })
        #expect(zip(months.suffix(4), months.suffix(3)).allSatisfy { $0.calls > $1.calls })
    }

    @Test("who breaks fewer rules has the better satisfaction")
    func satisfaction() throws {
        let company = try DemoCompanies.company(.steady, employees: 300, branches: 5, months: 6)
        #expect(try Link.between(company) < -0.3)
    }
}
