import Foundation
import Testing

@Suite("Alerts follow what is imported, judged and ruled", .timeLimit(.minutes(10)))
struct AlertFollowingTests {
    private static let day: DateFormatter = {
        let formatter = DateFormatter()
        formatter.locale = Locale(identifier: "en_US_POSIX")
        formatter.timeZone = TimeZone(identifier: "UTC")
        formatter.dateFormat = "yyyy-MM-dd"
        return formatter
    }()

    /// So many days from now, in UTC.
    private func day(_ number: Int) -> String {
        Self.day.string(from: Date().addingTimeInterval(Double(number) * 86_400))
    }

    /// Two people of one team whose days end in UTC.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.write("branches.csv", "branch,from,name,zone\nB-1,2025-01-01,London,UTC\n")
        try work.write(
            "employees.csv",
            "employee,from,hired,branch,team\nE-1,2025-01-01,2025-01-01,B-1,T-1\nE-2,2025-01-01,2025-01-01,B-1,T-1\n")
        for feed in ["branches", "employees"] { #expect(try await take(work, feed).code == 0) }
        return work
    }

    private func take(_ work: Workspace, _ feed: String) async throws -> Outcome {
        try await work.start(["import", feed, "\(feed).csv"], environment: ["FAIRDIAL_ZONE": "UTC"]).outcome()
    }

    private func score(_ work: Workspace) async throws -> Outcome {
        try await work.start(
            ["score", "day", "--calls", "calls.csv", "--lexicon", "lexicons"],
            environment: ["FAIRDIAL_ZONE": "UTC", "FAIRDIAL_REPEAT_WINDOW": "0"]
        ).outcome()
    }

    @Test("a score of the month to date below 80 raises one alert, and an overturned hit takes it back")
    func score() async throws {
        let work = try await company()
        // Eleven times two points, by a hundred calls at least: 78.
        try work.transcript("day/a.transcript.json", (0..<11).map { "go to jail \($0)" })
        try work.write("calls.csv", "file,call_id,employee,started_at\na.transcript.json,C-1,E-1,\(day(0))T00:00:00\n")
        let scored = try await score(work)
        #expect(scored.code == 0)
        #expect(scored.errors.contains("Alerts: 1 new, 0 withdrawn."), "\(scored.errors)")
        let found = try await work.run("alerts", "list", "--format", "json").objects()
        #expect(found.map { $0["rule"] as? String } == ["complianceScore"])
        #expect(found.map { $0["value"] as? String } == ["78.00"])
        #expect(found.map { $0["subject"] as? String } == ["E-1 \(day(0).prefix(7))"])
        let ruled = try await work.start(
            ["review", "overturn", "--rule", "en.arrest", "--reason", "quoted"], environment: ["FAIRDIAL_ZONE": "UTC"]
        ).outcome()
        #expect(ruled.errors.contains("Alerts: 0 new, 1 withdrawn."), "\(ruled.errors)")
        #expect(try await work.run("alerts", "list", "--open").output == "")
    }

    @Test("a promise for tomorrow goes to its collector, and moves with the promise")
    func promise() async throws {
        let work = try await company()
        func promised(_ day: String) async throws -> Outcome {
            try work.write("cases.csv", "case,from,employee,promised\nK-1,2026-01-01,E-2,\(day)\n")
            return try await take(work, "cases")
        }
        #expect(try await promised(day(1)).errors.contains("Alerts: 1 new, 0 withdrawn."))
        let found = try await work.run("alerts", "list", "--employee", "E-2", "--format", "json").objects()
        #expect(found.map { $0["role"] as? String } == ["collector"])
        #expect(try await promised(day(9)).errors.contains("Alerts: 0 new, 1 withdrawn."))
    }

