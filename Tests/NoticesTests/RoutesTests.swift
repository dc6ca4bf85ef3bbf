import Model
import Testing

@testable import Notices

@Suite("Routes: who is told of what, and how")
struct RoutesTests {
    static let good = """
        format: 1
        link: https://fairdial.example.com/alerts/{alert}
        escalateAfterHours: 4
        channels:
          b07:
            kind: dingtalk
            address: {env: B07_ADDRESS}
            secret: {file: /etc/fairdial/b07}
            language: en
            timeout: 5
            quiet: {from: "21:00", until: "08:00", zone: Asia/Shanghai, passes: [zeroTolerance]}
          officers:
            kind: mail
            server: smtp://mail.example.com:587
            user: fairdial
            password: {env: MAIL_PASSWORD}
            from: fairdial@example.com
            to: [officer@example.com, deputy@example.com]
          collectors: {kind: app}
        routes:
          - {alerts: all, branch: B-07, team: T-3, role: supervisor, channels: [b07]}
          - {alerts: [zeroTolerance], role: complianceOfficer, atOnce: true, channels: [officers]}
          - {alerts: all, role: complianceOfficer, channels: [officers]}
          - {alerts: [promiseDue], role: collector, channels: [collectors]}

        """

    private func notice(
        _ rule: String = "complianceScore", role: AlertRole = .supervisor, _ event: Notice.Event = .raised
    ) -> Notice {
        let alert = Alert(
            key: Alert.Key(rule: AlertRuleID(rule), subject: "s", number: 1), employee: EmployeeID("E-1"),
            crossing: Crossing(since: CrossingTests.first), state: .open, role: role, raisedAt: 0)
        return Notice(alert: alert, event: event, role: role, madeAt: 0)
    }

    @Test("a good file is read whole")
    func whole() throws {
        let file = RoutesFile(Self.good, path: "alerts.yaml")
        #expect(file.problems.isEmpty)
        let routes = try file.goodRoutes()
        #expect(routes.escalateAfterHours == 4)
        #expect(routes.channels.keys.sorted() == ["b07", "collectors", "officers"])
        let quiet = try #require(routes.channels["b07"]?.quiet)
        #expect(quiet == QuietTime(from: 1260, until: 480, zone: "Asia/Shanghai", passes: [ZeroToleranceRule.id]))
    }

    @Test("an alert goes to who is nearest, and where they have no channel to the next above")
    func nearest() throws {
        let routes = try RoutesFile(Self.good, path: "alerts.yaml").goodRoutes()
        func told(_ notice: Notice, _ team: Team?) -> [String] {
            routes.channels(for: notice, told: [], team: team, at: 0).map(\.name)
        }
        #expect(told(notice(), Team(branch: "B-07", name: "T-3")) == ["b07"])
        #expect(told(notice(), Team(branch: "B-07", name: "T-4")) == ["officers"])
        #expect(told(notice(), nil) == ["officers"])
        #expect(told(notice("zeroTolerance"), Team(branch: "B-07", name: "T-3")) == ["b07", "officers"])
        let escalated = notice("zeroTolerance", role: .branchManager, .escalated)
        #expect(told(escalated, Team(branch: "B-07", name: "T-3")) == ["officers"])
        #expect(told(notice("promiseDue", role: .collector), Team(branch: "B-07", name: "T-3")) == ["collectors"])
    }

    @Test("that it was taken back is told to those who heard of it, and what is long known to nobody")
    func taken() throws {
        let routes = try RoutesFile(Self.good, path: "alerts.yaml").goodRoutes()
        let withdrawn = notice(role: .supervisor, .withdrawn)
        #expect(routes.channels(for: withdrawn, told: ["officers"], team: nil, at: 0).map(\.name) == ["officers"])
        #expect(routes.channels(for: notice(), told: [], team: nil, at: 4 * 86_400_000_000).isEmpty)
    }

    @Test(
        "everything wrong is said with line and column, and no secret is shown",
        arguments: [
            ("format: 1", "format: 2", "1:9 alert.routes.unknownFormat"),
            ("escalateAfterHours: 4", "escalateAfterHours: 0", "3:21 alert.routes.badNumber"),
            ("link: https:", "link: ftp:", "2:7 alert.routes.badAddress"),
            ("{env: B07_ADDRESS}", "https://oapi.example/robot?access_token=abc", "7:14 alert.routes.plainSecret"),
            ("kind: dingtalk", "kind: dinktalk", "6:11 document.badChoice"),
            ("language: en", "language: fr", "9:15 document.badChoice"),
            ("alerts: [promiseDue]", "alerts: []", "24:14 document.badChoice"),
            ("timeout: 5", "timeout: 500", "10:14 alert.routes.badNumber"),
            ("\"21:00\"", "\"25:00\"", "11:19 alert.routes.badClock"),
            ("until: \"08:00\"", "until: \"21:00\"", "11:12 alert.routes.badQuiet"),
            ("Asia/Shanghai", "Asia/Nowhere", "11:50 alert.routes.badZone"),
            ("[zeroTolerance]}\n  officers", "[zeroTolerant]}\n  officers", "11:74 alert.routes.unknownRule"),
            ("smtp://mail", "http://mail", "14:13 alert.routes.badServer"),
            ("deputy@example.com", "deputy", "18:31 alert.routes.badMailAddress"),
            ("channels: [b07]", "channels: [b08]", "21:73 alert.routes.unknownChannel"),
            ("branch: B-07, ", "", "21:25 alert.routes.teamWithoutBranch"),
            ("role: supervisor", "role: boss", "21:50 document.badChoice"),
            ("kind: app}", "kind: app, adress: x}", "19:27 document.unknownKey"),
            ("    to: [", "    too: [", "18:5 document.unknownKey.near"),
        ])
    func wrong(written: String, other: String, expected: String) {
        let file = RoutesFile(Self.good.replacing(written, with: other), path: "alerts.yaml")
        let found = file.problems.map { "\($0.place.line):\($0.place.column) \($0.message.key)" }
        #expect(found.contains(expected), "\(found)")
        #expect(!file.problems.contains { $0.description.contains("abc") })
        #expect(file.routes == nil)
    }

    @Test("a channel that no route leads to is a doubt, and the routes are used")
    func unused() throws {
        let file = RoutesFile(
            Self.good.replacing("  collectors: {kind: app}", with: "  collectors: {kind: app}\n  more: {kind: app}"),
            path: "alerts.yaml")
        #expect(file.problems.map(\.message.key) == ["alert.routes.channelUnused"])
        #expect(file.problems.map(\.place.line) == [20])
        _ = try file.goodRoutes()
    }

    @Test("a quiet time holds across midnight, in its zone, from its first minute to the one before its end")
    func quiet() throws {
        let quiet = try #require(QuietTime(from: 1260, until: 480, zone: "Asia/Shanghai"))
        func isQuiet(_ hour: Int, _ minute: Int) -> Bool {
            // 08:00 in Shanghai is midnight in UTC.
            quiet.contains(Int64((hour - 8) * 3600 + minute * 60) * 1_000_000 + 20_500 * 86_400_000_000)
        }
        #expect(!isQuiet(20, 59) && isQuiet(21, 0) && isQuiet(23, 59) && isQuiet(24, 0) && isQuiet(31, 59))
        #expect(!isQuiet(8, 0) && !isQuiet(12, 0))
        let noon = try #require(QuietTime(from: 720, until: 780, zone: "UTC"))
        #expect(noon.contains(12 * 3_600_000_000) && !noon.contains(13 * 3_600_000_000))
        #expect(QuietTime(from: 60, until: 60, zone: "UTC") == nil)
    }
}
