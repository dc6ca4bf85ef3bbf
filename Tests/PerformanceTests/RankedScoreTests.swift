import Model
import Testing

@testable import Performance

@Suite("Places among others")
struct RankedScoreTests {
    private func score(
        _ id: String, _ hundredths: Int?, team: String = "T-1", branch: String = "B-1", flagged: Int = 0,
        calls: Int = 400
    )
        -> PersonalScore
    {
        let value = hundredths.map { Score(hundredths: $0) }
        let line = ScoreSheet.Line(
            metric: .amount, planned: Fraction(100), weight: Fraction(100), value: value,
            measurement: value.map { .value($0.exact) } ?? .missing(.noTarget))
        return PersonalScore(
            employee: EmployeeID(id), period: Period(.month, of: LocalDate(dayNumber: 20_487)),
            team: Team(branch: branch, name: team), plans: [],
            facts: WorkFacts(calls: calls, flagged: flagged),
            target: PeriodTarget(amount: nil, cases: nil, currency: nil), teamFacts: TeamFacts(),
            sheet: ScoreSheet(lines: [line], blocked: value == nil ? [.amount] : []), isTrial: false)
    }

    @Test("are within the team, the branch and the group; equal scores share one, and who has none is not counted")
    func places() {
        let ranked = RankedScore.ranked([
            score("E-1", 9500), score("E-2", 9000, team: "T-2"), score("E-3", 9000, branch: "B-2"),
            score("E-4", 8000), score("E-5", nil),
        ])
        #expect(ranked.map(\.inGroup.rank) == [1, 2, 2, 4, nil])
        #expect(ranked.map(\.inBranch.rank) == [1, 2, 1, 3, nil])
        #expect(ranked.map(\.inTeam.rank) == [1, 1, 1, 2, nil])
        #expect(ranked.map(\.inGroup.count) == [4, 4, 4, 4, 0])
    }

    @Test("come with the places that conduct may deserve, as worked for four people")
    func intervals() {
        let ranked = RankedScore.ranked([
            score("A", 90_00, flagged: 4, calls: 400), score("B", 80_00, flagged: 9, calls: 300),
            score("C", 70_00, flagged: 24, calls: 400), score("D", 60_00, flagged: 3, calls: 60),
        ])
        #expect(
            ranked.map { "\($0.inGroup.interval.best)–\($0.inGroup.interval.worst)" } == ["1–3", "1–4", "2–4", "1–4"])
        #expect(ranked.map(\.inGroup.isUncertain) == [true, true, true, true])
    }

    @Test("are shown from the best on, equal ones by their keys, and who has no score last")
    func order() {
        let ranked = RankedScore.inOrder(
            RankedScore.ranked([score("E-3", nil), score("E-2", 9000), score("E-1", 9000), score("E-4", 9500)]))
        #expect(ranked.map(\.score.employee.text) == ["E-4", "E-1", "E-2", "E-3"])
    }
}
