import Model
import Performance
import Testing

@Suite("Compliance of teams")
struct TeamComplianceTests {
    private let period = Period(.month, of: LocalDate(dayNumber: 20_500))
    private var first: LocalDate { period.first }

    private func person(_ id: String, _ placements: [(Int, String)], hired: Int = -100, left: Int? = nil) -> Employment
    {
        Employment(
            employee: EmployeeID(id), hired: first.adding(days: hired), left: left.map { first.adding(days: $0) },
            placements: placements.map { from, team in
                Employment.Placement(from: first.adding(days: from), team: Team(branch: "B-1", name: team))
            })
    }

    private func calls(_ id: String, day: Int, _ flagged: Int, of all: Int) -> ComplianceSources.Conduct {
        ComplianceSources.Conduct(
            employee: EmployeeID(id), day: first.adding(days: day), calls: FlaggedCalls(flagged: flagged, calls: all),
            deducted: Points(2 * flagged))
    }

    private func sources(
        _ people: [Employment], _ conduct: [ComplianceSources.Conduct], earlier: [ComplianceSources.Conduct] = [],
        violations: [ComplianceSources.Violations] = [], recordings: [ComplianceSources.Recordings] = []
    ) -> ComplianceSources {
        ComplianceSources(
            period: period, roster: Roster(people), conduct: conduct, earlier: earlier, violations: violations,
            recordings: recordings, undated: 0)
    }

    private let one = Team(branch: "B-1", name: "T-1")
    private let two = Team(branch: "B-1", name: "T-2")

    @Test("each call counts for the team of its day; who moved is counted in both, and once in the branch")
    func moved() throws {
        let compliance = TeamCompliance(
            sources(
                [person("E-1", [(-100, "T-1"), (10, "T-2")])],
                [calls("E-1", day: 9, 1, of: 10), calls("E-1", day: 10, 3, of: 20)]))
        #expect(compliance.teams[one]?.calls == FlaggedCalls(flagged: 1, calls: 10))
        #expect(compliance.teams[two]?.calls == FlaggedCalls(flagged: 3, calls: 20))
        #expect(compliance.teams[one]?.people.count == 1 && compliance.teams[two]?.people.count == 1)
        let branch = try #require(compliance.branches["B-1"])
        #expect(branch.people.count == 1 && branch.calls == FlaggedCalls(flagged: 4, calls: 30))
        #expect(branch.pointsPer100 == Fraction(80, over: 3))
        let interval = try #require(branch.interval)
        // Wilson: 4 of 30.
        #expect(abs(interval.lowerBound - 0.0531) < 0.0001 && abs(interval.upperBound - 0.2968) < 0.0001)
    }

    @Test("what is nobody's on that day enters no team and is not lost")
    func nobodys() {
        let recordings = [
            ComplianceSources.Recordings(employee: nil, day: first, state: .scored, count: 2),
            ComplianceSources.Recordings(
                employee: EmployeeID("E-1"), day: first, state: .unscored(.noSpeech), count: 3),
            ComplianceSources.Recordings(employee: EmployeeID("E-1"), day: first, state: .waiting, count: 1),
        ]
        let all = sources(
            [person("E-1", [(-100, "T-1")], left: 20)],
            [calls("E-1", day: 25, 1, of: 1), calls("E-9", day: 2, 0, of: 4)],
            recordings: recordings)
        let compliance = TeamCompliance(all)
        #expect(compliance.nobodys.calls == FlaggedCalls(flagged: 1, calls: 5))
        #expect(compliance.nobodys.recordings == 2 && compliance.teams[one]?.recordings == 4)
        #expect(compliance.total.recordings == 6 && compliance.total.unscored == [.noSpeech: 3])
        let branch = TeamCompliance(all, where: { $0.branch == "B-1" }, isWhole: false)
        #expect(branch.total.recordings == 4)
    }

    @Test("a change is beyond chance where it is so with all teams looked at together")
    func change() {
        let people = [person("E-1", [(-100, "T-1")]), person("E-2", [(-100, "T-2")])]
        let compliance = TeamCompliance(
            sources(
                people, [calls("E-1", day: 1, 40, of: 400), calls("E-2", day: 1, 12, of: 400)],
                earlier: [calls("E-1", day: -3, 10, of: 400), calls("E-2", day: -3, 10, of: 400)]))
        #expect(compliance.moved == [one])
        #expect(compliance.teams[one]?.shareBefore == 0.025)
    }

