import Model
import Performance
import Testing
import Texts

@testable import Reports

@Suite("Scores for people and programs")
struct ScoreReportTests {
    private let english = Catalogue.english

    private func score(
        _ id: String, amount: Int?, calls: Int = 400, flagged: Int = 0, isTrial: Bool = false, deducted: Int = 0
    ) -> PersonalScore {
        let value = amount.map { Score(hundredths: $0) }
        let line = ScoreSheet.Line(
            metric: .amount, planned: Fraction(100), weight: Fraction(100), value: value,
            measurement: value.map { .value($0.exact) } ?? .missing(.noTarget))
        return PersonalScore(
            employee: EmployeeID(id), period: Period(.month, of: LocalDate(dayNumber: 20_487)),
            team: Team(branch: "B-1", name: "T-1"),
            plans: [PersonalScore.PlanDays(plan: PlanID("standard"), days: 16)],
            facts: WorkFacts(
                recovered: 345_678, payments: 2, calls: calls, flagged: flagged, deducted: Points(deducted)),
            target: PeriodTarget(amount: Fraction(1_000_000), cases: nil, currency: .yuan), teamFacts: TeamFacts(),
            sheet: ScoreSheet(lines: [line], blocked: value == nil ? [.amount] : []), isTrial: isTrial)
    }

    @Test("a ranking lines up, whatever the names are written in, and says why someone has no place")
    func table() {
        let ranked = RankedScore.inOrder(
            RankedScore.ranked([score("E-1", amount: 9000), score("E-20", amount: 9500), score("E-3", amount: nil)]))
        let text = RankTable(texts: english, group: .everyone)
            .render(ranked, named: [EmployeeID("E-1"): "王小明"])
        let lines = text.split(separator: "\n").map(String.init)
        #expect(lines[0] == "Rank  Range  Employee    Score  amount")
        #expect(lines[1] == "   1  1–2 ?  E-20        95.00   95.00")
        #expect(lines[2] == "   2  1–2 ?  E-1 王小明  90.00   90.00")
        #expect(lines[3] == "   –      –  E-3             –       –")
        #expect(text.contains("too few calls to tell"))
        #expect(text.contains("E-3: Not scored: nothing is known of amount (no target)"))
        #expect(!text.contains("TRIAL"))
    }

    @Test("a trial says so above all")
    func trial() {
        let ranked = RankedScore.ranked([score("E-1", amount: 9000, isTrial: true)])
        let chinese = RankTable(texts: .chinese, group: .team).render(ranked, named: [:])
        #expect(chinese.hasPrefix("试行：这些分数不影响任何人的薪酬。"))
    }

    @Test("a score says what moved it last, and by what")
    func moved() throws {
        let after = score("E-1", amount: 9000, flagged: 1, deducted: 2)
        let ranked = try #require(RankedScore.ranked([after]).first)
        let text = ScoreSummary(texts: english)
            .render(ranked, named: nil, before: score("E-1", amount: 9500))
        #expect(text.contains("E-1, 2026-02, branch B-1, team T-1"))
        #expect(text.contains("Score 90.00: place 1 of 1"))
        #expect(text.contains("plan standard: 16 working day(s)"))
        #expect(text.contains("Changed last: 95.00 → 90.00"))
        #expect(text.contains("amount: 95.00 → 90.00"))
        #expect(text.contains("points deducted: 0 → 2"))
        #expect(text.contains("Contribution points 3.45678"))
    }

    @Test("programs get points, scores and amounts as texts")
    func programs() throws {
        let ranked = try #require(RankedScore.ranked([score("E-1", amount: 9000)]).first)
        let json = ScoreLines.json(ranked)
        #expect(json.contains(#""score":"90.00""#) && json.contains(#""recovered":"3456.78""#))
        #expect(json.contains(#""contribution":"3.45678""#) && json.contains(#""trial":false"#))
        let csv = ScoreLines.csv([ranked]).split(whereSeparator: \.isNewline)
        #expect(
            csv[0].split(separator: ",").count == csv[1].split(separator: ",", omittingEmptySubsequences: false).count)
        #expect(csv[1].hasPrefix("2026-02,E-1,B-1,T-1,90.00,,1,1,1,1,1,1,1,1,3456.78,CNY,3.45678,400,0,0,90.00"))
    }
}
