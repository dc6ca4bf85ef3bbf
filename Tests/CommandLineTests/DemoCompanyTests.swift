import Foundation
import Testing

@Suite("A company that never was")
struct DemoCompanyTests {
    private func made(_ work: Workspace, _ more: String..., database: String = "demo.db") async throws -> Outcome {
        try await work.start(
            [
                "demo-company", "--employees", "12", "--branches", "2", "--months", "2", "--last-month", "2026-06",
                "--calls-per-day", "1", "--database", database,
            ] + more
        ).outcome()
    }

    private func shipped() throws -> Workspace {
        let work = try Workspace()
        for folder in ["plans", "calendars", "lexicons"] {
            try FileManager.default.copyItem(
                atPath: "\(Workspace.root)/\(folder)", toPath: "\(work.path)/\(folder)")
        }
        return work
    }

    @Test("has people, feeds and judged calls, is ranked and explained, and is the same for the same arguments")
    func whole() async throws {
        let work = try shipped()
        let first = try await made(work, "--truth", "truth.json")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output.contains("calls up to 2026-06. Next: fairdial performance run --period 2026-06"))
        let run = try await work.run("performance", "run", "--period", "2026-06", "--database", "demo.db")
        #expect(run.code == 0, "\(run.errors)")
        let csv = try await work.run(
            "performance", "rank", "--period", "2026-06", "--format", "csv", "--database", "demo.db")
        let rows = csv.output.split(whereSeparator: \.isNewline).dropFirst()
        #expect(rows.count >= 10)
        #expect(rows.contains { $0.split(separator: ",", omittingEmptySubsequences: false)[4] != "" })
        let truth = try String(contentsOfFile: "\(work.path)/truth.json", encoding: .utf8)
        #expect(truth.contains("\"causes\""))

        #expect(try await made(work, database: "again.db").output == first.output)
        _ = try await work.run("performance", "run", "--period", "2026-06", "--database", "again.db")
        let again = try await work.run(
            "performance", "rank", "--period", "2026-06", "--format", "csv", "--database", "again.db")
        #expect(again.output == csv.output)
        #expect(try await work.run("ledger", "verify", "--database", "demo.db").code == 0)
        let more = try await made(work)
        #expect(more.output.contains("0 rows of feeds and 0 calls"), "the same again changes nothing: \(more.output)")
    }

    @Test("its last month as files to import, day by day, makes the same scores as the company at once")
    func days() async throws {
        let work = try shipped()
        _ = try await made(work, database: "whole.db")
        let kept = try await made(work, "--days", "june", database: "days.db")
        #expect(kept.output.contains("calls up to 2026-05"), "\(kept.output)")
        for day in 1...30 {
            let folder = "june/2026-06-\(day < 10 ? "0" : "")\(day)"
            for feed in ["cases", "payments", "surveys", "complaints", "training", "attendance"]
            where FileManager.default.fileExists(atPath: "\(work.path)/\(folder)/\(feed).csv") {
                let taken = try await work.run("import", feed, "\(folder)/\(feed).csv", "--database", "days.db")
                #expect(taken.code == 0, "\(taken.errors)")
            }
            guard FileManager.default.fileExists(atPath: "\(work.path)/\(folder)/calls") else { continue }
            let scored = try await work.run("score", "\(folder)/calls", "--database", "days.db")
            #expect(scored.code == 0, "\(scored.errors)")
        }
        func ranking(_ database: String) async throws -> String {
            _ = try await work.run("performance", "run", "--period", "2026-06", "--database", database)
            return try await work.run(
                "performance", "rank", "--period", "2026-06", "--format", "csv", "--database", database
            ).output
        }
        #expect(try await ranking("days.db") == ranking("whole.db"))
        #expect(try await made(work, "--days", "june", database: "other.db").code != 0, "a new folder each time")
    }

    @Test("a period that is closed keeps its scores; what comes too late is noted in the next")
    func closing() async throws {
        let work = try shipped()
        _ = try await made(work)
        for period in ["2026-05", "2026-06"] {
            _ = try await work.run("performance", "run", "--period", period, "--database", "demo.db")
        }
        let rank = ["performance", "rank", "--period", "2026-05", "--format", "csv", "--database", "demo.db"]
        let before = try await work.start(rank).outcome().output
        let closed = try await work.run(
            "performance", "close", "2026-05", "--reason", "paid", "--database", "demo.db")
        #expect(closed.output.hasPrefix("Closed: 2026-05."))
        let scored = try #require(
            before.split(whereSeparator: \.isNewline).dropFirst().first {
                $0.split(separator: ",", omittingEmptySubsequences: false)[4] != ""
            })
        let employee = String(scored.split(separator: ",")[1])
        try work.write(
            "late.csv",
            """
            payment,confirmed_at,amount,employee,currency,case
            LATE-1,2026-05-20T10:00:00,123456.00,\(employee),CNY,LATE-CASE

            """)
        let taken = try await work.start(
            ["import", "payments", "late.csv", "--database", "demo.db"], environment: ["FAIRDIAL_ZONE": "Asia/Shanghai"]
        ).outcome()
        #expect(taken.code == 0, "\(taken.errors)")
        #expect(try await work.start(rank).outcome().output == before)
        let shown = try await work.run("performance", "show", employee, "--period", "2026-06", "--database", "demo.db")
        #expect(shown.output.contains("Too late for 2026-05, noted here:"), "\(shown.output)")
        #expect(try await work.run("ledger", "verify", "--database", "demo.db").code == 0)
    }

    @Test("arguments that mean nothing are refused")
    func refused() async throws {
        let work = try Workspace()
        for (option, value) in [("--last-month", "June"), ("--employees", "0"), ("--branches", "100"), ("--kind", "x")]
        {
            #expect(try await work.run("demo-company", option, value).code == 64, "\(option)")
        }
    }
}

