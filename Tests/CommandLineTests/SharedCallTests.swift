import Foundation
import Testing

@Suite("A call that was handed over")
struct SharedCallCommandTests {
    private static let header = "call_id,employee,from,until,started_at,zone\n"

    /// One line of the agent every ten seconds: the words of `arrest` and `abuse` cost 2 and 1.
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript(
            "day/c-1.transcript.json",
            ["you are stupid", "hello", "you are stupid", "go to jail", "hello", "you are stupid"])
        return work
    }

    private func list(_ work: Workspace, _ rows: String...) throws {
        try work.write(
            "day/calls.csv",
            Self.header + rows.map { "\($0),2026-11-23T09:30:00,Asia/Shanghai\n" }.joined())
    }

    private func employees(_ outcome: Outcome) throws -> [String: String] {
        let totals = try #require(try outcome.objects().last)["employees"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: totals.map { ($0["employee"] as? String ?? "?", $0["deducted"] as? String ?? "") })
    }

    @Test("each collector answers for their own stretch, in every form of the result")
    func eachForThemselves() async throws {
        let work = try day()
        try list(work, "c-1,E-1,0,0:15", "c-1,E-2,0:15,45")
        let outcome = try await work.run("score", "day", "--format", "json", "--report", "report.html")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(try employees(outcome) == ["E-1": "1", "E-2": "3", "?": "1"])
        #expect(outcome.errors.contains("1 hits lie where no collector is known"))
        let call = try #require(try outcome.calls().values.first)
        #expect(call["compliance"] as? String == "95")
        let deductions = call["deductions"] as? [[String: Any]] ?? []
        #expect(deductions.map { $0["employee"] as? String } == ["E-1", "E-2", "E-2", nil])
        #expect((call["stretches"] as? [[String: Any]])?.count == 2)
        #expect(try employees(await work.run("calls", "--format", "json")) == ["E-1": "1", "E-2": "3", "?": "1"])
        #expect(try employees(await work.run("calls", "--employee", "E-2", "--format", "json")) == ["E-2": "3"])
        #expect(try await work.run("calls", "--unattributed").output.contains("c-1"))
        #expect(try await work.run("calls", "--format", "csv").output.contains("E-1 1; E-2 3; ? 1"))
        #expect(try await work.run("calls").output.contains("E-1, E-2"))
        let explained = try await work.run("explain", "c-1").output
        #expect(explained.contains("From 0:15.0 to 0:45.0: E-2"))
        #expect(explained.contains("nobody known"))
        let page = try String(contentsOfFile: "\(work.path)/report.html", encoding: .utf8)
        #expect(page.contains("E-1, E-2"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a late list with other stretches attributes anew; the numbers of a single stretch are those of none")
    func late() async throws {
        let work = try day()
        try list(work, "c-1,E-1,,")
        #expect(try employees(await work.run("score", "day", "--format", "json")) == ["E-1": "4"])
        try list(work, "c-1,E-1,0,15", "c-1,E-2,15,")
        let late = try await work.run("score", "day", "--format", "json")
        #expect(late.errors.contains("judged again"))
        #expect(try employees(late) == ["E-1": "1", "E-2": "3"])
        try list(work, "c-1,E-1,0,35", "c-1,E-2,35,")
        let later = try await work.run("score", "day", "--format", "json")
        #expect(try employees(later) == ["E-1": "3", "E-2": "1"])
        try list(work, "c-1,E-1,0,")
        #expect(try employees(await work.run("score", "day", "--format", "json")) == ["E-1": "4"])
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("overturning a hit frees its own collector alone")
    func ruling() async throws {
        let work = try day()
        try list(work, "c-1,E-1,0,15", "c-1,E-2,15,")
        let calls = try await work.run("score", "day", "--format", "json").calls()
        let hits = try #require(calls.values.first?["hits"] as? [[String: Any]])
        let first = try #require(hits.first?["id"] as? String)
        try await work.run("review", "overturn", first, "--reason", "quoted", "--as", "QA")
        #expect(try employees(await work.run("calls", "--format", "json")) == ["E-1": "0", "E-2": "3"])
    }

    @Test(
        "a call of which a row is bad is set aside whole: nobody pays for another's words",
        arguments: [
            (["c-1,E-1,0,20", "c-1,E-2,15,"], "calls.csv:3: call “c-1”: the stretch 15.0–… shares seconds"),
            (["c-1,E-1,0,15", "c-1,E-2,,"], "calls.csv:3: call “c-1” stands on line 2 too"),
            (["c-1,E-1,0,x", "c-1,E-2,15,"], "calls.csv:2: column until holds “x”"),
            (["c-1,E-1,20,10"], "calls.csv:2: column until holds “10”, expected a second after “20”"),
        ])
    func badRows(rows: [String], expected: String) async throws {
        let work = try day()
        try work.write(
            "day/calls.csv", Self.header + rows.map { "\($0),2026-11-23T09:30:00,Asia/Shanghai\n" }.joined())
        let outcome = try await work.run("score", "day")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains(expected), "\(outcome.output)")
        #expect(!outcome.output.contains("E-1 ") && outcome.output.contains("unknown"))
    }
}
