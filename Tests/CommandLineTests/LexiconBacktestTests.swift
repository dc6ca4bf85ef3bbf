import Foundation
import Testing

@Suite("What lexicons would have found", .timeLimit(.minutes(10)))
struct LexiconBacktestTests {
    /// E-1 of branch B-1 says “stupid” and E-2 nothing; `next` lets “stupid” go and finds “goodbye”, for 2 points.
    private func company() async throws -> Workspace {
        let work = try await Workspace.smallCompany(saying: "you are stupid", payments: "")
        try work.lexicon("next/en.yaml", extra: Self.goodbye)
        let text = try String(contentsOfFile: "\(work.path)/next/en.yaml", encoding: .utf8)
            .replacing("phrase: stupid", with: "phrase: so stupid")
            .replacing("\"you stupid\"", with: "\"you so stupid\"")
        try work.write("next/en.yaml", text)
        return work
    }

    private static let goodbye = """
          - id: en.goodbye
            name: {zh: 再见, en: Goodbye}
            category: goodbye
            speaker: agent
            deduct: 2
            basis: House rule
            any: [{phrase: goodbye}]
            examples: {match: ["goodbye"], noMatch: ["good day"]}

        """

    private static let february = ["--from", "2026-02-01", "--to", "2026-02-28"]

    private func backtest(_ work: Workspace, _ arguments: String...) async throws -> Outcome {
        try await work.start(["lexicon", "backtest", "next"] + Self.february + arguments).outcome()
    }

    private func lines(_ outcome: Outcome, _ type: String) throws -> [[String: Any]] {
        try outcome.objects().filter { $0["type"] as? String == type }
    }

    @Test("calls newly hit and no longer hit, each with words and points, and scores by employee and branch")
    func foresight() async throws {
        let work = try await company()
        let found = try await backtest(work, "--format", "json")
        #expect(found.code == 0, "\(found.errors)")
        let calls = try lines(found, "call")
        #expect(calls.map { $0["call"] as? String } == ["C-1", "C-2"])
        #expect(calls.map { $0["fate"] as? String } == ["noLongerHit", "newlyHit"])
        #expect(calls.map { $0["deductedBefore"] as? String } == ["1", "0"])
        #expect(calls.map { $0["deductedAfter"] as? String } == ["0", "2"])
        let words = try #require(calls.last?["words"] as? [[String: Any]])
        #expect(words.map { $0["text"] as? String } == ["goodbye"])
        #expect(words.map { $0["standingAfter"] as? String } == ["stands"])
        let employees = try lines(found, "employee")
        #expect(employees.map { $0["unit"] as? String } == ["E-2", "E-1"])
        #expect(employees.map { $0["complianceBefore"] as? String } == ["100.00", "99.00"])
        #expect(employees.map { $0["complianceAfter"] as? String } == ["98.00", "100.00"])
        let branch = try #require(try lines(found, "branch").first)
        #expect(branch["unit"] as? String == "B-1")
        #expect(branch["deductedBefore"] as? String == "1")
        #expect(branch["deductedAfter"] as? String == "2")
        let rules = try lines(found, "rule")
        #expect(rules.map { $0["rule"] as? String } == ["en.abuse", "en.goodbye"])
        #expect(rules.map { $0["goneCalls"] as? Int } == [1, 0])
        #expect(rules.map { $0["newCalls"] as? Int } == [0, 1])
        #expect(try lines(found, "sample").count == 2)
        let summary = try #require(try lines(found, "summary").first)
        #expect(summary["calls"] as? Int == 2)
        #expect(found.errors.contains("MB/s"), "\(found.errors)")
    }

    @Test("as tables in both languages, and as CSV with a row a hit")
    func forms() async throws {
        let work = try await company()
        let table = try await backtest(work, "--limit", "1")
        for words in [
            "no longer hit: C-1 of E-1, 2026-02-05: 1 → 0 points", "“stupid”: counts → no hit", "1 of 2 such calls",
            "Newly hit: 1; no longer hit: 1", "To listen to", "en.goodbye",
        ] {
            #expect(table.output.contains(words), "\(table.output)")
        }
        let chinese = try await backtest(work, "--locale", "zh")
        #expect(chinese.output.contains("新命中：C-2"), "\(chinese.output)")
        let rows = try await backtest(work, "--format", "csv").output.split(whereSeparator: \.isNewline)
        #expect(rows.count == 3)
        #expect(rows.last?.contains("newlyHit,0,2,en.goodbye,said,goodbye,2.9") == true, "\(rows)")
    }

