import Model
import Testing

@testable import Performance

@Suite("Whose plan holds when")
struct PlanMixTests {
    private let plans = [Plans.standard, Plans.newcomer, Plans.legacy]

    private func mix(hired: String, left: String? = nil, _ period: String) throws -> PlanMix {
        PlanMix(
            plans, hired: try date(hired), left: try left.map(date), over: try #require(Period(period)),
            calendar: Plans.calendar)
    }

    private func days(_ mix: PlanMix) -> [String] { mix.shares.map { "\($0.plan.id) \($0.workingDays)" } }

    @Test("the plan changes within a month, and weights are averaged by working days")
    func change() throws {
        let mix = try mix(hired: "2025-11-13", "2026-02")
        #expect(days(mix) == ["newcomer 9", "standard 7"])
        let weights = Dictionary(uniqueKeysWithValues: mix.weights.map { ($0.metric, $0.weight.description) })
        #expect(
            weights == [
                .amount: "38.75", .compliance: "25.625", .satisfaction: "17.8125", .training: "11.25", .cases: "6.5625",
            ])
        #expect(mix.weights.reduce(.zero) { $0 + $1.weight } == Fraction(100))
    }

    @Test("three months end on the day that one step from the hiring date leads to")
    func threeMonths() throws {
        #expect(days(try mix(hired: "2026-01-31", "2026-04-29")) == ["newcomer 1"])
        #expect(days(try mix(hired: "2026-01-31", "2026-04-30")) == ["standard 1"])
        #expect(days(try mix(hired: "2025-11-30", "2026-02-28")) == ["standard 1"])
        #expect(days(try mix(hired: "2025-11-30", "2026-02-27")) == ["newcomer 1"])
    }

    @Test("days before hiring and after leaving do not count, and a Sunday worked alone counts as one")
    func employment() throws {
        #expect(days(try mix(hired: "2026-02-26", "2026-02")) == ["newcomer 3"])
        #expect(days(try mix(hired: "2020-01-01", left: "2026-02-09", "2026-02")) == ["standard 5"])
        #expect(days(try mix(hired: "2020-01-01", "2026-02-08")) == ["standard 1"])
        #expect(try mix(hired: "2026-03-01", "2026-02").shares.isEmpty)
    }

    @Test("a plan that is there to compare with is nobody's")
    func comparison() throws {
        let mix = PlanMix(
            [Plans.legacy], hired: try date("2020-01-01"), left: nil, over: try #require(Period("2026-02")),
            calendar: Plans.calendar)
        #expect(mix.shares.isEmpty)
        #expect(ScoreSheet(mix, [.amount: .value(Fraction(100))]).score == nil)
    }
}
