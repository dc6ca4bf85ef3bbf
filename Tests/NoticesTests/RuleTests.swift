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

    @Test("names are for ever, and each rule has its own")
    func names() {
        let names = AlertRules.kinds.map { $0.id.text }
        #expect(
            names == [
                "complianceScore", "zeroTolerance", "falling", "complaintUpheld", "promiseDue", "feedStopped",
            ])
    }
}
