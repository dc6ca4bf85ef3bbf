import Model
import Testing

@testable import Performance

@Suite("What scores would have been under other plans")
struct WhatIfTests {
    private let february = Period(.month, of: LocalDate(dayNumber: 20_487))

    private var legacy: Plan {
        Plan(
            id: PlanID("legacy"), name: LocalizedText(zh: "旧", en: "legacy"), audience: .comparison,
            from: LocalDate(dayNumber: 18_000),
            metrics: [
                PlannedMetric(.amount, weight: Weight(percent: 70)), PlannedMetric(.cases, weight: Weight(percent: 30)),
            ])
    }

    /// Amount, compliance, satisfaction and cases of four people, as they come out of their facts.
    private func sources(hired: [String: String] = [:]) throws -> ScoreSources {
        let metrics = [
            ("A", 100, 60, 80, 80), ("B", 80, 100, 80, 80), ("C", 90, 85, 90, 70), ("D", 60, 95, 95, 60),
        ]
        let people = try metrics.map { id, _, _, _, _ in
            Employment(
                employee: EmployeeID(id), hired: try date(hired[id] ?? "2020-01-01"),
                placements: [.init(from: try date("2020-01-01"), team: Team(branch: "B-1", name: id))])
        }
        let facts = metrics.map { id, amount, compliance, satisfaction, cases in
            (
                EmployeeID(id),
                WorkFacts(
                    recovered: amount * 100, cases: cases, calls: 100, flagged: 100 - compliance,
                    deducted: Points(100 - compliance),
                    surveys: WorkFacts.Tally(count: 1000, sum: 1000 * 300 + 1800 * satisfaction),
                    targets: [
                        WorkFacts.Target(month: february, amount: Money(minorUnits: 10_000, .yuan), cases: 100)
                    ])
            )
        }
        return ScoreSources(
            period: february, roster: Roster(people, countries: ["B-1": "CN"]), people: Set(facts.map(\.0)),
            facts: Dictionary(uniqueKeysWithValues: facts))
    }

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func scorer(_ plan: Plan) -> Scorer { Scorer(plans: [plan], calendars: ["CN": Plans.calendar]) }

    @Test("four people as worked: money alone puts A first by far, conduct brings C beside A")
    func worked() throws {
        let whatIf = WhatIf(
            try sources(), scorer(Plans.standard), proposed: [legacy], flagged: [EmployeeID("A")])
        #expect(whatIf.changes.map { $0.before?.description } == ["86.00", "84.00", "86.00", "72.25"])
        #expect(whatIf.changes.map { $0.after?.description } == ["94.00", "80.00", "84.00", "60.00"])
        #expect(whatIf.changes.map(\.rankBefore) == [1, 3, 1, 4])
        #expect(whatIf.changes.map(\.rankAfter) == [1, 3, 2, 4])
        #expect(whatIf.changes.map(\.rise) == [0, 0, -1, 0])
        let agreement = try #require(whatIf.agreement)
        #expect(abs(agreement - 0.9129) < 5e-5)
        #expect(whatIf.flaggedAmongBest.map(\.employee.text) == ["A"])
        #expect(whatIf.flaggedStillAmongBest.map(\.employee.text) == ["A"])
    }

    @Test("only people who were there on every day are compared, and the others are counted")
    func completeMonths() throws {
        let whatIf = WhatIf(
            try sources(hired: ["B": "2026-02-10"]), scorer(Plans.standard), proposed: [legacy], flagged: [])
        #expect(whatIf.changes.map(\.employee.text) == ["A", "C", "D"])
        #expect(whatIf.leftOut == 1)
    }

    @Test("the same plans change nothing, and one branch keeps its places among all")
    func same() throws {
        let whatIf = WhatIf(try sources(), scorer(Plans.standard), proposed: [Plans.standard], flagged: [])
        #expect(whatIf.changes.allSatisfy { $0.before == $0.after && $0.rise == 0 })
        #expect(whatIf.agreement == 1)
        #expect(whatIf.limited(to: "B-2").changes.isEmpty && whatIf.limited(to: nil) == whatIf)
    }

    @Test("orders agree or not, and nothing agrees with one that has no order")
    func tau() {
        #expect(KendallTau.b([1, 2, 3], [1, 2, 3]) == 1)
        #expect(KendallTau.b([1, 2, 3], [3, 2, 1]) == -1)
        #expect(KendallTau.b([1, 1], [1, 2]) == nil)
    }

    @Test("performance pay is compared, too: A gains and B and D lose; nothing is compared where it cannot be said")
    func pay() throws {
        let scheme = PayScheme(
            id: PaySchemeID("s"), name: LocalizedText(zh: "", en: ""), from: LocalDate(dayNumber: 18_000),
            base: .amount(Money(minorUnits: 100_000, .yuan)), withoutScore: Fraction(100),
            factors: [
                PayFactor(
                    .score, steps: [.init(from: .zero, pays: .zero), .init(from: Fraction(100), pays: Fraction(100))],
                    isLine: true)
            ])
        let terms = PayTerms(PayCalculator(schemes: [scheme], calendars: ["CN": Plans.calendar]), [:])
        let whatIf = WhatIf(
            try sources(), scorer(Plans.standard), proposed: [legacy], flagged: [], pay: terms)
        #expect(whatIf.changes.map { $0.payBefore?.minorUnits } == [86_000, 84_000, 86_000, 72_250])
        #expect(whatIf.changes.map { $0.payAfter?.minorUnits } == [94_000, 80_000, 84_000, 60_000])
        #expect(whatIf.payroll?.before.minorUnits == 328_250 && whatIf.payroll?.after.minorUnits == 318_000)
        let none = WhatIf(try sources(), scorer(Plans.standard), proposed: [legacy], flagged: [])
        #expect(none.payroll == nil)
    }
}
