import Foundation
import Testing

@Suite("fairdial score")
struct ScoreTests {
    private static let greetingRule = """
          - id: en.hello
            name: {zh: 你好, en: Hello}
            category: hello
            speaker: agent
            deduct: 2
            basis: House rule
            any: [{phrase: hello}]
            examples: {match: ["hello"], noMatch: ["good day"]}

        """

    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["hello", "you are stupid", "you will go to jail"])
        try work.transcript("day/c-2.transcript.json", ["hello", "we will sue you"])
        try work.transcript("day/c-3.transcript.json", ["you are stupid"], confidence: 0.5)
        try work.write("day/broken.transcript.json", "{")
        try work.write("day/notes.txt", "not a recording")
        try work.write(
            "day/calls.csv",
            """
            call_id,employee,started_at,zone
            c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai
            c-2,E-1,2026-11-23T09:40:00,Asia/Shanghai
            c-9,E-2,2026-11-23T09:50:00,Asia/Shanghai
            """)
        return work
    }

    @Test("every file has its line: deductions with words, second, rule and law; what is broken with its reason")
    func wholeDay() async throws {
        let outcome = try await day().run("score", "day", "--format", "json")
        #expect(outcome.code == 1, "\(outcome.errors)")
        let calls = try outcome.calls()
        #expect(calls.count == 4)
        let first = try #require(calls["c-1.transcript.json"])
        #expect(first["deducted"] as? String == "3")
        #expect(first["compliance"] as? String == "97")
        #expect(first["employee"] as? String == "E-1")
        let hits = try #require(first["hits"] as? [[String: Any]])
        #expect(hits.map { $0["rule"] as? String } == ["en.abuse", "en.arrest"])
        #expect(hits.map { $0["text"] as? String } == ["stupid", "go to jail"])
        #expect((hits[0]["start"] as? Double ?? 0) > 12, "the second of the word, not of the utterance")
        #expect(hits[0]["basis"] as? String == "House rule")
        #expect(calls["c-2.transcript.json"]?["state"] as? String == "waiting")
        #expect(calls["c-2.transcript.json"]?["compliance"] as? String == "100")
        #expect(calls["c-3.transcript.json"]?["state"] as? String == "waiting")
        let broken = try #require(calls["broken.transcript.json"])
        #expect(broken["state"] as? String == "unscored")
        #expect(broken["reason"] as? String == "notTranscript")
        #expect(outcome.errors.contains("1 calls of the call list have no recording here: c-9."))
        #expect(outcome.errors.contains("no known employee"))
    }

    @Test("a second run does no work twice and shows the same result")
    func secondRun() async throws {
        let work = try day()
        let first = try await work.run("score", "day", "--format", "json")
        let second = try await work.run("score", "day", "--format", "json")
        #expect(second.errors.contains("4 of them need nothing more, 0 to do"))
        let hits = try [first, second].map { try $0.calls().mapValues { $0["hits"] as? NSArray } }
        #expect(hits[0] == hits[1])
        #expect(second.code == first.code)
    }

    @Test("the numbers of status add up to the recordings seen, and the ledger is sound")
    func status() async throws {
        let work = try day()
        try await work.run("score", "day")
        let status = try #require(try await work.run("status", "--format", "json").objects().first)
        let unscored = (status["unscored"] as? [String: Int] ?? [:]).values.reduce(0, +)
        #expect(status["recordings"] as? Int == 4)
        #expect((status["scored"] as? Int ?? 0) + (status["waiting"] as? Int ?? 0) + unscored == 4)
        let ledger = try await work.run("ledger", "verify")
        #expect(ledger.code == 0)
        #expect(ledger.output.contains("sound"))
    }

    @Test("the same bytes under a second name are one recording")
    func copies() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try work.transcript("day/b.transcript.json", ["you are stupid"])
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(try outcome.calls().count == 1)
        #expect(outcome.errors.contains("the same bytes as"))
        #expect(try await work.run("status", "--format", "json").objects().first?["copies"] as? Int == 1)
    }

    @Test("another lexicon is a trial: shown, not current; --rescore makes it current and keeps the old judgement")
    func trialAndRescore() async throws {
        let work = try day()
        try await work.run("score", "day")
        try work.lexicon(extra: Self.greetingRule)
        let trial = try await work.run("score", "day", "--format", "json")
        #expect(trial.errors.contains("on trial"))
        #expect(trial.errors.contains("3 stored calls were judged under lexicon version"))
        #expect(try trial.calls()["c-1.transcript.json"]?["trial"] as? Bool == true)
        #expect(try trial.calls()["c-1.transcript.json"]?["deducted"] as? String == "5")
        #expect(try trial.objects().last?["trials"] as? Int == 3)
        #expect(try await work.run("score", "day", "--quiet").output.hasPrefix("TRIAL: 3 calls"))
        #expect(try await work.run("score", "day", "--format", "csv").output.contains(",true,"))
        #expect(try await work.run("explain", "c-1").output.contains("100 − 1 − 2 = 97"))
        let rescored = try await work.run("score", "--rescore", "--reason", "greetings count now", "--format", "json")
        #expect(rescored.code == 0, "\(rescored.errors)")
        #expect(rescored.errors.contains("3 stored calls were matched again"))
        #expect(!rescored.errors.contains("recordings found"))
        #expect(try rescored.calls().keys.sorted() == (1...3).map { "c-\($0).transcript.json" })
        #expect(try rescored.objects().last?["recordings"] as? Int == 3)
        let explained = try await work.run("explain", "c-1").output
        #expect(explained.contains("= 95"))
        #expect(explained.contains("Another judgement"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("--rescore with a path scores again what is under it and leaves the rest")
    func rescorePath() async throws {
        let work = try day()
        try await work.run("score", "day")
        try work.lexicon(extra: Self.greetingRule)
        let again = try await work.run(
            "score", "day/c-1.transcript.json", "--rescore", "--reason", "tried out", "--format", "json")
        #expect(again.code == 0, "\(again.errors)")
        #expect(again.errors.contains("1 stored calls were matched again"))
        #expect(try again.calls().keys.sorted() == ["c-1.transcript.json"])
    }

    @Test("a call is found by the path that a person types")
    func explainPath() async throws {
        let work = try day()
        try await work.run("score", "day")
        for path in ["day/c-1.transcript.json", "./day/c-1.transcript.json", "\(work.path)/day/c-1.transcript.json"] {
            #expect(try await work.run("explain", path).output.contains("= 97"), "\(path)")
        }
        #expect(try await work.run("explain", "day/none.wav").errors.contains("day/none.wav"))
    }

    @Test("--rescore without a reason is a usage error")
    func reason() async throws {
        let outcome = try await day().run("score", "day", "--rescore")
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("--reason"))
    }

    @Test("an overturned hit leaves the score, stays as evidence, and is in the ledger with its reason sealed")
    func review() async throws {
        let work = try day()
        try await work.run("score", "day")
        let explained = try #require(try await work.run("explain", "c-1", "--format", "json").objects().first)
        let hits = try #require(explained["hits"] as? [[String: Any]])
        let hit = try #require(hits.first { $0["rule"] as? String == "en.arrest" }?["id"] as? String)
        let ruling = try await work.run("review", "overturn", hit, "--reason", "quoted the customer", "--as", "sup-1")
        #expect(ruling.code == 0, "\(ruling.errors)")
        let after = try await work.run("explain", "c-1").output
        #expect(after.contains("100 − 1 = 99"))
        #expect(after.contains("overturned by sup-1: quoted the customer"))
        let ledger = try await work.run("ledger", "export").output
        #expect(ledger.contains("overturn"))
        #expect(!ledger.contains("quoted the customer"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("all waiting hits of a rule are ruled on in one act")
    func reviewRule() async throws {
        let work = try day()
        try await work.run("score", "day")
        #expect(try await work.run("review", "list").output.contains("«sue you»"))
        let ruling = try await work.run("review", "confirm", "--rule", "en.legal", "--reason", "heard it")
        #expect(ruling.code == 0, "\(ruling.errors)")
        #expect(try await work.run("explain", "c-2").output.contains("100 − 1 = 99"))
    }

    @Test("calls are found by employee, rule and day")
    func search() async throws {
        let work = try day()
        try await work.run("score", "day")
        func found(_ arguments: String...) async throws -> Int {
            let outcome = try await work.run("calls", "--format", "json", arguments[0], arguments[1])
            return try outcome.calls().count
        }
        #expect(try await found("--employee", "E-1") == 2)
        #expect(try await found("--rule", "en.abuse") == 2)
        #expect(try await found("--from", "2026-11-24") == 0)
        #expect(try await found("--to", "2026-11-23") == 2)
    }
}
