import Model
import Testing

@testable import Performance

@Suite("Scores made from what the sources say")
struct ScorerTests {
    private let february = Period(.month, of: LocalDate(dayNumber: 20_487))
    private let scorer = Scorer(
        plans: [Plans.standard, Plans.newcomer], calendars: ["CN": Plans.calendar],
        countsFrom: LocalDate("2026-01-01"))

    private func person(_ id: String, hired: String = "2020-01-01", team: String = "T-1") throws -> Employment {
        Employment(
            employee: EmployeeID(id), hired: try date(hired),
            placements: [.init(from: try date(hired), team: Team(branch: "B-1", name: team))])
    }

    private func target(_ yuan: Int, cases: Int?, _ month: String = "2026-02") throws -> WorkFacts.Target {
        WorkFacts.Target(month: try #require(Period(month)), amount: Money(minorUnits: yuan * 100, .yuan), cases: cases)
    }

    private func score(
        _ employee: String, of people: [(Employment, WorkFacts)], over period: Period? = nil
    ) throws -> PersonalScore {
        let roster = Roster(people.map(\.0), countries: ["B-1": "CN"])
        let ids = people.map(\.0.employee)
        let sources = ScoreSources(
            period: period ?? february, roster: roster, people: Set(ids),
            facts: Dictionary(uniqueKeysWithValues: people.map { ($0.0.employee, $0.1) }))
        return try #require(scorer.scores(sources).first { $0.employee.text == employee })
    }

    @Test("hired on 13 November, so on the newcomers' plan for nine days of February and on the standard one for seven")
    func worked() throws {
        let facts = WorkFacts(
            recovered: 9_500_000, payments: 31, cases: 15, calls: 200, flagged: 9, deducted: Points(16),
            surveys: WorkFacts.Tally(count: 20, sum: 20 * 444), courses: WorkFacts.Tally(count: 2, sum: 17_600),
            targets: [try target(120_000, cases: 20)])
        let score = try score("E-1", of: [(person("E-1", hired: "2025-11-13"), facts)])
        #expect(score.plans.map { "\($0.plan) \($0.days)" } == ["newcomer 9", "standard 7"])
        #expect(
            score.sheet.lines.map { "\($0.metric) \($0.weight) \($0.value?.description ?? "–")" } == [
                "amount 38.75 79.17", "compliance 25.625 92.00", "satisfaction 17.8125 80.00", "cases 6.5625 75.00",
                "training 11.25 88.00",
            ])
        #expect(score.sheet.exact?.description == "83.32525")
        #expect(score.score?.description == "83.33")
        #expect(score.contribution == Fraction(95))
    }

