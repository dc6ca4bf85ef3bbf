import Model
import Testing

@testable import Performance

@Suite("A score and what it is made of")
struct ScoreSheetTests {
    private func sheet(_ plan: Plan, _ values: [Metric: String]) throws -> ScoreSheet {
        ScoreSheet(
            PlanMix([PlanMix.Share(plan: plan, workingDays: 16)]),
            try values.mapValues { .value(try exact($0)) })
    }

    @Test("weights and values of a month with a change of plan give 83.32525, stored as 83.33")
    func changeOfPlan() throws {
        let mix = PlanMix([
            PlanMix.Share(plan: Plans.newcomer, workingDays: 9), PlanMix.Share(plan: Plans.standard, workingDays: 7),
        ])
        let values: [Metric: String] = [
            .amount: "79.17", .compliance: "92", .satisfaction: "80", .training: "88", .cases: "75",
        ]
        let sheet = ScoreSheet(mix, try values.mapValues { .value(try exact($0)) })
        #expect(sheet.exact?.description == "83.32525")
        #expect(sheet.score?.description == "83.33")
        #expect(try self.sheet(Plans.newcomer, values).exact?.description == "84.951")
        #expect(try self.sheet(Plans.standard, values).exact?.description == "81.235")
    }

    @Test("each metric is rounded once, before it is weighed")
    func roundedMetrics() throws {
        let mix = PlanMix([PlanMix.Share(plan: Plans.legacy, workingDays: 1)])
        let sheet = ScoreSheet(
            mix, [.amount: .value(Fraction(9_500_000, over: 120_000)), .cases: .value(Fraction(75))])
        #expect(sheet.lines.map(\.value?.description) == ["79.17", "75.00"])
        #expect(sheet.exact?.description == "77.919")
    }

    @Test("an optional metric that is missing leaves its weight to the others")
    func optional() throws {
        var values: [Metric: Measurement] = [
            .amount: .value(try exact("79.17")), .compliance: .value(Fraction(92)), .satisfaction: .value(Fraction(80)),
            .training: .missing(.noCourse),
        ]
        let mix = PlanMix([PlanMix.Share(plan: Plans.newcomer, workingDays: 1)])
        let sheet = ScoreSheet(mix, values)
        #expect(sheet.lines.map(\.weight.description) == ["37.5", "37.5", "25", "0"])
        #expect(sheet.lines.map(\.planned.description) == ["30", "30", "20", "20"])
        #expect(sheet.lines.reduce(.zero) { $0 + $1.contribution } == sheet.exact)
        values[.training] = .value(.zero)
        #expect(
            ScoreSheet(mix, values).score != sheet.score, "a course that was failed is not one that was not offered")
    }

    @Test("without a required metric there is no score, and what is missing is named")
    func required() throws {
        let mix = PlanMix([PlanMix.Share(plan: Plans.standard, workingDays: 1)])
        let sheet = ScoreSheet(
            mix,
            [
                .amount: .missing(.noTarget), .compliance: .value(Fraction(92)), .satisfaction: .value(Fraction(80)),
                .cases: .value(Fraction(75)),
            ])
        #expect(sheet.score == nil)
        #expect(sheet.blocked == [.amount])
        #expect(sheet.lines.first?.measurement == .missing(.noTarget))
    }

    @Test("surveys that nobody sent count as the team's mean")
    func shrunk() throws {
        let mix = PlanMix([PlanMix.Share(plan: Plans.standard, workingDays: 1)])
        let sheet = ScoreSheet(
            mix,
            [
                .amount: .value(try exact("79.17")), .compliance: .value(Fraction(92)),
                .satisfaction: .estimated(Shrinkage().value(own: .zero, count: 0, team: Fraction(82))),
                .cases: .value(Fraction(75)),
            ])
        #expect(sheet.exact?.description == "81.535")
    }

    @Test("four people under two plans, and the places that these give them")
    func whatIf() throws {
        let people: [[Metric: String]] = [
            ("100", "60", "80", "80"), ("80", "100", "80", "80"), ("90", "85", "90", "70"), ("60", "95", "95", "60"),
        ]
        .map { [.amount: $0, .compliance: $1, .satisfaction: $2, .cases: $3] }
        let scores = { (plan: Plan) in try people.map { try sheet(plan, $0).score } }
        let (legacy, standard) = (try scores(Plans.legacy), try scores(Plans.standard))
        #expect(legacy.map { $0?.description } == ["94.00", "80.00", "84.00", "60.00"])
        #expect(standard.map { $0?.description } == ["86.00", "84.00", "86.00", "72.25"])
        #expect(Ranking.places(legacy) == [1, 3, 2, 4])
        #expect(Ranking.places(standard) == [1, 3, 1, 4])
    }
}
