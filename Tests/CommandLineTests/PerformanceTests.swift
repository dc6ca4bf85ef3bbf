import Foundation
import Testing

@Suite("From calls and feeds to scores")
struct PerformanceTests {
    private static let root = Workspace.root

    /// Two people of one team with a month's payments, surveys and targets, and a call of each.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try FileManager.default.copyItem(atPath: "\(Self.root)/plans", toPath: "\(work.path)/plans")
        try FileManager.default.copyItem(atPath: "\(Self.root)/calendars", toPath: "\(work.path)/calendars")
        try work.write("branches.csv", "branch,from,name,zone,country\nB-1,2025-01-01,上海一分公司,Asia/Shanghai,CN\n")
        try work.write(
            "employees.csv",
            """
            employee,from,hired,branch,team,name
            E-1,2025-01-01,2025-01-01,B-1,T-1,王小明
            E-2,2025-11-13,2025-11-13,B-1,T-1,

            """)
        try work.write(
            "targets.csv", "employee,month,amount,currency,cases\nE-1,2026-02,100.00,CNY,2\nE-2,2026-02,200.00,CNY,4\n")
        try work.write(
            "payments.csv",
            """
            payment,confirmed_at,amount,employee,case
            P-1,2026-02-03T09:30:00,79.17,E-1,K-1
            P-2,2026-02-28T23:30:00,50.00,E-2,K-2
            P-3,2026-03-01T00:30:00,50.00,E-2,K-2

            """)
        try work.write("surveys.csv", "survey,answered_at,employee,score\nS-1,2026-02-04T10:00:00,E-1,4.44\n")
        try work.transcript("day/a.transcript.json", ["you are stupid", "thank you and goodbye"])
        try work.transcript("day/b.transcript.json", ["hello and goodbye"])
        try work.write(
            "calls.csv",
            """
            file,call_id,employee,started_at,zone
            a.transcript.json,C-1,E-1,2026-02-05T10:00:00,Asia/Shanghai
            b.transcript.json,C-2,E-2,2026-02-05T11:00:00,Asia/Shanghai

            """)
        for feed in ["branches", "employees", "targets", "payments", "surveys"] {
            let taken = try await take(work, feed, "\(feed).csv")
            #expect(taken.code == 0, "\(taken.errors)")
        }
        let scored = try await work.run("score", "day", "--calls", "calls.csv", "--lexicon", "lexicons")
        #expect(scored.code == 0, "\(scored.errors)")
        return work
    }

    private func take(_ work: Workspace, _ feed: String, _ file: String) async throws -> Outcome {
        try await work.start(
            ["import", feed, file, "--currency", "CNY"], environment: ["FAIRDIAL_ZONE": "Asia/Shanghai"]
        ).outcome()
    }

    @Test("the first run activates what lies at hand and says so; scores are ranked, shown and explained")
    func whole() async throws {
        let work = try await company()
        let made = try await work.run("performance", "run", "--period", "2026-02")
        #expect(made.output == "2026-02: 2 scores made, 2 of them new or changed.")
        #expect(made.errors.contains("people are scored from now on by the plans of plans"))
        #expect(made.errors.contains("The working calendar of CN is active now: calendars/CN.yaml."))

        let ranked = try await work.run("performance", "rank", "--period", "2026-02").output
        #expect(ranked.contains("TRIAL: these scores count for nobody's pay."))
        #expect(ranked.contains("E-1 王小明"))
        #expect(ranked.contains("too few calls to tell"))

        let explained = try await work.run("performance", "explain", "E-1", "--period", "2026-02").output
        #expect(
            explained.contains(
                "Score = 50 % × 79.17 + 20 % × 99.00 + 15 % × 80.00 + 15 % × 50.00 = 78.885 → 78.89"), "\(explained)")
        #expect(explained.contains("E-1 王小明, 2026-02, branch B-1 (Asia/Shanghai), team T-1"))
        #expect(explained.contains("79.17 CNY ÷ 100.00 CNY × 100, from 0 to 100"))
        #expect(explained.contains("2026-02-03  P-1  79.17 CNY  case K-1"))
        #expect(explained.contains("100 − 100 × 1 ÷ 100 (1 call(s), counted as at least 100)"))
        #expect(explained.contains("2026-02-05  call C-1  −1"))
        #expect(explained.contains("−1 Rule abuse (en.abuse)"))
        #expect(explained.contains("«stupid»"))
        #expect(explained.contains("2026-02-04  S-1  4.44"))
        let chinese = try await work.run("performance", "explain", "E-1", "--period", "2026-02", "--locale", "zh")
        #expect(chinese.output.contains("得分 = 50 % × 79.17"))
        #expect(chinese.output.contains("试行：这些分数不影响任何人的薪酬。"))
    }

    @Test("scores follow a payment and a ruling by themselves, and show says what moved them")
    func following() async throws {
        let work = try await company()
        _ = try await work.run("performance", "run", "--period", "2026-02")
        try work.write("late.csv", "payment,confirmed_at,amount,employee,case\nP-9,2026-02-20T09:30:00,10.83,E-1,K-1\n")
        let taken = try await take(work, "payments", "late.csv")
        #expect(taken.errors.contains("Scores of 2026-02 follow: 1 changed."), "\(taken.errors)")
        let shown = try await work.run("performance", "show", "E-1", "--period", "2026-02").output
        #expect(shown.contains("Changed last: 78.89 → 84.30"), "\(shown)")
        #expect(shown.contains("amount: 79.17 → 90.00"))
        #expect(shown.contains("payments: 1 → 2"))
        #expect(shown.contains("Contribution points 0.09"))
        let ruled = try await work.run("review", "overturn", "--rule", "en.abuse", "--reason", "quoted")
        #expect(ruled.errors.contains("Scores of 2026-02 follow: 1 changed."), "\(ruled.errors)")
        let after = try await work.run("performance", "show", "E-1", "--period", "2026-02").output
        #expect(after.contains("compliance: 99.00 → 100.00"))
        #expect(after.contains("points deducted: 1 → 0"))
        let again = try await work.run("performance", "run", "--period", "2026-02")
        #expect(again.output == "2026-02: 2 scores made, 0 of them new or changed.")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a payment after midnight is the next month's; a day has its own scores")
    func midnight() async throws {
        let work = try await company()
        _ = try await work.run("performance", "run", "--period", "2026-02")
        let day = try await work.run("performance", "rank", "--period", "2026-02-28", "--format", "json").output
        let line = try #require(day.split(separator: "\n").first { $0.contains("E-2") })
        #expect(line.contains(#""recovered":"50.00""#))
        let month = try await work.run("performance", "rank", "--period", "2026-03", "--format", "csv").output
        #expect(month.contains("2026-03,E-2,B-1,T-1,,true"), "no target in March: no score. \(month)")
    }

    @Test("scores that count do not say trial, from the day on that was named")
    func start() async throws {
        let work = try await company()
        _ = try await work.run("performance", "run", "--period", "2026-02")
        let started = try await work.run("performance", "start", "2026-02-01", "--reason", "agreed")
        #expect(started.output == "Active now: 2026-02-01. Scores follow when they are made next.")
        #expect(try await !work.run("performance", "rank", "--period", "2026-02").output.contains("TRIAL"))
        #expect(try await work.run("performance", "rank", "--period", "2026-01").output.contains("TRIAL"))
        let again = try await work.run("performance", "start", "2026-02-01", "--reason", "agreed")
        #expect(again.output == "Active already: 2026-02-01. Nothing was changed.")
        let unsaid = try await work.run("performance", "start", "2026-03-01", "--reason", " ")
        #expect(unsaid.code != 0)
    }

    @Test("what cannot be done is said")
    func refusals() async throws {
        let work = try Workspace()
        try work.write("employees.csv", "employee,from,hired,branch\nE-1,2026-01-01,2026-01-01,B-1\n")
        _ = try await take(work, "employees", "employees.csv")
        let none = try await work.run("performance", "rank", "--period", "2026-02")
        #expect(none.code == 2)
        #expect(none.errors.contains("Nobody has said yet by what people are scored."))
        let badPeriod = try await work.run("performance", "rank", "--period", "February")
        #expect(badPeriod.code == 64)
        #expect(badPeriod.errors.contains("--period is 'February', but 2026-02-14"))
        try FileManager.default.copyItem(atPath: "\(Self.root)/plans", toPath: "\(work.path)/plans")
        let active = try await work.run("performance", "plan", "activate", "plans", "--reason", "to begin with")
        #expect(active.output == "Active now: legacy, newcomer, standard. Scores follow when they are made next.")
        let early = try await work.run("performance", "run", "--period", "2025-02")
        #expect(early.code == 2)
        #expect(early.errors.contains("Nobody is employed in 2025-02."))
        let stranger = try await work.run("performance", "explain", "E-9", "--period", "2026-02")
        #expect(stranger.code == 2)
        #expect(stranger.errors.contains("E-9 is not employed in 2026-02"))
        try work.write("CN.yaml", "calendar: CN\nformat: 1\nyears:\n  2026: {source: x, off: [2025-01-01]}\n")
        let calendar = try await work.run("performance", "calendar", "activate", "CN.yaml", "--reason", "new")
        #expect(calendar.code == 2)
        #expect(calendar.errors.contains("CN.yaml:4:27: `off` has '2025-01-01'"), "\(calendar.errors)")
    }
}
