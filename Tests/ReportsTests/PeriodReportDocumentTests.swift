import Model
import Performance
import Testing
import Texts

@testable import Reports

@Suite("What reports over a period say")
struct PeriodReportDocumentTests {
    private let month = Period(.month, of: LocalDate(dayNumber: 20_487))

    private func frame(_ scope: ReportScope = ReportScope(), trial: Bool = false) throws -> ReportFrame {
        ReportFrame(
            texts: .english, scope: scope, period: month,
            madeAt: try #require(ZonedTime(microseconds: 1_772_400_000_000_000, zone: "Asia/Shanghai")), isTrial: trial)
    }

    private func tables(_ document: ReportDocument) -> [ReportTable] {
        document.sections.flatMap { section in
            section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        }
    }

    private func sentences(_ document: ReportDocument) -> [String] {
        document.sections.flatMap { section in
            section.blocks.compactMap { if case .sentence(let text) = $0 { text } else { nil } }
        }
    }

    private func score(
        _ id: String, _ values: [Metric: Int], calls: Int = 400, branch: String = "B-1"
    ) -> PersonalScore {
        let lines = Metric.allCases.filter { values[$0] != nil }.map { metric in
            ScoreSheet.Line(
                metric: metric, planned: Fraction(50), weight: Fraction(100) / Fraction(values.count),
                value: values[metric].map { Score(hundredths: $0) }, measurement: .value(.zero))
        }
        return PersonalScore(
            employee: EmployeeID(id), period: month, team: Team(branch: branch, name: "T-1"), plans: [],
            facts: WorkFacts(recovered: 345_678, payments: 2, calls: calls, flagged: 4, deducted: Points(8)),
            target: PeriodTarget(amount: Fraction(1_000_000), cases: nil, currency: .yuan), teamFacts: TeamFacts(),
            sheet: ScoreSheet(lines: lines, blocked: values.isEmpty ? [.amount] : []), isTrial: false)
    }

    @Test("a ranking gives nobody a place by money alone, and says so; who has no score stands apart with the reason")
    func ranking() throws {
        let scores = [
            score("E-1", [.amount: 9000, .compliance: 9900]), score("E-2", [.amount: 9990]), score("E-3", [:]),
        ]
        let ranked = RankedScore.inOrder(RankedScore.ranked(scores))
        let document = RankingReport(try frame(trial: true), ranked, named: [EmployeeID("E-1"): "王小明"]).document
        let (places, unscored) = (try #require(tables(document).first), try #require(tables(document).last))
        #expect(places.rows.map { $0.cells[0] } == [.text("E-2"), .text("E-1")])
        #expect(places.rows[0].cells[4] == .text("–") && places.rows[0].cells[5] == .text("–"))
        #expect(places.rows[1].cells[1] == .text("王小明") && places.rows[1].cells[4] == .whole(2))
        #expect(places.rows[1].cells[6] == .text("?"))
        #expect(sentences(document).contains { $0.contains("nobody is ranked by money alone") })
        #expect(unscored.rows.map { $0.cells[0] } == [.text("E-3")])
        #expect(document.banner?.contains("TRIAL") == true && document.scope == "The whole group")
    }

    @Test("a branch's mean weighs people by their days there, and its target by as much")
    func means() throws {
        let moved = Employment(
            employee: EmployeeID("E-1"), hired: month.first,
            placements: [
                Employment.Placement(from: month.first, team: Team(branch: "B-1", name: nil)),
                Employment.Placement(from: month.first.adding(days: 7), team: Team(branch: "B-2", name: nil)),
            ])
        let stayed = Employment(
            employee: EmployeeID("E-2"), hired: month.first,
            placements: [Employment.Placement(from: month.first, team: Team(branch: "B-1", name: nil))])
        let means = BranchMeans.all(
            [score("E-1", [.amount: 9000], branch: "B-2"), score("E-2", [.amount: 8000])], Roster([moved, stayed]),
            .yuan)
        let days = month.dates.count
        let expected = (Fraction(90 * 7) + Fraction(80 * days)) / Fraction(7 + days)
        #expect(means["B-1"]?.score == expected && means["B-2"]?.score == Fraction(90))
        #expect(means["B-1"]?.scored == 2 && means["B-1"]?.metrics[.amount] == expected)
        let targets = [means["B-1"]?.target, means["B-2"]?.target].compactMap(\.self)
        #expect(targets.reduce(.zero, +) == Fraction(2_000_000))
        #expect(means["B-2"]?.target == Fraction(Int128(1_000_000 * (days - 7)), over: Int128(days)))
        let facts = BranchFacts(branch: "B-1", people: 2, facts: WorkFacts(recovered: 50_000, calls: 0))
        let document = BranchReport(
            try frame(), [BranchReport.Line(facts, means: means["B-1"], forecast: nil)], .yuan
        ).document
        #expect(document.sections.count == 3)
        #expect(tables(document)[2].rows[0].cells[3] == .empty)
    }

    private func appeal(_ id: String, decided: Int64?, _ outcome: AppealDecision.Outcome = .accepted) -> Appeal {
        let decision = decided.map { AppealDecision(outcome: outcome, decider: nil, reason: nil, decidedAt: $0) }
        return Appeal(
            id: AppealID(id), subject: .suggestion, employee: EmployeeID("E-1"), evidence: [],
            filedAt: 1_770_000_000_000_000, decideBy: 1_770_600_000_000_000, words: nil,
            decisions: [decision].compactMap(\.self))
    }

    private func quarter(_ effects: [RuleEffect] = [], _ appeals: [Appeal] = []) throws -> ReportDocument {
        let use = SystemUse(
            runs: 3, finishedRuns: 2, recordings: 40, rulings: 3, untilRuling: [3_600_000_000, 9, 7_200_000_000],
            alerts: 2, withdrawnAlerts: 0, untilAcknowledged: [], imports: 1, corrections: 0)
        let facts = QuarterReport.Facts(
            links: MetricLinks([]), effects: effects, use: use, appeals: appeals, rates: [], forecasts: [])
        return QuarterReport(try frame(), facts).document
    }

    @Test("where a quarter has nothing of a kind, that is said")
    func nothing() throws {
        let text = sentences(try quarter()).joined(separator: "\n")
        #expect(text.contains("No rule began") && text.contains("No appeal was filed"))
        #expect(text.contains("no scores to compare with") && text.contains("can be looked back at"))
    }

    @Test("fewer complaints are called fewer only beyond chance, and rules are listed by language")
    func rules() throws {
        let change = LexiconChange(added: [RuleID("zh.new")], removed: [RuleID("zh.old")])
        func effect(_ day: Int, _ after: Int) -> RuleEffect {
            RuleEffect(
                day: month.first.adding(days: day), changes: [.chinese: change], days: 28,
                before: FlaggedCalls(flagged: 60, calls: 7000), after: FlaggedCalls(flagged: after, calls: 7000))
        }
        let document = try quarter([effect(3, 20), effect(9, 55)])
        let said = sentences(document)
        let first = month.first.adding(days: 3)
        #expect(
            said.contains(
                "\(first): 8.6 complaints for 1,000 calls in the 28 days before, 2.9 in those since: fewer, beyond chance."
            ))
        #expect(said.contains { $0.hasPrefix("\(month.first.adding(days: 9))") && $0.contains("no effect") })
        let rules = try #require(tables(document).first { $0.name == "Which rules" })
        #expect(rules.rows.map { $0.cells[2] } == [.text("new"), .text("ended"), .text("new"), .text("ended")])
    }

    @Test("appeals are in time, late, or wait; medians are of what is done")
    func appeals() throws {
        let document = try quarter(
            [],
            [
                appeal("A", decided: 1_770_500_000_000_000), appeal("B", decided: 1_770_700_000_000_000, .rejected),
                appeal("C", decided: nil),
            ])
        let figures = document.sections.flatMap { section in
            section.blocks.flatMap { block -> [ReportDocument.Figure] in
                if case .figures(let figures) = block { figures } else { [] }
            }
        }
        // What is undecided is late too once its day has passed.
        #expect(figures.map(\.value) == [.whole(3), .whole(1), .whole(2), .whole(1)])
        let use = try #require(tables(document).first { $0.name == "Use of the system" })
        #expect(
            use.rows.map { $0.cells[1] }.prefix(5) == [
                .whole(3), .whole(1), .whole(40), .whole(3), .decimal(10, places: 1),
            ])
        #expect(use.rows[8].cells[1] == .empty)
    }
}
