import Model
import Testing

@testable import Notices

@Suite("What rules find in the sources")
struct RuleTests {
    private let today = LocalDate(dayNumber: 20_500)
    private let roster = Roster(
        [
            Employment(
                employee: EmployeeID("E-1"), hired: LocalDate(dayNumber: 20_000),
                placements: [
                    Employment.Placement(from: LocalDate(dayNumber: 20_000), team: Team(branch: "B-1", name: "T-1"))
                ])
        ], zones: ["B-1": "Asia/Shanghai"])

    private func days(_ days: [(Int, calls: Int, points: Int)]) -> [ConductDay] {
        days.map { ConductDay(day: today.adding(days: $0.0), calls: $0.calls, deducted: Points($0.points)) }
    }

    private func sources(
        _ conduct: [ConductDay] = [], promises: [DuePromise] = [], complaints: [UpheldComplaint] = [],
        known: [Alert] = []
    ) -> AlertSources {
        AlertSources(
            today: today, now: Int64(today.dayNumber) * 86_400_000_000,
            window: Period(.month, of: today).first, roster: roster, changed: [EmployeeID("E-1")],
            conduct: [EmployeeID("E-1"): conduct], complaints: complaints, promises: promises, known: known)
    }

    @Test("the compliance score is of the month to date: points of all its days by calls of all its days")
    func score() {
        let rule = ComplianceScoreRule(lines: .standard) { _, _, _ in nil }
        let found = rule.findings(in: sources(days([(-5, 50, 12), (-4, 50, 9), (-3, 100, 0)])))
        #expect(found.map(\.subject) == ["E-1 2026-02"])
        #expect(
            found[0].crossings == [
                Crossing(since: today.adding(days: -4), until: today.adding(days: -3), value: "79.00")
            ])
    }

    @Test("a new month starts quiet")
    func month() {
        let rule = ComplianceScoreRule(lines: .standard) { _, _, _ in nil }
        let before = Period(.month, of: today).first.adding(days: -1).dayNumber - today.dayNumber
        let conduct = days([(before, 100, 30), (-3, 100, 0)])
        #expect(rule.findings(in: sources(conduct)).map(\.crossings) == [[]])
    }

    @Test("a promise is told of on its eve, to who has the case; it is over after its day")
    func promise() {
        func found(_ day: Int) -> [AlertFinding] {
            let promise = DuePromise(case: "K-1", employee: EmployeeID("E-1"), day: today.adding(days: day))
            return PromiseRule().findings(in: sources(promises: [promise]))
        }
        #expect(found(2).isEmpty)
        #expect(found(1).map(\.crossings) == [[Crossing(since: today)]])
        #expect(found(1).map(\.role) == [.collector])
        #expect(found(1).map(\.employee) == [EmployeeID("E-1")])
        #expect(found(-1).map(\.crossings) == [[Crossing(since: today.adding(days: -2), until: today)]])
    }

    @Test("a complaint that is upheld no more takes its alert back")
    func complaint() {
        let upheld = UpheldComplaint(complaint: "X-1", employee: EmployeeID("E-1"), day: today)
        #expect(
            ComplaintRule().findings(in: sources(complaints: [upheld])).map(\.crossings) == [[Crossing(since: today)]])
        let known = Alert(
            key: Alert.Key(rule: ComplaintRule.id, subject: "X-1", number: 1), employee: EmployeeID("E-1"),
            crossing: Crossing(since: today), state: .open, role: .supervisor, raisedAt: 0)
        let found = ComplaintRule().findings(in: sources(known: [known]))
        #expect(found.map(\.subject) == ["X-1"])
        #expect(AlertChange.between([known], and: found[0], used: 1) == [.withdraw(known)])
    }

    @Test("a feed that stopped before all that is known here, and has come again, is over")
    func feed() {
        let known = Alert(
            key: Alert.Key(rule: FeedStoppedRule.id, subject: "payments", number: 1), employee: nil,
            crossing: Crossing(since: today.adding(days: -200)), state: .open, role: .complianceOfficer, raisedAt: 0)
        let rule = FeedStoppedRule(silence: FeedSilence(days: 10))
        func found(_ arrivals: [LocalDate], _ known: [Alert]) -> [AlertChange] {
            let sources = AlertSources(
                today: today, window: today, imports: [.payments: arrivals], known: known)
            return rule.findings(in: sources).flatMap { AlertChange.between(known, and: $0, used: 1) }
        }
        #expect(found([today], [known]) == [.move(known, Crossing(since: known.crossing.since, until: today))])
        #expect(found([], [known]).isEmpty)
        let weekly = [-40, -33, -26, -20].map { today.adding(days: $0) }
        #expect(found(weekly, []).count == 1)
    }

    private func daily(
        chances: [(Int, Double)] = [], usual: [EmployeeID: FlaggedCalls] = [:], conduct: [ConductDay] = [],
        known: [Alert] = []
    ) -> AlertSources {
        let employee = EmployeeID("E-1")
        let days = chances.map { DayChance(day: today.adding(days: $0.0), chance: $0.1) }
        return AlertSources(
            today: today, window: today, known: known,
            daily: DailySources(
                day: today.adding(days: -1), chances: [employee: days], usual: usual, conduct: [employee: conduct]))
    }

    @Test("a chance below 20 per cent raises, one of 30 clears, and what lies between does neither")
    func forecast() throws {
        let lines = Hysteresis(raiseBelow: Score(hundredths: 2000), clearFrom: Score(hundredths: 3000))
        let rule = ForecastRule(lines: try #require(lines))
        let found = rule.findings(
            in: daily(chances: [(-8, 0.2), (-7, 0.1996), (-6, 0.29), (-4, 0.19), (-3, 0.3), (-2, 0.25), (-1, 0.1234)]))
        #expect(found.map(\.subject) == ["E-1 2026-02"] && found.map(\.role) == [.supervisor])
        #expect(
            found[0].crossings == [
                Crossing(since: today.adding(days: -7), until: today.adding(days: -3), value: "19.96"),
                Crossing(since: today.adding(days: -1), value: "12.34"),
            ])
    }

    @Test("what is looked at once a day is left alone until the next")
    func once() throws {
        let lines = Hysteresis.standard
        for rule in [ForecastRule(lines: lines), WorseThanUsualRule()] as [any AlertRule] {
            #expect(rule.findings(in: sources(days([(-5, 50, 12)]))).isEmpty)
        }
    }

    @Test("alerts of a month end with it")
    func monthOver() throws {
        for rule in [ForecastRule(lines: .standard), WorseThanUsualRule()] as [any AlertRule] {
            let id = type(of: rule).id
            let known = Alert(
                key: Alert.Key(rule: id, subject: "E-1 2026-01", number: 1), employee: EmployeeID("E-1"),
                crossing: Crossing(since: today.adding(days: -30), value: "9.00"), state: .open, role: .supervisor,
                raisedAt: 0)
            let found = rule.findings(in: daily(known: [known])).first { $0.subject == "E-1 2026-01" }
            let ended = Crossing(
                since: known.crossing.since, until: LocalDate(year: 2026, month: 2, day: 1), value: "9.00")
            #expect(AlertChange.between([known], and: try #require(found), used: 1) == [.move(known, ended)])
        }
    }

    @Test(
        "usual is what one's own months before were, drawn to everyone's; of a newcomer it is everyone's")
    func worse() throws {
        let bad = (-7 ... -3).map {
            ConductDay(day: today.adding(days: $0), calls: 50, flagged: 4, deducted: Points(4))
        }
        // Six others of 1 in 100; whoever had 8 in 100 all along is not worse than usual with 8 in 100.
        var others = Dictionary(
            uniqueKeysWithValues: (2...7).map { (EmployeeID("E-\($0)"), FlaggedCalls(flagged: 20, calls: 2000)) })
        func found(_ own: FlaggedCalls?) -> AlertFinding? {
            others[EmployeeID("E-1")] = own
            return WorseThanUsualRule().findings(in: daily(usual: others, conduct: bad)).first
        }
        #expect(found(FlaggedCalls(flagged: 160, calls: 2000))?.crossings == [])
        let newcomer = try #require(found(nil))
        #expect(newcomer.subject == "E-1 2026-02" && newcomer.employee == EmployeeID("E-1"))
        // 4 − 50 × 0.014427 = 3.2787 a day: above 6 on the second; at once above 6 again on the fourth.
        #expect(newcomer.crossings == [Crossing(since: today.adding(days: -6), value: "1.00")])
        #expect(found(FlaggedCalls(flagged: 20, calls: 2000)) == newcomer)
        #expect(WorseThanUsualRule().findings(in: daily(conduct: bad)).isEmpty, "nothing to go by")
    }

    @Test("names are for ever, and each rule has its own")
    func names() {
        let names = AlertRules.kinds.map { $0.id.text }
        #expect(
            names == [
                "complianceScore", "zeroTolerance", "falling", "worseThanUsual", "forecastBelow", "complaintUpheld",
                "promiseDue", "feedStopped",
            ])
    }
}
