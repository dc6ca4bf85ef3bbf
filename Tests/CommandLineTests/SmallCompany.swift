import Foundation
import Testing

extension Workspace {
    /// A rule of zero tolerance that "i will hurt you" meets.
    static let threat = """
          - id: en.harm
            name: {zh: 威胁, en: Threat}
            category: threat
            speaker: agent
            deduct: 2
            zeroTolerance: true
            basis: House rule
            any: [{phrase: hurt you}]
            examples: {match: ["i will hurt you"], noMatch: ["hello there"]}

        """

    /// Rules by which whoever recovers 100 yuan in a month is given 20.
    static let recoveredAward = """
        incentives: ours
        format: 1
        rules:
          - id: recovered
            name: {zh: 回款奖, en: Recovered}
            for: month
            from: 2026-01-01
            until: 2027-01-01
            when: {recovered: 100.00}
            gives: {money: 20.00}

        """

    /// Payments by which E-1 recovers 120 yuan and E-2 100.
    static let bothRecover = """
        P-1,2026-02-03T09:30:00,120.00,E-1,K-1,
        P-2,2026-02-04T09:30:00,100.00,E-2,K-2,

        """

    /// A company of two people in one team, E-1 and E-2, with a call each in February 2026, scored for that month.
    ///
    /// - Parameters:
    ///   - words: what E-1 says in call C-1; E-2 says something harmless in C-2.
    ///   - payments: rows below `payment,confirmed_at,amount,employee,case,reverses`.
    ///   - basePay: of each of the two; nil where the feed says none.
    ///   - rule: one more rule of the lexicon.
    static func smallCompany(
        saying words: String, payments: String, basePay: [String: String] = [:], rule: String = ""
    ) async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon(extra: rule)
        for folder in ["plans", "calendars", "pay"] {
            try FileManager.default.copyItem(atPath: "\(Workspace.root)/\(folder)", toPath: "\(work.path)/\(folder)")
        }
        try work.write("branches.csv", "branch,from,name,zone,country\nB-1,2025-01-01,上海,Asia/Shanghai,CN\n")
        try work.write(
            "employees.csv",
            "employee,from,hired,branch,team,base_pay\n"
                + ["E-1", "E-2"].map { "\($0),2025-01-01,2025-01-01,B-1,T-1,\(basePay[$0] ?? "")\n" }.joined())
        try work.write(
            "targets.csv",
            "employee,month,amount,currency,cases\nE-1,2026-02,100.00,CNY,1\nE-2,2026-02,100.00,CNY,1\n")
        try work.write("payments.csv", "payment,confirmed_at,amount,employee,case,reverses\n" + payments)
        try work.transcript("day/a.transcript.json", [words])
        try work.transcript("day/b.transcript.json", ["hello and goodbye"])
        try work.write(
            "calls.csv",
            """
            file,call_id,employee,started_at,zone
            a.transcript.json,C-1,E-1,2026-02-05T10:00:00,Asia/Shanghai
            b.transcript.json,C-2,E-2,2026-02-05T11:00:00,Asia/Shanghai

            """)
        for feed in ["branches", "employees", "targets", "payments"] { try await work.take(feed, "\(feed).csv") }
        let scored = try await work.run("score", "day", "--calls", "calls.csv", "--lexicon", "lexicons")
        #expect(scored.code == 0, "\(scored.errors)")
        let run = try await work.run("performance", "run", "--period", "2026-02")
        #expect(run.code == 0, "\(run.errors)")
        return work
    }

    /// Imports a feed in yuan and the time of Shanghai.
    func take(_ feed: String, _ file: String) async throws {
        let taken = try await start(
            ["import", feed, file, "--currency", "CNY"], environment: ["FAIRDIAL_ZONE": "Asia/Shanghai"]
        ).outcome()
        #expect(taken.code == 0, "\(taken.errors)")
    }

    /// The first hit of call C-1.
    func firstHit() async throws -> String {
        let explained = try #require(try await run("explain", "C-1", "--format", "json").objects().first)
        return try #require((explained["hits"] as? [[String: Any]])?.first?["id"] as? String)
    }
}