    @Test(
        "with few surveys one's own count as many as they are and the team's mean as ten",
        arguments: [
            (0, "82.00", true), (2, "84.17", true), (10, "88.50", false), (40, "92.40", false),
        ])
    func surveys(count: Int, value: String, isEstimated: Bool) throws {
        // 4.71 is 95 on the line from 3.0 to 4.8; the others' answers bring the team to 82, which is 4.476.
        let own = WorkFacts.Tally(count: count, sum: count * 471)
        let others = WorkFacts.Tally(count: 1000 - count, sum: 447_600 - count * 471)
        let score = try score(
            "E-1",
            of: [
                (person("E-1"), WorkFacts(calls: 100, surveys: own, targets: [try target(1, cases: 1)])),
                (person("E-2"), WorkFacts(calls: 100, surveys: others, targets: [try target(1, cases: 1)])),
            ])
        let line = try #require(score.sheet.lines.first { $0.metric == .satisfaction })
        #expect(line.value?.description == value)
        if case .estimated = line.measurement { #expect(isEstimated) } else { #expect(!isEstimated) }
    }

    @Test("where nobody in the team was asked, satisfaction is left out and the others weigh more")
    func noSurveys() throws {
        let facts = WorkFacts(recovered: 5000, cases: 1, calls: 100, targets: [try target(100, cases: 1)])
        let score = try score("E-1", of: [(person("E-1"), facts), (person("E-2", team: "T-2"), WorkFacts())])
        #expect(score.sheet.lines.map { "\($0.weight)" }.joined(separator: " ") == "≈58.823529 ≈23.529412 0 ≈17.647059")
        #expect(score.score?.description == "70.59")
    }

    @Test("without a target of cases the team's mean is the target; without any there is no value")
    func meanCases() throws {
        let people = try [4, 2, 0].enumerated().map { place, cases in
            (
                try person("E-\(place + 1)"),
                WorkFacts(recovered: 100, cases: cases, calls: 100, targets: [try target(1, cases: nil)])
            )
        }
        let cases = try people.map { person in
            try score(person.0.employee.text, of: people).sheet.lines.first { $0.metric == .cases }?.value?.description
        }
        #expect(cases == ["100.00", "100.00", "0.00"])
        let none = try score("E-3", of: [people[2]])
        #expect(none.score == nil && none.sheet.blocked == [.cases])
    }

    @Test(
        "a day and a week have the share of the month's target that their working days are",
        arguments: [
            ("2026-02-14", "7500"), ("2026-02-15", "0"), ("2026-W07", "45000"), ("2026-02", "120000"),
            ("2026-Q1", "480000"),
        ])
    func shares(period: String, yuan: String) throws {
        let targets = try [
            target(160_000, cases: 1, "2026-01"), target(120_000, cases: 1), target(200_000, cases: 1, "2026-03"),
        ]
        let period = try #require(Period(period))
        let score = try score("E-1", of: [(person("E-1"), WorkFacts(calls: 1, targets: targets))], over: period)
        #expect(score.target.amount.map { ($0 / Fraction(100)).description } == yuan)
        #expect((score.score == nil) == (yuan == "0"), "a day off has no target and so no score")
    }

    @Test("hired in mid-month, the whole target is for the days from then on")
    func joiner() throws {
        let facts = WorkFacts(calls: 1, targets: [try target(90_000, cases: 1)])
        let person = try person("E-1", hired: "2026-02-24")
        #expect(try score("E-1", of: [(person, facts)]).target.amount == Fraction(9_000_000))
        let day = try #require(Period("2026-02-24"))
        #expect(try score("E-1", of: [(person, facts)], over: day).target.amount == Fraction(1_800_000))
    }

    @Test("a quarter in which a month has no target has none")
    func missingMonth() throws {
        let quarter = try #require(Period("2026-Q1"))
        let facts = WorkFacts(calls: 1, targets: [try target(1, cases: 1), try target(1, cases: 1, "2026-03")])
        let score = try score("E-1", of: [(person("E-1"), facts)], over: quarter)
        #expect(score.target.amount == nil && score.target.cases == nil)
        #expect(score.sheet.blocked.contains(.amount))
    }

    @Test(
        "good conduct makes up for deductions where the plan says so, up to its most and never above 100",
        arguments: [
            (3, 1, "97.10"), (3, 100, "99.00"), (0, 100, "100.00"),
        ])
    func credits(deducted: Int, credits: Int, value: String) throws {
        let credit = ConductCredit(each: Points(thousandths: 100), most: Points(2))
        let plan = Plan(
            id: PlanID("p"), name: LocalizedText(zh: "p", en: "p"), audience: .everyone,
            from: LocalDate(dayNumber: 0),
            metrics: [PlannedMetric(.compliance, weight: Weight(percent: 100), credit: credit)])
        let person = try person("E-1")
        let facts = WorkFacts(calls: 50, flagged: 1, deducted: Points(deducted), credits: credits)
        let sources = ScoreSources(
            period: february, roster: Roster([person]), people: [person.employee], facts: [person.employee: facts])
        #expect(Scorer(plans: [plan]).scores(sources).first?.score?.description == value)
        #expect(
            Scorer(plans: [Plans.standard]).scores(sources).first?.sheet.lines.first { $0.metric == .compliance }?
                .value?.description == "\(100 - deducted).00", "without credit in the plan it earns nothing")
    }

    @Test("nobody's pay depends on what begins before the day from which scores count")
    func trial() throws {
        let facts = WorkFacts(calls: 1, targets: [try target(1, cases: 1), try target(1, cases: 1, "2025-12")])
        #expect(try !score("E-1", of: [(person("E-1"), facts)]).isTrial)
        let december = try #require(Period("2025-12"))
        #expect(try score("E-1", of: [(person("E-1"), facts)], over: december).isTrial)
    }
}
