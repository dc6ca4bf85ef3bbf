import Foundation
import Testing

@Suite("What becomes known of calls late")
struct LateListTests {
    private static let dated = """
          - id: en.dated
            name: {zh: 限期, en: Dated}
            category: dated
            speaker: agent
            deduct: 2
            basis: House rule
            from: 2026-06-01
            any: [{phrase: last warning}]
            examples: {match: ["last warning"], noMatch: ["hello there"]}

        """
    private static let deadline = """
          - id: en.deadline
            name: {zh: 限时, en: Deadline}
            category: deadline
            speaker: agent
            deduct: 2
            basis: House rule
            any: [{pattern: 'pay (?<when>by \\w+ today)'}]
            slots: {when: {deadline: {within: 3h}}}
            examples: {match: ["pay by noon today"], noMatch: ["pay by five today"]}

        """
    private static let header = "call_id,employee,started_at,zone\n"

    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon(extra: Self.dated)
        try work.transcript("day/c-1.transcript.json", ["this is your last warning", "you are stupid"])
        return work
    }

    private func employees(_ outcome: Outcome) throws -> [String: String] {
        let summary = try #require(try outcome.objects().last)
        let totals = summary["employees"] as? [[String: Any]] ?? []
        return Dictionary(
            uniqueKeysWithValues: totals.map {
                ($0["employee"] as? String ?? "?", "\($0["calls"] ?? "") \($0["deducted"] ?? "")")
            })
    }

    @Test("a list that comes later names a call that is scored: its sums follow, and it is heard no second time")
    func named() async throws {
        let work = try day()
        try await work.run("score", "day")
        #expect(try employees(await work.run("calls", "--format", "json")) == ["?": "1 1"])
        try work.write("day/calls.csv", "\(Self.header)c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai\n")
        let late = try await work.run("score", "day", "--format", "json")
        #expect(late.code == 0)
        #expect(late.errors.contains("1 of them need nothing more, 0 to do"))
        #expect(try employees(late) == ["E-1": "1 3"])
        #expect(try employees(await work.run("calls", "--employee", "E-1", "--format", "json")) == ["E-1": "1 3"])
        let ledger = try await work.run("ledger", "export")
        #expect(ledger.output.contains("recording.described"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a deadline is read by the time at which the call was, when that becomes known and when it becomes another")
    func deadline() async throws {
        let work = try Workspace()
        try work.lexicon(extra: Self.deadline)
        try work.transcript("day/c-1.transcript.json", ["you have to pay by five today"])
        func outcome() async throws -> String {
            let call = try #require(try await work.run("calls", "--format", "json").calls()["c-1.transcript.json"])
            return "\(call["state"] ?? "") \(call["deducted"] ?? "")"
        }
        try await work.run("score", "day")
        #expect(try await outcome() == "waiting 0", "it could not be read")
        for (time, expected) in [("16:30", "scored 2"), ("09:30", "scored 0"), ("15:00", "scored 2")] {
            try work.write("day/calls.csv", "\(Self.header)c-1,E-1,2026-11-23T\(time):00,Asia/Shanghai\n")
            let scored = try await work.run("score", "day")
            #expect(scored.code == 0, "\(scored.errors)")
            #expect(try await outcome() == expected, "at \(time)")
        }
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a list that comes after the sound was archived names the stored call, dated rules and all")
    func archived() async throws {
        let work = try day()
        try work.transcript("day/in/x-9.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        try await work.shell("rm -r day")
        try work.write(
            "late.csv",
            "call_id,file,employee,started_at,zone\nc-1,,E-1,2026-11-23T09:30:00,Asia/Shanghai\n"
                + "k-9,in/x-9.transcript.json,E-2,2026-11-23T09:30:00,Asia/Shanghai\nc-404,,E-3,,\n")
        let late = try await work.run("score", "day", "--calls", "late.csv", "--format", "json")
        #expect(late.errors.contains("2 calls of the call list are stored"), "\(late.errors)")
        #expect(late.errors.contains("judged again"), "\(late.errors)")
        #expect(late.errors.contains("c-404") || late.output.contains("c-404"))
        let calls = try await work.run("calls", "--format", "json")
        #expect(try employees(calls) == ["E-1": "1 3", "E-2": "1 1"])
        let again = try await work.run("score", "day", "--calls", "late.csv", "--format", "json")
        #expect(!again.errors.contains("are stored and"), "once: \(again.errors)")
        try work.write("late.csv", "call_id,employee\nc-1,E-7\n")
        let corrected = try await work.run("score", "elsewhere", "--calls", "late.csv", "--format", "json")
        #expect(corrected.errors.contains("E-1 → E-7"), "known by its id wherever it lay: \(corrected.errors)")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("of several stored calls that a list may mean, none is named")
    func ambiguous() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/one/c-1.transcript.json", ["you are stupid"])
        try work.transcript("day/two/c-1.transcript.json", ["you are stupid too"])
        try work.transcript("other/c-2.transcript.json", ["you are stupid there"])
        try await work.run("score", "day", "other")
        try await work.shell("rm -r day other")
        try work.write("late.csv", "call_id,employee\nc-1,E-1\nc-2,E-2\n")
        try await work.run("score", "day", "--calls", "late.csv")
        #expect(try employees(await work.run("calls", "--format", "json")) == ["?": "3 3"])
    }

    @Test("a dated rule that waited for the call's date is judged once it is known; the old judgement is kept")
    func dated() async throws {
        let work = try day()
        #expect(
            try await work.run("score", "day", "--format", "json").calls().values.first?["state"] as? String
                == "waiting")
        try work.write("day/calls.csv", "\(Self.header)c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai\n")
        let late = try await work.run("score", "day", "--format", "json")
        let call = try #require(try late.calls().values.first)
        #expect(call["state"] as? String == "scored")
        #expect(call["deducted"] as? String == "3")
        #expect(late.errors.contains("1 stored calls were judged again"))
        #expect(try await work.run("explain", "c-1").output.contains("Another judgement"))
        let again = try await work.run("score", "day", "--format", "json")
        #expect(!again.errors.contains("judged again"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("on a date on which the rule did not count yet its hit is gone; a later word brings it back, ruling and all")
    func beforeTheRule() async throws {
        let work = try day()
        try await work.run("score", "day")
        func tell(_ date: String) async throws -> [String: Any] {
            try work.write("day/calls.csv", "\(Self.header)c-1,E-1,\(date)T09:30:00,Asia/Shanghai\n")
            return try #require(try await work.run("score", "day", "--format", "json").calls().values.first)
        }
        let early = try await tell("2026-05-31")
        #expect((early["hits"] as? [[String: Any]] ?? []).map { $0["rule"] as? String } == ["en.abuse"])
        let late = try await tell("2026-06-01")
        #expect(late["deducted"] as? String == "3")
        let hit = try #require((late["hits"] as? [[String: Any]])?.first?["id"] as? String)
        try await work.run("review", "overturn", hit, "--reason", "quoted", "--as", "QA")
        #expect(try await tell("2026-05-31")["deducted"] as? String == "1")
        #expect(try await tell("2026-06-01")["deducted"] as? String == "1", "the ruling holds")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a list that says otherwise than an earlier one counts, and the run says so once")
    func contradiction() async throws {
        let work = try day()
        try work.write("day/calls.csv", "\(Self.header)c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai\n")
        try await work.run("score", "day")
        try work.write("day/calls.csv", "\(Self.header)c-1,E-2,2026-11-23T09:30:00,Asia/Shanghai\n")
        let later = try await work.run("score", "day", "--format", "json")
        #expect(later.errors.contains("c-1 (E-1 → E-2)"))
        #expect(try employees(later) == ["E-2": "1 3"])
        #expect(!(try await work.run("score", "day")).errors.contains("E-1 → E-2"))
    }

    @Test("a judgement follows its own day's settings and lexicons, not those of the run that learns the date")
    func ownTerms() async throws {
        let work = try day()
        try await work.run("score", "day")
        try work.lexicon(extra: Self.dated.replacingOccurrences(of: "deduct: 2", with: "deduct: 1"))
        try work.write("day/calls.csv", "\(Self.header)c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai\n")
        let late = try await work.run(
            "score", "day", "--format", "json", environment: ["FAIRDIAL_STANDS_FROM": "1"])
        #expect(late.errors.contains("on trial"))
        #expect(try employees(await work.run("calls", "--format", "json")) == ["E-1": "1 3"])
    }

    @Test("a list that tells another language late has the call heard in it, or says that it cannot be")
    func language() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.lexicon("lexicons/de.yaml")
        let german = try String(contentsOfFile: "\(work.path)/lexicons/de.yaml", encoding: .utf8)
        try work.write(
            "lexicons/de.yaml",
            german.replacing("en-test", with: "de-test").replacing("language: en", with: "language: de")
                .replacing("id: en.", with: "id: de."))
        try work.sample("en-06-private-payment.wav", as: "whole.wav")
        try await work.shell("mkdir day && head -c 16000 whole.wav > day/c-1.wav")
        let inGerman = ["score", "day", "--language", "de", "--model-language", "de", "--format", "json"]
        #expect(try await work.start(inGerman).outcome().calls().values.first?["language"] as? String == "de")
        try work.write("day/calls.csv", "call_id,language\nc-1,en\n")
        let deaf = try await work.start(inGerman).outcome()
        #expect(deaf.errors.contains("c-1 (en)"), "\(deaf.errors)")
        let heard = try await work.run("score", "day", "--format", "json")
        #expect(try heard.calls().values.first?["language"] as? String == "en")
        #expect(try heard.objects().last?["heardSeconds"] as? Double ?? 0 > 0)
        let again = try await work.run("score", "day", "--format", "json")
        #expect(try again.objects().last?["heardSeconds"] as? Double == 0)
        #expect(try await work.run("ledger", "verify").code == 0)
    }
}
