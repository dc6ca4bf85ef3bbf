import Model
import Testing

@testable import Performance

@Suite("Awards")
struct AwardTests {
    private let month = Period(.month, of: LocalDate(dayNumber: 20_487))
    private let name = LocalizedText(zh: "奖", en: "award")

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }
    private func yuan(_ amount: Int) -> Money { Money(minorUnits: amount * 100, .yuan) }

    private func rule(
        _ id: String = "a-rule", _ occasion: IncentiveOccasion = .month, _ conditions: [IncentiveCondition],
        gives reward: Reward? = nil, who audience: AgeAndTenure = AgeAndTenure(), until: String? = nil
    ) throws -> IncentiveRule {
        IncentiveRule(
            id: IncentiveID(id), name: name, occasion: occasion, audience: audience, conditions: conditions,
            reward: reward ?? Reward(money: yuan(2000)), from: try date("2026-01-01"),
            until: try until.map(date))
    }

    private func score(
        _ id: String, recovered: Int = 0, score: Int? = nil, compliance: Int = 100
    ) -> PersonalScore {
        func line(_ metric: Metric, _ value: Int?) -> ScoreSheet.Line {
            ScoreSheet.Line(
                metric: metric, planned: Fraction(50), weight: metric == .amount ? Fraction(100) : .zero,
                value: value.map { Score(hundredths: $0) }, measurement: .missing(.notMeasured))
        }
        return PersonalScore(
            employee: EmployeeID(id), period: month, team: Team(branch: "B-1", name: nil), plans: [],
            facts: WorkFacts(recovered: recovered * 100),
            target: PeriodTarget(amount: nil, cases: nil, currency: .yuan), teamFacts: TeamFacts(),
            sheet: ScoreSheet(
                lines: [line(.amount, score), line(.compliance, compliance * 100)],
                blocked: score == nil ? [.amount] : []), isTrial: false)
    }

    private func facts(
        _ scores: [PersonalScore], earlier: [PersonalScore] = [], debts: [Debt] = [], hired: [String: String] = [:],
        basePay: [EmployeeID: Money] = [:]
    ) throws -> IncentiveFacts {
        let people = try scores.map { score in
            Employment(
                employee: score.employee, hired: try date(hired[score.employee.text] ?? "2020-01-10"),
                placements: [.init(from: try date("2020-01-10"), team: score.team)])
        }
        return IncentiveFacts(
            period: month, roster: Roster(people), scores: scores, earlier: earlier, debts: debts, basePay: basePay)
    }

    @Test("100,000 yuan recovered in the month earn 2,000, and a fen less earns nothing; paid on the 15th after")
    func recovered() throws {
        let rule = try rule("recovered", .month, [.recovered(atLeast: yuan(100_000))])
        let people = [("E-1", 100_000), ("E-2", 99_999), ("E-3", 120_000)].map { score($0, recovered: $1) }
        let awards = AwardJudge([rule], try facts(people)).awards
        #expect(awards.map(\.employee.text) == ["E-1", "E-3"])
        #expect(awards.map(\.payment) == [yuan(2000), yuan(2000)])
        #expect(awards.first?.payOn == (try date("2026-03-15")))
        #expect(awards.first?.evidence == [.recovered(yuan(100_000))])
        #expect(awards.first?.occasion.text == "2026-02")
        #expect(AwardJudge([rule], try facts([score("E-2", recovered: 0)])).awards.isEmpty)
    }

    @Test("the first so many share their places, and conditions come before places")
    func places() throws {
        let best = try rule("best", .month, [.compliance(atLeast: Score(hundredths: 8000)), .best(1, by: .score)])
        let people = [
            score("E-1", score: 9500, compliance: 70), score("E-2", score: 9000), score("E-3", score: 9000),
            score("E-4", score: 8000), score("E-5"),
        ]
        let awards = AwardJudge([best], try facts(people)).awards
        #expect(awards.map(\.employee.text) == ["E-2", "E-3"])
        #expect(awards.first?.evidence.last == .place(1, of: 3, by: .score))
    }

    @Test("newcomers with the fastest rise: who falls, or had no score before, does not rise")
    func rise() throws {
        let rule = try rule(
            "rise", .month, [.best(2, by: .rise)], gives: Reward(training: "advanced"),
            who: AgeAndTenure(tenure: 0..<3))
        let now = ["E-1", "E-2", "E-3", "E-4", "E-5"].map { score($0, score: 9000) }
        let before = [
            score("E-1", score: 8000), score("E-2", score: 8500), score("E-3", score: 8900), score("E-4", score: 1000),
        ]
        let hired = ["E-1", "E-2", "E-3", "E-5"].reduce(into: [:]) { $0[$1] = "2026-01-05" }
        let awards = AwardJudge([rule], try facts(now, earlier: before, hired: hired)).awards
        #expect(awards.map(\.employee.text) == ["E-1", "E-2"], "E-4 is no newcomer, E-5 had no score")
        #expect(awards.allSatisfy { $0.payment == nil })
    }

    private func payment(_ day: String, _ amount: Int, _ employee: String?, overdue: Int? = 7) throws -> Debt.Payment {
        Debt.Payment(
            day: try date(day), employee: employee.map { EmployeeID($0) }, amount: yuan(amount), principal: yuan(1000),
            monthsOverdue: overdue)
    }

    @Test("a debt overdue six months is given for to whom its last missing payment is credited, in that month alone")
    func debts() throws {
        let rule = try rule("old-debt", .debt, [.overdue(months: 6, recovered: Score(hundredths: 10_000))])
        func awards(_ payments: [Debt.Payment]) throws -> [Award] {
            AwardJudge(
                [rule], try facts([score("E-1"), score("E-2")], debts: [Debt(key: "K-1", payments: payments)])
            ).awards
        }
        let whole = [try payment("2026-01-20", 600, "E-2"), try payment("2026-02-03", 400, "E-1")]
        let found = try awards(whole)
        #expect(found.map(\.employee.text) == ["E-1"] && found.first?.occasion.text == "case:K-1")
        #expect(found.first?.evidence == [.debt(months: 7, recovered: yuan(1000), principal: yuan(1000))])
        #expect(try awards(Array(whole.prefix(1))).isEmpty, "a part is no recovery")
        #expect(try awards(whole + [payment("2026-02-10", -100, "E-1")]).isEmpty, "it was given back")
        #expect(
            try awards(whole + [payment("2026-02-10", -100, "E-1"), payment("2026-02-20", 100, "E-2")])
                .map(\.employee.text) == ["E-2"])
        let january = [try payment("2026-01-20", 1000, "E-1"), try payment("2026-02-03", 10, "E-1")]
        #expect(try awards(january).isEmpty)
        #expect(try awards([payment("2026-02-03", 1000, "E-1", overdue: 5)]).isEmpty)
        #expect(try awards([payment("2026-02-03", 1000, nil)]).isEmpty)
    }

    @Test("years of service: the day of hiring, a month's last day where it is shorter, five years and no more")
    func service() throws {
        let rule = try rule("service", .serviceYear, [.service(years: 3...7)], gives: Reward(basePay: 100))
        let hired = [
            "E-1": "2023-02-14", "E-2": "2024-02-29", "E-3": "2019-02-10", "E-4": "2018-02-10", "E-5": "2023-03-01",
        ]
        let people = hired.keys.sorted().map { score($0) }
        let pay = [EmployeeID("E-1"): yuan(4500)]
        let awards = AwardJudge([rule], try facts(people, hired: hired, basePay: pay)).awards
        #expect(awards.map { "\($0.employee) \($0.occasion.text)" } == ["E-1 service:3", "E-3 service:7"])
        #expect(awards.map(\.payment) == [yuan(4500), nil], "whose base pay is unknown is paid nothing by guess")
        let leap = try facts([score("E-2")], hired: ["E-2": "2023-02-28"])
        #expect(AwardJudge([rule], leap).awards.count == 1)
    }

    @Test("a rule holds from its first day to the day before its end, and a month's rule is not a week's")
    func dates() throws {
        let ended = try rule("ended", .month, [.recovered(atLeast: yuan(1))], until: "2026-02-28")
        let weekly = try rule("weekly", .week, [.recovered(atLeast: yuan(1))])
        #expect(AwardJudge([ended, weekly], try facts([score("E-1", recovered: 5)])).awards.isEmpty)
    }

    @Test(
        "money and months of base pay are paid together, in one currency only",
        arguments: [(2000, 100, 4500, 6500), (0, 50, 4501, 2251)])
    func payment(money: Int, months: Int, base: Int, paid: Int) {
        let reward = Reward(money: money == 0 ? nil : yuan(money), basePay: months)
        let expected = money == 0 ? Money(minorUnits: 225_050, .yuan) : yuan(paid)
        #expect(reward.payment(basePay: yuan(base)) == expected)
        #expect(reward.payment(basePay: nil) == nil)
    }
}
