import Foundation
import Testing

@Suite("Calls that were judged clean stand in the way of a rule that hits them", .timeLimit(.minutes(10)))
struct CleanCallTests {
    /// `lexicons` is active; `clean` has two calls, of which a wider rule of `next` would hit one.
    private func work() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        try work.transcript("clean/c-1.transcript.json", ["that was a stupid mistake of mine", "good day"])
        try work.transcript("clean/sub/c-2.transcript.json", ["do not play with fire", "good day"])
        try widen(work, "\"you stupid\", \"fire\"")
        return work
    }

    /// Makes `next`: the rule `abuse` finds fire, too. What it found before is nothing new.
    private func widen(_ work: Workspace, _ match: String, more: String = "") throws {
        let old = try String(contentsOfFile: "\(work.path)/lexicons/en.yaml", encoding: .utf8)
        let wide = old.replacing("any: [{phrase: stupid}]", with: "any: [{phrase: stupid}, {phrase: fire}]\(more)")
            .replacing(
                "match: [\"you stupid\"], noMatch: [\"hello there\"]",
                with: "match: [\(match)], noMatch: [\"hello there\", \"hello\"]")
        try work.write("next/en.yaml", wide)
    }

    private func gate(_ work: Workspace) async throws -> [[String: Any]] {
        try await work.run("lexicon", "test", "next", "--corpus", "clean", "--format", "json").objects()
            .filter { $0["type"] as? String == "cleanCallHit" }
    }

    @Test("each new hit is shown with rule, words, call and second, and is accepted by name or refuses activation")
    func accepted() async throws {
        let work = try await work()
        try work.write("fairdial.yaml", "lexiconCleanCalls: clean\n")
        let test = try await work.run("lexicon", "test", "next", "--corpus", "clean")
        #expect(test.code == 1)
        let shown = "new       en.abuse (Rule abuse) in sub/c-2.transcript.json at 0:0"
        #expect(test.output.contains(shown), "\(test.output)")
        #expect(test.output.contains("“fire”") && !test.output.contains("c-1"), "\(test.output)")
        #expect(test.errors.contains("2 clean calls looked at: 1 new hits"), "\(test.errors)")

        let refused = try await work.run("lexicon", "activate", "next", "--reason", "fire")
        #expect(refused.code == 2)
        for words in ["Refused: 1 new hits", "“fire”"] { #expect(refused.errors.contains(words), "\(refused.errors)") }
        for command in [
            ["lexicon", "propose", "next", "--reason", "fire"],
            ["score", "--rescore", "--lexicon", "next", "--reason", "fire"],
        ] {
            let outcome = try await work.start(command).outcome()
            #expect(outcome.code == 2 && outcome.errors.contains("Refused: 1 new hits"), "\(outcome.errors)")
        }

        let wrong = try await work.run(
            "lexicon", "accept", "en.arrest", "--call", "sub/c-2.transcript.json", "--reason", "x", "--lexicons",
            "next")
        #expect(wrong.code == 2 && wrong.errors.contains("hits nothing new"), "\(wrong.errors)")
        let accept = try await work.run(
            "lexicon", "accept", "en.abuse", "--call", "sub/c-2.transcript.json", "--reason", "a threat after all",
            "--lexicons", "next", "--as", "chen")
        #expect(accept.code == 0 && accept.output.contains("en.abuse: 1 hits accepted."), "\(accept.errors)")
        let known = try #require(try await gate(work).first?["accepted"] as? [String: Any])
        #expect(known["by"] as? String == "chen" && known["reason"] as? String == "a threat after all")
        let chinese = try await work.run("lexicon", "test", "next", "--corpus", "clean", "--locale", "zh")
        #expect(chinese.code == 0 && chinese.output.contains("已接受  en.abuse"), "\(chinese.output)")

        let done = try await work.run("lexicon", "activate", "next", "--reason", "fire")
        #expect(done.code == 0, "\(done.errors)")
        #expect(try await gate(work).isEmpty)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("another version of the rule has to be accepted anew; other examples and names make none")
    func otherVersion() async throws {
        let work = try await work()
        func accept() async throws -> Outcome {
            try await work.run(
                "lexicon", "accept", "en.abuse", "--call", "sub/c-2.transcript.json", "--reason", "heard", "--lexicons",
                "next", "--corpus", "clean")
        }
        #expect(try await accept().code == 0)
        try widen(work, "\"you stupid\", \"the fire\"")
        #expect(try await gate(work).map { $0["accepted"] != nil } == [true])
        #expect(try await accept().output.contains("0 hits accepted"))
        try widen(work, "\"you stupid\", \"fire\"", more: "\n    unless: [\"never\"]")
        #expect(try await gate(work).map { $0["accepted"] != nil } == [false])
    }

    @Test("rules on trial and good conduct stand in nobody's way; a missing phrase does")
    func kinds() async throws {
        let work = try await work()
        try widen(work, "\"you stupid\", \"fire\"", more: "\n    status: shadow")
        #expect(try await gate(work).isEmpty)
        try widen(work, "\"you stupid\", \"fire\"", more: "\n    required: true")
        #expect(try await gate(work).map { "\($0["call"] ?? "") \($0["kind"] ?? "")" } == [])
        let old = try String(contentsOfFile: "\(work.path)/lexicons/en.yaml", encoding: .utf8)
        try work.write("next/en.yaml", old.replacing("phrase: stupid}]", with: "phrase: stupid}]\n    required: true"))
        #expect(
            try await gate(work).map { "\($0["call"] ?? "") \($0["kind"] ?? "")" }
                == ["sub/c-2.transcript.json missing"])
    }

    @Test("stored calls are clean where a reviewer overturned what was found")
    func stored() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you stupid thing", "fire at will"])
        try work.transcript("day/b.transcript.json", ["you will go to jail", "fire at will"])
        try work.write("day/calls.csv", "call_id,file,employee\nc-1,a.transcript.json,E-1\nc-2,b.transcript.json,E-1\n")
        try await work.run("score", "day")
        try await work.run("review", "overturn", "--rule", "en.abuse", "--reason", "of a thing")
        try widen(work, "\"you stupid\", \"fire\"")
        let test = try await work.run("lexicon", "test", "next", "--corpus", "stored")
        #expect(test.code == 1 && test.errors.contains("1 clean calls looked at: 1 new hits"), "\(test.errors)")
        #expect(test.output.contains("in c-1 at"), "\(test.output)")
        let accept = try await work.run(
            "lexicon", "accept", "en.abuse", "--call", "c-1", "--reason", "heard", "--lexicons", "next", "--corpus",
            "stored")
        #expect(accept.code == 0, "\(accept.errors)")
        let done = try await work.run(
            "lexicon", "activate", "next", "--reason", "fire", environment: ["FAIRDIAL_LEXICON_CLEAN_CALLS": "stored"])
        #expect(done.code == 0, "\(done.errors)")
    }

    @Test("what is named wrongly, and calls that cannot be read, are said")
    func refused() async throws {
        let work = try await work()
        let nowhere = try await work.run("lexicon", "test", "--corpus", "nowhere")
        #expect(nowhere.code == 2 && nowhere.errors.contains("“nowhere”"), "\(nowhere.errors)")
        let none = try await work.run("lexicon", "accept", "en.abuse", "--call", "c", "--reason", "x")
        #expect(none.code == 2 && none.errors.contains("lexiconCleanCalls"), "\(none.errors)")
        let database = try await work.run("lexicon", "test", "--corpus", "stored", "--database", "none.db")
        #expect(database.code == 2 && database.errors.contains("none.db"), "\(database.errors)")
        try FileManager.default.removeItem(atPath: "\(work.path)/clean/sub")
        try work.write("clean/broken.transcript.json", "{")
        let unread = try await work.run(
            "lexicon", "activate", "next", "--reason", "x", environment: ["FAIRDIAL_LEXICON_CLEAN_CALLS": "clean"])
        #expect(unread.code == 2 && unread.errors.contains("1 of the calls that were judged clean"), "\(unread.errors)")
        let without = try await work.run("lexicon", "test", "next", "--corpus", "clean", "--database", "none.db")
        #expect(without.errors.contains("1 clean calls looked at: 1 new hits"), "\(without.errors)")
    }
}