    @Test("nothing is written, and what was foreseen is what scoring again then makes")
    func comesTrue() async throws {
        let work = try await company()
        let before = try await work.run("ledger", "head").output
        _ = try await backtest(work)
        #expect(try await work.run("ledger", "head").output == before)
        try await work.run("score", "--rescore", "--lexicon", "next", "--reason", "new rule")
        let calls = try await work.run("calls", "--format", "json").calls()
        #expect(calls["a.transcript.json"]?["deducted"] as? String == "0")
        #expect(calls["b.transcript.json"]?["deducted"] as? String == "2")
        let again = try await backtest(work)
        #expect(again.errors.contains("The rules are the same"), "\(again.errors)")
    }

    @Test("what reviewers ruled holds on both sides, and is shown as precision")
    func rulings() async throws {
        let work = try await company()
        try await work.run("review", "overturn", try await work.firstHit(), "--reason", "a quotation")
        let found = try await backtest(work, "--format", "json")
        #expect(try lines(found, "call").map { $0["call"] as? String } == ["C-1", "C-2"])
        #expect(try lines(found, "employee").map { $0["unit"] as? String } == ["E-2"])
        let side = try #require(try lines(found, "rule").first?["before"] as? [String: Any])
        let precision = try #require(side["precision"] as? [String: Any])
        #expect(precision["overturned"] as? Int == 1)
        #expect(precision["share"] as? Double == 0)
        #expect(side["points"] as? String == "0")
    }

    @Test("days outside the span are not looked at; a rule that begins later is named and can be looked at as of a day")
    func days() async throws {
        let work = try await company()
        let march = try await work.run(
            "lexicon", "backtest", "next", "--from", "2026-03-01", "--to", "2026-03-31", "--format", "json")
        #expect(try lines(march, "summary").first?["calls"] as? Int == 0)
        let text = try String(contentsOfFile: "\(work.path)/next/en.yaml", encoding: .utf8)
        try work.write(
            "next/en.yaml",
            text.replacing(
                "    deduct: 2\n    basis: House rule\n    any: [{phrase: goodbye}]",
                with: "    deduct: 2\n    from: 2026-06-01\n    basis: House rule\n    any: [{phrase: goodbye}]"))
        let now = try await backtest(work, "--format", "json")
        #expect(now.errors.contains("en.goodbye counts on none of these days"), "\(now.errors)")
        #expect(try lines(now, "call").count == 1)
        let then = try await backtest(work, "--format", "json", "--on", "2026-06-01")
        #expect(try lines(then, "call").count == 2)
    }

    @Test("transcripts in a folder can be looked at, what cannot be read is said")
    func folder() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.lexicon("next/en.yaml", extra: Self.goodbye)
        try work.transcript("heard/a.transcript.json", ["hello and goodbye"])
        try work.transcript("heard/more/b.transcript.json", ["hello"])
        try work.write("heard/c.transcript.json", "{")
        let found = try await work.run(
            "lexicon", "backtest", "next", "--folder", "heard", "--against", "lexicons", "--format", "json")
        #expect(found.code == 1, "\(found.errors)")
        #expect(try lines(found, "call").map { $0["path"] as? String } == ["heard/a.transcript.json"])
        #expect(try lines(found, "summary").first?["calls"] as? Int == 2)
        #expect(found.errors.contains("c.transcript.json"), "\(found.errors)")
    }

    @Test(
        "what is given wrongly is said with what was expected",
        arguments: [
            (["--from", "2026-02-30"], "a date such as 2026-02-14"),
            (["--from", "2026-03-02", "--to", "2026-03-01"], "Swap"),
            (["--sample", "1001"], "0 to 1000"), (["--on", "soon"], "a date such as"),
        ])
    func refused(arguments: [String], expected: String) async throws {
        let work = try Workspace()
        let outcome = try await work.start(["lexicon", "backtest", "next"] + arguments).outcome()
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    }
}