@Suite("Signed heads of the ledger")
struct LedgerSigningTests {
    @Test("a head that was signed shows later whether the ledger still holds it; one line is proved by itself")
    func signed() async throws {
        let work = try Workspace()
        try work.write("employees.csv", "employee,from,hired,branch\nE-1,2026-01-01,2026-01-01,B-1\n")
        _ = try await work.run("import", "employees", "employees.csv")
        let key = try await work.run("ledger", "key", "ledger.key").output
        #expect(key.count == 64)
        let mode = try FileManager.default.attributesOfItem(atPath: "\(work.path)/ledger.key")[.posixPermissions]
        #expect((mode as? NSNumber)?.intValue == 0o600)
        #expect(try await work.run("ledger", "key", "ledger.key").code == 2, "a key is never written over")
        let head = try await work.run("ledger", "head", "--key", "ledger.key").output
        try work.write("head.json", head)
        let proof = try await work.run("ledger", "prove", "1", "--key", "ledger.key").output
        try work.write("proof.json", proof)
        try work.write("more.csv", "employee,from,hired,branch\nE-2,2026-01-01,2026-01-01,B-1\n")
        _ = try await work.run("import", "employees", "more.csv")
        let verify = ["ledger", "verify", "--statement", "head.json", "--public-key"]
        #expect(try await work.start(verify + [key]).outcome().code == 0)
        #expect(try await work.start(verify + [String(key.reversed())]).outcome().code == 2)
        try work.write("head.json", head.replacing("\"lines\" : 1", with: "\"lines\" : 2"))
        #expect(try await work.start(verify + [key]).outcome().output.contains("the signature is not by that key"))
        let checked = try await work.run("ledger", "check-proof", "proof.json", "--public-key", key)
        #expect(checked.output.contains("feed.imported"))
        try work.write("proof.json", proof.replacing("feed.imported", with: "feed.exported"))
        #expect(try await work.run("ledger", "check-proof", "proof.json", "--public-key", key).code == 2)
        #expect(try await work.run("ledger", "prove", "9", "--key", "ledger.key").code == 64)
        let exported = try await work.run("ledger", "export", "--key", "ledger.key", "--statement", "export.json")
        #expect(exported.output.split(separator: "\n").count == 2)
        try work.write("bad.key", "hello\n")
        #expect(try await work.run("ledger", "head", "--key", "bad.key").errors.contains("bad.key is no key"))
    }
}