    @Test("hits that wait and what each category cost are told apart")
    func violations() {
        func row(_ category: String?, _ count: Int, _ points: Int) -> ComplianceSources.Violations {
            ComplianceSources.Violations(
                employee: EmployeeID("E-1"), day: first, category: category, count: count, points: Points(points))
        }
        let rates = TeamCompliance(
            sources(
                [person("E-1", [(-100, "T-1")])], [],
                violations: [row("threat", 2, 4), row("threat", 1, 2), row(nil, 5, 0)])
        ).total
        #expect(rates.waiting == 5 && rates.categories.count == 1)
        #expect(rates.categories["threat"]?.count == 3 && rates.categories["threat"]?.points == Points(6))
        #expect(rates.share == nil && rates.interval == nil && rates.probability == 1)
    }

    @Test("a rule's day is tested as given, over as many days before as have passed since")
    func effects() throws {
        let day = LocalDate(dayNumber: 20_500)
        let windows = RuleEffect.windows(around: day, through: day.adding(days: 9))
        #expect(windows.before == day.adding(days: -10)..<day && windows.after == day..<day.adding(days: 10))
        #expect(RuleEffect.windows(around: day, through: day.adding(days: 99)).after.upperBound == day.adding(days: 28))
        #expect(RuleEffect.windows(around: day, through: day.adding(days: -1)).after.isEmpty)
        func effect(_ before: (Int, Int), _ after: (Int, Int)) -> RuleEffect {
            RuleEffect(
                day: day, changes: [:], days: 28,
                before: FlaggedCalls(flagged: before.0, calls: before.1),
                after: FlaggedCalls(flagged: after.0, calls: after.1))
        }
        let (fell, same, empty) = (
            effect((60, 7000), (20, 7000)), effect((34, 6955), (26, 7663)), effect((0, 0), (1, 9))
        )
        #expect(RuleEffect.shown([fell, same, empty]) == [fell])
        // scipy.stats.binomtest(26, 60, 7663 / (7663 + 6955)).pvalue
        #expect(abs(try #require(same.probability) - 0.1963) < 0.001)
        #expect(empty.probability == nil && RuleEffect.rate(fell.before) == 60.0 / 7)
    }

    @Test("a set of lexicons beside the one before it: new, changed and ended rules; retired ones are not there")
    func lexicons() {
        func rule(_ id: String, deduct: Int = 1, status: Rule.Status = .active) -> Rule {
            Rule(
                id: RuleID(id), name: LocalizedText(zh: id, en: id), category: "threat", speaker: .agent,
                deduct: Points(deduct), zeroTolerance: false, stands: nil, basis: "", advice: nil, training: nil,
                any: [], unless: [], within: nil, required: false, status: status, from: nil, until: nil,
                repeatWindowSeconds: nil, falseHits: [], examples: Rule.Examples(match: [], noMatch: [], knownMiss: []))
        }
        func set(_ rules: [Rule]) -> LexiconSet {
            LexiconSet(language: .english, version: ContentHash(of: "\(rules)"), lexicons: [:], rules: rules)
        }
        let before = set([rule("a"), rule("b"), rule("c"), rule("old", status: .retired)])
        let after = set([rule("a"), rule("b", deduct: 2), rule("c", status: .retired), rule("d")])
        let change = LexiconChange(from: before, to: after)
        #expect(change == LexiconChange(added: [RuleID("d")], changed: [RuleID("b")], removed: [RuleID("c")]))
        #expect(LexiconChange(from: nil, to: before).added.count == 3)
        #expect(LexiconChange(from: after, to: after).isEmpty)
        // Added in the morning and gone in the evening is nothing; gone and back is new.
        let back = change.followed(by: LexiconChange(added: [RuleID("c")], removed: [RuleID("d")]))
        #expect(back == LexiconChange(added: [RuleID("c")], changed: [RuleID("b")]))
    }
}
