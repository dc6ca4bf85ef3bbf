import Foundation
import Testing

@Suite("Alerts at the command line", .timeLimit(.minutes(10)))
struct AlertCommandTests {
    @Test("list shows what is open, as a table, JSON and CSV, in the reader's language")
    func list() async throws {
        let work = try await AlertDeliveryTests.work()
        let table = try await work.run("alerts", "list", "--open")
        #expect(table.output.contains("Zero-tolerance hit"))
        #expect(table.output.contains("call:C-1 en.harm"))
        let lines = try await work.run("alerts", "list", "--format", "json").objects()
        #expect(lines.map { $0["employee"] as? String } == ["E-1"])
        #expect(lines.map { $0["state"] as? String } == ["open"])
        let csv = try await work.run("alerts", "list", "--format", "csv", "--rule", "zeroTolerance")
        #expect(csv.output.split(whereSeparator: \.isNewline).count == 2)
        let chinese = try await work.run("alerts", "list", "--locale", "zh")
        #expect(chinese.output.contains("零容忍违规") && chinese.output.contains("未处理"))
        #expect(try await work.run("alerts", "list", "--employee", "E-2").errors.contains("There are no such alerts."))
        #expect(try await work.run("alerts", "list", "--rule", "none").code == 64)
    }

    @Test("acknowledged and snoozed alerts leave the open list; the ledger keeps who did it")
    func acts() async throws {
        let work = try await AlertDeliveryTests.work()
        let id = try #require(
            try await work.run("alerts", "list", "--format", "json").objects().first?["alert"] as? String)
        let past = try await work.run("alerts", "snooze", id, "--until", "2020-01-01T00:00:00Z")
        #expect(past.code == 2 && past.errors.contains("lies in the past"))
        #expect(try await work.run("alerts", "snooze", id, "--until", "tomorrow").errors.contains("is no moment"))
        let snoozed = try await work.run(
            "alerts", "snooze", id, "--until", "2199-01-01T09:00:00", "--zone", "Asia/Shanghai")
        #expect(snoozed.output == "\(id): out of sight until 2199-01-01 09:00 Asia/Shanghai.")
        #expect(try await work.run("alerts", "list", "--open").output == "")
        #expect(try await work.run("alerts", "acknowledge", id, "--as", "u-7").output.contains("acknowledged"))
        #expect(try await work.run("alerts", "acknowledge", id).output.contains("was acknowledged before"))
        #expect(try await work.run("alerts", "acknowledge", "nothing").code == 2)
        let ledger = try await work.run("ledger", "export").output
        #expect(ledger.contains("alert.snoozed") && ledger.contains("alert.acknowledged"))
        #expect(!ledger.contains("u-7"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("check says everything that is wrong; the sample that ships is good")
    func check() async throws {
        let work = try Workspace()
        let good = try await work.run("alerts", "check", "--routes", "\(Workspace.root)/examples/alerts.yaml")
        #expect(good.code == 0 && good.errors.isEmpty, "\(good.errors)")
        try work.write("alerts.yaml", "format: 1\nchannels: {a: {kind: fax}}\nroutes: []\nmore: 1\n")
        let wrong = try await work.run("alerts", "check")
        #expect(wrong.code == 2)
        #expect(wrong.errors.contains("alerts.yaml:2:22: `kind` is 'fax'"), "\(wrong.errors)")
        #expect(wrong.errors.contains("alerts.yaml:4:1: "), "\(wrong.errors)")
        #expect(try await Workspace().run("alerts", "check").code == 2)
    }

    @Test("test sends one message and says what the receiver said")
    func trial() async throws {
        let work = try Workspace()
        let receiver = try await AlertReceiver(.http, ["200 {\"errcode\":0}", "200 {\"errcode\":93000}"], in: work)
        try work.write(
            "alerts.yaml",
            "format: 1\nchannels: {g: {kind: wecom, address: {env: A}}}\nroutes: [{alerts: all, role: supervisor, channels: [g]}]\n"
        )
        func test(_ channel: String) async throws -> Outcome {
            try await work.start(["alerts", "test", channel], environment: ["A": receiver.address]).outcome()
        }
        #expect(try await test("g").output == "g: the receiver took the message.")
        let refused = try await test("g")
        #expect(refused.code == 2 && refused.errors.contains("93000"))
        #expect(try await test("h").errors.contains("The routes have no channel h. They have: g."))
        #expect(receiver.received.first?.contains("测试") == true)
    }

    @Test("lines are configuration; one that cannot be is said with its place")
    func lines() async throws {
        let work = try await AlertDeliveryTests.work()
        try work.write("fairdial.yaml", "alertBelow: 85\nalertClear: 80\n")
        try work.write("complaints.csv", "complaint,filed_at,outcome\nX-1,2026-02-05T09:00:00,open\n")
        let outcome = try await work.run("import", "complaints", "complaints.csv", "--zone", "UTC")
        #expect(outcome.code == 2 && outcome.errors.contains("fairdial.yaml:2"), "\(outcome.errors)")
        try work.write("fairdial.yaml", "forecastAlertBelow: 101\n")
        let chance = try await work.run("import", "complaints", "complaints.csv", "--zone", "UTC")
        #expect(chance.code == 2 && chance.errors.contains("fairdial.yaml:1"), "\(chance.errors)")
        try work.write("fairdial.yaml", "")
        let later = try await work.run("import", "complaints", "complaints.csv", "--zone", "UTC")
        #expect(later.output.contains("1 new"), "nothing was taken before: \(later.output)")
    }

    @Test("an import that finds a complaint upheld says so, and the alert follows its outcome")
    func complaint() async throws {
        let work = try await AlertDeliveryTests.work()
        func take(_ outcome: String) async throws -> Outcome {
            try work.write("c.csv", "complaint,filed_at,outcome,employee\nX-1,2026-02-05T09:00:00,\(outcome),E-1\n")
            return try await work.run("import", "complaints", "c.csv", "--zone", "UTC")
        }
        #expect(try await take("open").errors == "")
        #expect(try await take("upheld").errors.contains("Alerts: 1 new, 0 withdrawn."))
        #expect(try await take("upheld").errors == "")
        #expect(try await take("rejected").errors.contains("Alerts: 0 new, 1 withdrawn."))
    }
}
