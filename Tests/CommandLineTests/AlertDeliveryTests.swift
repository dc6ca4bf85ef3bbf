import Foundation
import Testing

@Suite("Alerts on their way to real receivers", .timeLimit(.minutes(10)))
struct AlertDeliveryTests {
    /// A call of E-1 with a zero-tolerance hit, judged.
    static func work() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon(
            extra: """
                  - id: en.harm
                    name: {zh: 威胁, en: Harm}
                    category: harm
                    speaker: agent
                    deduct: 2
                    zeroTolerance: true
                    basis: House rule
                    advice: {zh: 换个说法, en: Say it otherwise}
                    any: [{phrase: break your legs}]
                    examples: {match: ["we break your legs"], noMatch: ["hello there"]}

                """)
        try work.transcript("day/a.transcript.json", ["we will break your legs Mister Miller"])
        try work.write(
            "calls.csv",
            """
            file,call_id,employee,started_at,zone,debtor
            a.transcript.json,C-1,E-1,2026-02-05T10:00:00,Asia/Shanghai,D-77

            """)
        let scored = try await work.run("score", "day", "--calls", "calls.csv", "--lexicon", "lexicons")
        #expect(scored.code == 0, "\(scored.errors)")
        return work
    }

    private static func routes(_ channel: String) -> String {
        """
        format: 1
        channels:
          group: {\(channel)}
        routes:
          - {alerts: all, role: supervisor, channels: [group]}

        """
    }

    private func deliver(_ work: Workspace, _ receiver: AlertReceiver?, _ more: String...) async throws -> Outcome {
        try await work.start(
            ["alerts", "deliver"] + more,
            environment: ["ADDRESS": receiver?.address ?? "", "PASSWORD": "secret-word"]
        ).outcome()
    }

    /// Lets what waits be due now, as if its time had come.
    private func makeDue(_ work: Workspace) async throws {
        let text =
            "import sqlite3; d = sqlite3.connect('fairdial.db'); "
            + "d.execute('UPDATE alert_deliveries SET due_at = 0'); d.commit()"
        let outcome = try await work.shell("python3 -c \"\(text)\"")
        #expect(outcome.code == 0, "\(outcome.errors)")
    }

    @Test("a webhook gets the alert once, without words or debtors, and a second delivery sends nothing")
    func webhook() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, ["200"], in: work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}, language: en"))
        let sent = try await deliver(work, receiver)
        #expect(sent.code == 0, "\(sent.errors)")
        #expect(sent.output == "1 notice(s) sent.\n  group: 1")
        let again = try await deliver(work, receiver)
        #expect(again.output == "0 notice(s) sent.")
        #expect(receiver.received.count == 1)
        let got = try #require(receiver.received.first)
        #expect(got.contains("\"employee\":\"E-1\"") && got.contains("\"value\":\"en.harm\""))
        for secret in ["legs", "Miller", "D-77", "C-1"] { #expect(!got.contains(secret), "\(secret)") }
    }

    @Test(
        "what a receiver does not take waits, is sent again when its time has come, and comes under the same id",
        arguments: ["500 broken", "429 600", "drop", "401 who", "hang"])
    func later(answer: String) async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, [answer, "200"], in: work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}, timeout: 1"))
        let first = try await deliver(work, receiver)
        #expect(first.code == 1)
        #expect(first.errors.contains("group: 1 wait(s), for the receiver did not take one:"), "\(first.errors)")
        #expect(!first.errors.contains("abc123"))
        let early = try await deliver(work, receiver)
        #expect(early.code == 0 && early.errors.contains("group: 1 wait(s) until "), "\(early.errors)")
        #expect(receiver.received.count == 1)
        try await makeDue(work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}, timeout: 120"))
        let second = try await deliver(work, receiver)
        #expect(second.output.hasPrefix("1 notice(s) sent."), "\(second.errors)")
        let ids = receiver.received.compactMap { $0.firstMatch(of: /Idempotency-Key: ([0-9a-f]+)/)?.output.1 }
        #expect(ids.count == 2 && ids[0] == ids[1])
    }

    @Test("a message that is refused goes out again only when somebody asks for it")
    func refused() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, ["400 bad", "200"], in: work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}"))
        let first = try await deliver(work, receiver)
        #expect(first.code == 1)
        #expect(first.errors.contains("group: 1 refused or given up; said last: HTTP 400 bad."), "\(first.errors)")
        try await makeDue(work)
        #expect(try await deliver(work, receiver).output == "0 notice(s) sent.")
        #expect(try await deliver(work, receiver, "--retry-refused").output.hasPrefix("1 notice(s) sent."))
    }

    @Test(
        "bots take the alert in their own form, and a code under HTTP 200 is a refusal",
        arguments: [("wecom", #"{"errcode":0}"#), ("dingtalk", #"{"errcode":0}"#), ("feishu", #"{"code":0}"#)])
    func bots(kind: String, good: String) async throws {
        let work = try await Self.work()
        let bad = good.replacing(":0", with: ":99999")
        let receiver = try await AlertReceiver(.http, ["200 \(bad)", "200 <html>", "200 \(good)"], in: work)
        let secret = kind == "wecom" ? "" : ", secret: {env: PASSWORD}"
        try work.write("alerts.yaml", Self.routes("kind: \(kind), address: {env: ADDRESS}\(secret)"))
        let refused = try await deliver(work, receiver)
        #expect(refused.code == 1 && refused.errors.contains("99999"), "\(refused.errors)")
        let garbage = try await deliver(work, receiver, "--retry-refused")
        #expect(garbage.code == 1 && garbage.errors.contains("<html>"), "\(garbage.errors)")
        try await makeDue(work)
        #expect(try await deliver(work, receiver).output.hasPrefix("1 notice(s) sent."))
        #expect(receiver.received.last?.contains("E-1：2026-02-05 的一通电话命中规则 en.harm") == true)
        #expect(receiver.received.last?.contains("sign") == (kind == "wecom" ? false : true))
        #expect(receiver.received.last?.contains("secret-word") == false)
    }

    @Test("a mail server's 4xx waits, its 5xx refuses, and what it takes is a mail of the notice")
    func mail() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.smtp, ["451 busy", "550 no", "250 taken"], in: work)
        try work.write(
            "alerts.yaml",
            Self.routes(
                "kind: mail, server: smtp://127.0.0.1:\(receiver.port), from: f@example.com, "
                    + "to: [a@example.com, b@example.com], language: en"))
        let busy = try await deliver(work, nil)
        #expect(busy.code == 1 && busy.errors.contains("group: 1 wait(s), for the receiver did not take one: SMTP 451"))
        try await makeDue(work)
        let refused = try await deliver(work, nil)
        #expect(refused.errors.contains("group: 1 refused or given up; said last: SMTP 550"), "\(refused.errors)")
        #expect(try await deliver(work, nil, "--retry-refused").output.hasPrefix("1 notice(s) sent."))
        let got = try #require(receiver.received.last)
        for part in [
            "MAIL FROM:<f@example.com>", "RCPT TO:<a@example.com>", "RCPT TO:<b@example.com>", "Message-ID: <",
        ] {
            #expect(got.contains(part), "\(part) in \(got)")
        }
    }

    @Test("a server that never answers is waited for as long as the channel says")
    func silentMailServer() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.smtp, ["hang"], in: work)
        try work.write(
            "alerts.yaml",
            Self.routes(
                "kind: mail, server: smtp://127.0.0.1:\(receiver.port), from: f@example.com, to: [a@example.com], "
                    + "timeout: 1"))
        let outcome = try await deliver(work, nil)
        #expect(outcome.code == 1 && outcome.errors.contains("group: 1 wait(s)"), "\(outcome.errors)")
    }

    @Test("in a quiet time notices wait for its end, but for rules that pass")
    func quiet() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, ["200"], in: work)
        let hour = Int(Date().timeIntervalSince1970) / 3600 % 24
        let (from, until) = ((hour + 23) % 24, (hour + 2) % 24)
        let span = String(format: "from: \"%02d:00\", until: \"%02d:00\", zone: UTC", from, until)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}, quiet: {\(span)}"))
        let waiting = try await deliver(work, receiver)
        #expect(waiting.code == 0 && receiver.received.isEmpty)
        #expect(waiting.errors.contains("group: 1 wait(s) for the end of its quiet time"), "\(waiting.errors)")
        try work.write(
            "alerts.yaml",
            Self.routes("kind: webhook, address: {env: ADDRESS}, quiet: {\(span), passes: [zeroTolerance]}"))
        #expect(try await deliver(work, receiver).output.hasPrefix("1 notice(s) sent."))
    }

    @Test("who heard of an alert hears that it was taken back")
    func withdrawn() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, ["200"], in: work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}, language: en"))
        _ = try await deliver(work, receiver)
        let ruled = try await work.run("review", "overturn", "--rule", "en.harm", "--reason", "quoted")
        #expect(ruled.code == 0, "\(ruled.errors)")
        #expect(try await deliver(work, receiver).output.hasPrefix("1 notice(s) sent."))
        #expect(receiver.received.last?.contains("Withdrawn after a correction: Zero-tolerance hit") == true)
        #expect(receiver.received.last?.contains("\"event\":\"withdrawn\"") == true)
    }

    @Test("a secret that is not set is named, and nothing is lost")
    func noSecret() async throws {
        let work = try await Self.work()
        try work.write("alerts.yaml", Self.routes("kind: wecom, address: {env: NOT_SET}"))
        let outcome = try await deliver(work, nil)
        #expect(outcome.code == 1)
        #expect(outcome.errors.contains("group: 1 wait(s). The environment variable NOT_SET is not set."))
    }

    @Test("killed again and again, each notice arrives; one comes twice at most a kill, under the same id")
    func killed() async throws {
        let work = try await Self.work()
        let receiver = try await AlertReceiver(.http, ["slow 0.01"], in: work)
        try work.write("alerts.yaml", Self.routes("kind: webhook, address: {env: ADDRESS}"))
        try work.write("fill.py", Self.fill)
        #expect(try await work.shell("python3 fill.py 120").code == 0)
        var kills = 0
        for pause in [300, 500, 700] {
            let run = try work.start(["alerts", "deliver"], environment: ["ADDRESS": receiver.address])
            try await Task.sleep(for: .milliseconds(pause))
            if run.isRunning { kills += 1 }
            run.send(SIGKILL)
            _ = await run.outcome()
        }
        let last = try await deliver(work, receiver)
        #expect(last.code == 0, "\(last.errors)")
        let ids = receiver.received.compactMap { $0.firstMatch(of: /Idempotency-Key: ([0-9a-f]+)/)?.output.1 }
        #expect(Set(ids).count == 121)
        #expect(ids.count <= 121 + kills)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    /// Fills the outbox with so many notices of alerts that were raised just now.
    static let fill = #"""
        import hashlib, sqlite3, sys, time
        database = sqlite3.connect("fairdial.db")
        now = int(time.time() * 1_000_000)
        for number in range(int(sys.argv[1])):
            name = hashlib.sha256(f"complianceScore\nE-{number} 2026-02\n1".encode()).hexdigest()[:16]
            database.execute(
                "INSERT INTO alerts VALUES (?, 'complianceScore', ?, 1, 'E-1', '2026-02-05', NULL, '79.50', 'open',"
                " 'supervisor', ?, ?, NULL, NULL, 1)", (name, f"E-{number} 2026-02", now, now))
            database.execute(
                "INSERT INTO alert_notices SELECT MAX(seq) + 1, ?, 'raised', 'supervisor', ?, 0 FROM alert_notices",
                (name, now))
        database.commit()
        """#
}
