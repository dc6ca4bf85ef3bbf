import Model
import Testing

@testable import Performance

@Suite("The time of someone's employment")
struct TimelineTests {
    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func plan(_ id: String, _ audience: PlanAudience) throws -> Plan {
        Plan(
            id: PlanID(id), name: LocalizedText(zh: "", en: ""), audience: audience, from: try date("2026-01-01"),
            metrics: [PlannedMetric(.amount, weight: Weight(percent: 100))])
    }

    @Test("says hiring, probation, plans, moves, pay, leave, years and leaving, each on its day")
    func whole() throws {
        let (first, second) = (Team(branch: "B-1", name: "T-1"), Team(branch: "B-2", name: "T-1"))
        let employment = Employment(
            employee: EmployeeID("E-1"), hired: try date("2026-01-31"), left: try date("2027-03-01"),
            placements: [
                .init(from: try date("2026-01-31"), team: first),
                .init(from: try date("2026-06-01"), team: first),
                .init(from: try date("2026-07-01"), team: second, supervisor: EmployeeID("E-9")),
            ])
        let facts = PayFacts(
            basePay: [
                .init(from: try date("2026-01-31"), amount: Money(minorUnits: 400_000, .yuan)),
                .init(from: try date("2026-06-01"), amount: Money(minorUnits: 400_000, .yuan)),
                .init(from: try date("2026-07-01"), amount: Money(minorUnits: 500_000, .yuan)),
            ], leave: [.init(days: try date("2026-08-03")..<(try date("2026-08-05")), kind: "annual")])
        let scheme = PayScheme(
            id: PaySchemeID("s"), name: LocalizedText(zh: "", en: ""), from: try date("2026-01-01"),
            base: .share(Fraction(40)), probation: Probation(months: 3, pays: Fraction(80)),
            attendance: AttendanceRule(fullDay: 800, unrecorded: .present, paidLeave: ["annual"]),
            withoutScore: Fraction(100), factors: [])
        let target = WorkFacts.Target(
            month: try #require(Period("2026-03")), amount: Money(minorUnits: 1_000_000, .yuan), cases: nil)
        let events = EmploymentTimeline(
            plans: [try plan("newcomer", .newcomers(months: 3)), try plan("standard", .everyone)], schemes: [scheme],
            until: try date("2028-01-01")
        ).events(of: [employment], facts, targets: [target], pay: [:])
        #expect(
            events == [
                TimelineEvent(day: try date("2026-01-31"), .hired(first, supervisor: nil)),
                TimelineEvent(day: try date("2026-01-31"), .probation(pays: Fraction(80))),
                TimelineEvent(day: try date("2026-01-31"), .plan(PlanID("newcomer"))),
                TimelineEvent(day: try date("2026-01-31"), .basePay(Money(minorUnits: 400_000, .yuan))),
                TimelineEvent(day: try date("2026-03-31"), .month(target.month, target: target.amount, pay: nil)),
                // In one step: three months after 31 January.
                TimelineEvent(day: try date("2026-04-30"), .probationEnds),
                TimelineEvent(day: try date("2026-04-30"), .plan(PlanID("standard"))),
                TimelineEvent(
                    day: try date("2026-07-01"), .moved(from: first, to: second, supervisor: EmployeeID("E-9"))),
                TimelineEvent(day: try date("2026-07-01"), .basePay(Money(minorUnits: 500_000, .yuan))),
                TimelineEvent(
                    day: try date("2026-08-03"),
                    .leave(kind: "annual", until: try date("2026-08-05"), isPaid: true)),
                TimelineEvent(day: try date("2027-01-31"), .service(years: 1)),
                TimelineEvent(day: try date("2027-03-01"), .left),
            ])
    }
}
