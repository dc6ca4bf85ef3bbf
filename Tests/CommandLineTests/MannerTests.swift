import Foundation
import Testing

@Suite("How something was said")
struct MannerTests {
    /// A workspace with one sample call of two channels and rules that count on how it was said.
    private func work() throws -> Workspace {
        let work = try Workspace()
        try work.sample("zh-01-threats.wav")
        try work.sample("zh-01-threats.transcript.json")
        try work.write(
            "lexicons/zh.yaml",
            """
            lexicon: zh-manner
            format: 1
            language: zh
            rules:
              - id: zh.manner.silence
                name: {zh: 冷场, en: Dead air}
                category: silence
                speaker: any
                deduct: 1
                basis: house rule
                manner: {deadAir: {longerThan: 0.5s}}
                repeatWindow: 10min
                examples: {match: ["agent 0-5, end 10"], noMatch: ["agent 0-5, end 5.2"]}
              - id: zh.manner.fast
                name: {zh: 语速过快, en: Speaking too fast}
                category: fast
                speaker: agent
                deduct: 1
                basis: house rule
                manner: {wordsPerSecond: {over: 2, during: 2s}}
                status: shadow
                examples: {match: ["agent 0-5 50 words"], noMatch: ["agent 0-5 5 words"]}

            """)
        return work
    }

    private func hits(_ work: Workspace, _ arguments: String...) async throws -> [[String: Any]] {
        let outcome = try await work.start(arguments + ["--format", "json"]).outcome()
        #expect(outcome.code == 0, "\(outcome.errors)")
        let call = try #require(try outcome.calls()["zh-01-threats.wav"])
        return call["hits"] as? [[String: Any]] ?? []
    }

    @Test("is measured on the sound, waits for a reviewer, and counts once confirmed")
    func reviewed() async throws {
        let work = try work()
        let found = try await hits(work, "score", "day", "--lexicon", "lexicons")
        let silences = found.filter { $0["kind"] as? String == "deadAir" }
        #expect(!silences.isEmpty)
        #expect(silences.allSatisfy { $0["standing"] as? String == "waits" && $0["confidence"] == nil })
        for silence in silences {
            let (start, end) = (try #require(silence["start"] as? Double), try #require(silence["end"] as? Double))
            let seconds = try #require(Double(silence["text"] as? String ?? ""))
            #expect(abs(end - start - seconds) < 0.06)
        }
        let fast = found.filter { $0["kind"] as? String == "wordsPerSecond" }
        #expect(!fast.isEmpty && fast.allSatisfy { $0["standing"] as? String == "shadow" })
        let id = try #require(silences.first?["id"] as? String)
        let ruled = try await work.run("review", "confirm", id, "--as", "wu", "--reason", "heard it")
        #expect(ruled.code == 0, "\(ruled.errors)")
        let again = try await hits(work, "calls")
        #expect(again.first { $0["id"] as? String == id }?["standing"] as? String == "confirmed")
    }

    @Test("is told in words, in both languages, wherever hits are")
    func told() async throws {
        let work = try work()
        _ = try await work.run("score", "day", "--lexicon", "lexicons", "--report", "page.html")
        let waiting = try await work.run("review", "list", "--locale", "zh")
        #expect(waiting.output.contains("秒无人说话"))
        let explained = try await work.run("explain", "day/zh-01-threats.wav", "--locale", "en")
        #expect(explained.output.contains("nobody speaks for "), "\(explained.output) \(explained.errors)")
        let page = try String(contentsOf: URL(fileURLWithPath: "\(work.path)/page.html"), encoding: .utf8)
        #expect(page.contains("nobody speaks for ") || page.contains("秒无人说话"))
    }

    @Test("is judged the same when the call is scored again, and a backtest sees what a bound would change")
    func again() async throws {
        let work = try work()
        let first = try await hits(work, "score", "day", "--lexicon", "lexicons")
        let rescored = try await hits(
            work, "score", "day", "--lexicon", "lexicons", "--rescore", "--reason", "a test", "--as", "wu")
        #expect(first.map { $0["text"] as? String } == rescored.map { $0["text"] as? String })
        let text = try String(contentsOf: URL(fileURLWithPath: "\(work.path)/lexicons/zh.yaml"), encoding: .utf8)
        try work.write("other/zh.yaml", text.replacing("longerThan: 0.5s", with: "longerThan: 4s"))
        let diff = try await work.run("lexicon", "diff", "lexicons", "other")
        #expect(diff.output.contains("deadAir: {longerThan: 4s}"), "\(diff.output)")
    }

    @Test("where a call does not tell, its explanation says so")
    func unmeasured() async throws {
        let work = try work()
        let text = try String(contentsOf: URL(fileURLWithPath: "\(work.path)/lexicons/zh.yaml"), encoding: .utf8)
        try work.write(
            "lexicons/zh.yaml",
            text.replacing("{deadAir: {longerThan: 0.5s}}", with: "{talkingOver: {longerThan: 2s}}")
                .replacing("[\"agent 0-5, end 10\"]", with: "[\"customer 0-9, agent 4-9\"]"))
        try work.transcript("day/words.transcript.json", ["你好"], language: "zh")
        let scored = try await work.run("score", "day", "--lexicon", "lexicons")
        #expect(scored.code == 0, "\(scored.output) \(scored.errors)")
        let explained = try await work.run("explain", "day/words.transcript.json", "--locale", "en")
        #expect(explained.output.contains("(zh.manner.silence): not judged: there is no sound"), "\(explained.output)")
    }

    @Test("timings can be tried without a call")
    func tried() async throws {
        let work = try work()
        let tested = try await work.run("lexicon", "test", "lexicons")
        #expect(tested.code == 0, "\(tested.output)")
        let found = try await work.run(
            "lexicon", "match", "--text", "agent 0-5, customer 45-50", "--language", "zh", "--locale", "en", "lexicons")
        #expect(found.output.contains("zh.manner.silence") && found.output.contains("nobody speaks for 40.0 s"))
    }
}