    @Test("other lines look at everyone again")
    func lines() async throws {
        let work = try await company()
        try work.transcript("day/a.transcript.json", ["go to jail"])
        try work.write("calls.csv", "file,call_id,employee,started_at\na.transcript.json,C-1,E-1,\(day(0))T00:00:00\n")
        #expect(try await !score(work).errors.contains("Alerts:"))
        try work.write(
            "alerts.yaml",
            "format: 1\nchannels: {c: {kind: app}}\nroutes: [{alerts: all, role: supervisor, channels: [c]}]\n")
        let delivered = try await work.start(
            ["alerts", "deliver"],
            environment: ["FAIRDIAL_ZONE": "UTC", "FAIRDIAL_ALERT_BELOW": "99", "FAIRDIAL_ALERT_CLEAR": "99"]
        ).outcome()
        #expect(delivered.code == 0)
        #expect(delivered.errors.contains("Alerts: 1 new, 0 withdrawn."), "\(delivered.errors)")
    }

    /// Looks at everyone, as after midnight or under other lines.
    private func lookAgain(_ work: Workspace) async throws {
        try work.write(
            "alerts.yaml",
            "format: 1\nchannels: {c: {kind: app}}\nroutes: [{alerts: all, role: supervisor, channels: [c]}]\n")
        let delivered = try await work.start(
            ["alerts", "deliver"], environment: ["FAIRDIAL_ZONE": "UTC", "FAIRDIAL_FORECAST_ALERT_BELOW": "19"]
        ).outcome()
        #expect(delivered.code == 0, "\(delivered.errors)")
    }

    @Test("violations twice as frequent as before raise an alert once their day is over")
    func worse() async throws {
        let work = try await company()
        // The day before yesterday's month is one of the months before.
        let before = day(-1 - 32)
        try work.transcript("day/old.transcript.json", ["go to jail"])
        var lines = ["old.transcript.json,C-0,E-2,\(before)T09:00:00"]
        for number in 1...9 {
            try work.transcript("day/fine\(number).transcript.json", ["good morning \(number)"])
            lines.append("fine\(number).transcript.json,F-\(number),E-2,\(before)T09:00:00")
        }
        for number in 1...8 {
            try work.transcript("day/bad\(number).transcript.json", ["go to jail \(number)"])
            lines.append("bad\(number).transcript.json,B-\(number),E-1,\(day(-1))T09:00:00")
        }
        try work.write("calls.csv", (["file,call_id,employee,started_at"] + lines).joined(separator: "\n") + "\n")
        let scored = try await score(work)
        #expect(scored.code == 0, "\(scored.errors)")
        #expect(!scored.errors.contains("Alerts:"), "the day had been looked at: \(scored.errors)")
        try await lookAgain(work)
        let found = try await work.run("alerts", "list", "--rule", "worseThanUsual", "--format", "json").objects()
        // A tenth of the company's calls before: eight are 6.85 more than expected of eight calls.
        #expect(found.map { $0["employee"] as? String } == ["E-1"])
        #expect(found.map { $0["value"] as? String } == ["10.00"])
        #expect(found.map { $0["since"] as? String } == [day(-1)])
        let told = try await work.run("alerts", "list", "--rule", "worseThanUsual", "--locale", "en")
        #expect(told.output.contains("Worse than usual"), "\(told.output)")
    }

    @Test("a second delivery at the same time does nothing and says who sends")
    func twice() async throws {
        let work = try await AlertDeliveryTests.work()
        let receiver = try await AlertReceiver(.http, ["hang"], in: work)
        try work.write(
            "alerts.yaml",
            "format: 1\nchannels: {c: {kind: webhook, address: {env: A}, timeout: 120}}\n"
                + "routes: [{alerts: all, role: supervisor, channels: [c]}]\n")
        let first = try work.start(["alerts", "deliver"], environment: ["A": receiver.address])
        while receiver.received.isEmpty, first.isRunning { try await Task.sleep(for: .milliseconds(50)) }
        let second = try await work.start(["alerts", "deliver"], environment: ["A": receiver.address]).outcome()
        first.send(SIGKILL)
        #expect(second.code == 2)
        #expect(second.errors.contains("notices are being sent by another process"), "\(second.errors)")
    }
}
