import Foundation
import Testing

@Suite("Reviewing and scoring again", .timeLimit(.minutes(10)))
struct ReviewingTests {
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["hello", "you are stupid", "you will go to jail"])
        try work.transcript("day/c-2.transcript.json", ["hello", "we will sue you"])
        try work.write(
            "day/calls.csv",
            """
            call_id,employee,started_at,zone
            c-1,E-1,2026-11-23T09:30:00,Asia/Shanghai
            c-2,E-1,2026-11-23T09:40:00,Asia/Shanghai
            """)
        try work.lexicon("lex2/en.yaml", extra: Self.rule("en.hello", "phrase: hello"))
        return work
    }

    private static func rule(_ id: String, _ wording: String) -> String {
        """
          - id: \(id)
            name: {zh: 你好, en: Hello}
            category: hello
            speaker: agent
            deduct: 2
            basis: House rule
            any: [{\(wording)}]
            examples: {match: ["hello"], noMatch: ["good day"]}

        """
    }

    private func hit(_ work: Workspace, _ rule: String, of call: String) async throws -> String {
        let explained = try #require(try await work.run("explain", call, "--format", "json").objects().first)
        let hits = try #require(explained["hits"] as? [[String: Any]])
        return try #require(hits.first { $0["rule"] as? String == rule }?["id"] as? String)
    }

    @Test("a hit that was overturned stays so when a trial becomes current, with who and why, and back again")
    func overturnedThroughTrial() async throws {
        let work = try day()
        try await work.run("score", "day")
        let overturned = try await hit(work, "en.arrest", of: "c-1")
        try await work.run("review", "overturn", overturned, "--reason", "quoted the customer", "--as", "sup-1")
        let trial = try await work.run("score", "day", "--lexicon", "lex2")
        #expect(trial.errors.contains("on trial"))
        let rescored = try await work.run("score", "--rescore", "--lexicon", "lex2", "--reason", "new rule")
        #expect(rescored.code == 0, "\(rescored.errors)")
        var explained = try await work.run("explain", "c-1").output
        #expect(explained.contains("100 − 2 − 1 = 97"), "\(explained)")
        #expect(explained.contains("overturned by sup-1: quoted the customer"), "\(explained)")
        let legal = try await hit(work, "en.legal", of: "c-2")
        try await work.run("review", "confirm", legal, "--reason", "clearly audible", "--as", "sup-2")
        for (lexicon, score) in [("lexicons", "100 − 1 = 99"), ("lex2", "100 − 2 − 1 = 97")] {
            let back = try await work.run("score", "--rescore", "--lexicon", lexicon, "--reason", "and back")
            #expect(back.code == 0, "\(back.errors)")
            explained = try await work.run("explain", "c-1").output
            #expect(explained.contains(score), "\(explained)")
            #expect(explained.contains("overturned by sup-1: quoted the customer"), "\(explained)")
            let other = try await work.run("explain", "c-2").output
            #expect(other.contains("confirmed by sup-2: clearly audible"), "\(other)")
        }
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a ruling prices the call under the settings with which it was judged, which explain shows")
    func settingsOfTheDay() async throws {
        let work = try Workspace()
        try work.lexicon()
        let words = ["you are stupid", "you are stupid", "you are stupid", "go to jail"]
        try work.transcript("day/a.transcript.json", words)
        let strict = ["FAIRDIAL_REPEAT_WINDOW": "0"]
        try await work.run("score", "day", environment: strict)
        let jail = try await hit(work, "en.arrest", of: "a.transcript.json")
        try await work.run("review", "overturn", jail, "--reason", "quoted")
        let explained = try await work.run("explain", "a.transcript.json").output
        #expect(explained.contains("100 − 1 − 1 − 1 = 97"), "\(explained)")
        #expect(explained.contains("from confidence 0.8"), "\(explained)")
        #expect(explained.contains("within 0 s"), "\(explained)")
    }

    @Test("what waits is counted by the store, and a list that is cut says so")
    func cutLists() async throws {
        let work = try Workspace()
        try work.lexicon()
        for number in 1...3 {
            try work.transcript("day/\(number).transcript.json", ["we will sue you", "you are stupid \(number)"])
        }
        try await work.run("score", "day")
        let cut = try await work.run("review", "list", "--limit", "2")
        #expect(cut.output.split(separator: "\n").count == 4)
        #expect(cut.errors.contains("3 hits wait"))
        #expect(cut.errors.contains("2 of 3 are shown; --limit 3 shows all"))
        let whole = try await work.run("review", "list", "--limit", "3", "--format", "json")
        #expect(!whole.errors.contains("shown"))
        #expect(try whole.objects().compactMap { $0["rule"] as? String } == ["en.legal", "en.legal", "en.legal"])
        let calls = try await work.run("calls", "--limit", "2", "--format", "json")
        #expect(try calls.calls().count == 2)
        #expect(calls.errors.contains("2 of 3 calls are shown"))
        let summary = try #require(try calls.objects().last)
        #expect(summary["recordings"] as? Int == 3)
        let employees = try #require(summary["employees"] as? [[String: Any]])
        #expect(employees.map { $0["deducted"] as? String } == ["3"])
    }

    @Test("ruling on a rule of which nothing waits or counts is said, and is exit code 2")
    func nothingRuledOn() async throws {
        let work = try day()
        try await work.run("score", "day")
        for verdict in ["confirm", "overturn"] {
            let outcome = try await work.run("review", verdict, "--rule", "en.typo", "--reason", "x")
            #expect(outcome.code == 2)
            #expect(outcome.errors.contains("No hit of rule en.typo waits or counts"))
        }
    }

    @Test("a rule that could not be decided is listed, and settled by whoever has listened")
    func undecided() async throws {
        let work = try Workspace()
        try work.lexicon(extra: Self.rule("en.slow", "pattern: '(a+)+b|(a+)+c$'"))
        try work.transcript("day/a.transcript.json", [String(repeating: "a", count: 100)])
        try await work.run("score", "day")
        let listed = try await work.run("review", "list")
        #expect(listed.output.contains("en.slow"))
        #expect(listed.errors.contains("review settle"))
        let object = try #require(try await work.run("review", "list", "--format", "json").objects().first)
        #expect(object["type"] as? String == "undecided")
        #expect(object["rule"] as? String == "en.slow")
        let wrong = try await work.run(
            "review", "settle", "a.transcript.json", "--rule", "en.slow", "--rule", "en.abuse", "--reason", "heard")
        #expect(wrong.code == 2)
        #expect(wrong.errors.contains("en.abuse"))
        let settled = try await work.run(
            "review", "settle", "a.transcript.json", "--rule", "en.slow", "--reason", "only noise", "--as", "sup-1")
        #expect(settled.code == 0, "\(settled.errors)")
        #expect(try await work.run("review", "list", "--format", "json").output.isEmpty)
        let status = try #require(try await work.run("status", "--format", "json").objects().first)
        #expect(status["scored"] as? Int == 1)
        #expect(status["waiting"] as? Int == 0)
        #expect(status["undecided"] as? Int == 0)
        let explained = try await work.run("explain", "a.transcript.json").output
        #expect(explained.contains("Not decided: en.slow. sup-1 has listened: only noise"), "\(explained)")
        #expect(try await !work.run("ledger", "export").output.contains("only noise"))
    }

    @Test("nobody rules in the program's name, or in none", arguments: ["system", "System ", "sealed", "", " "])
    func reserved(name: String) async throws {
        let work = try Workspace()
        let outcome = try await work.run(
            "review", "confirm", "abc-1", "--reason", "heard", "--as", name, environment: ["LANG": "zh_CN.UTF-8"])
        #expect(outcome.code == 64)
        #expect(outcome.errors.contains("操作人"), "\(outcome.errors)")
    }

    @Test("calls are found by state and reason, and those that enter nobody's score")
    func states() async throws {
        let work = try day()
        try work.transcript("day/lost.transcript.json", ["you are stupid"])
        try work.write("day/broken.transcript.json", "{")
        try await work.run("score", "day")
        func found(_ arguments: String...) async throws -> [String] {
            let outcome = try await work.run(arguments: ["calls", "--format", "json"] + arguments)
            return try outcome.calls().keys.map { String($0.prefix { $0 != "." }) }.sorted()
        }
        #expect(try await found("--unattributed") == ["broken", "lost"])
        #expect(try await found("--unattributed", "--state", "scored") == ["lost"])
        #expect(try await found("--state", "scored") == ["c-1", "lost"])
        #expect(try await found("--state", "waiting") == ["c-2"])
        #expect(try await found("--state", "unscored") == ["broken"])
        #expect(try await found("--unscored-reason", "notTranscript") == ["broken"])
        #expect(try await found("--unscored-reason", "noSpeech") == [])
        for (arguments, expected) in [
            (["--state", "done"], ["“done”", "scored, waiting, unscored"]),
            (["--unscored-reason", "tired"], ["“tired”", "notAudio"]),
            (["--state", "scored", "--unscored-reason", "empty"], ["“scored”", "unscored"]),
        ] {
            let outcome = try await work.run(arguments: ["calls"] + arguments)
            #expect(outcome.code == 64)
            for text in expected { #expect(outcome.errors.contains(text), "\(outcome.errors)") }
        }
    }

    @Test("a head that was kept elsewhere shows whether the ledger's end was cut off")
    func keptHead() async throws {
        let work = try day()
        try await work.run("score", "day")
        try FileManager.default.copyItem(atPath: "\(work.path)/fairdial.db", toPath: "\(work.path)/earlier.db")
        try await work.run("review", "confirm", "--rule", "en.legal", "--reason", "heard")
        let head = try await work.run("ledger", "head").output
        let sound = try await work.run("ledger", "verify", "--head", head)
        #expect(sound.code == 0, "\(sound.output)")
        let cut = try await work.run("ledger", "verify", "--head", head, "--database", "earlier.db")
        #expect(cut.code == 2)
        #expect(cut.output.contains("missing"))
        let wrong = try await work.run("ledger", "verify", "--head", "120")
        #expect(wrong.code == 64)
        #expect(wrong.errors.contains("“120”"))
    }

    @Test("the name of whoever acts is in no ledger line, whether given or the account's own")
    func sealedNames() async throws {
        let work = try day()
        try await work.run("score", "day", "--as", "Wang Xiaoming")
        try await work.run("review", "confirm", "--rule", "en.legal", "--reason", "heard")
        let lines = try await work.run("ledger", "export").objects()
        #expect(lines.allSatisfy { ["system", "sealed"].contains($0["actor"] as? String) })
        #expect(try await work.run("explain", "c-2").output.contains("confirmed by \(NSUserName()): heard"))
    }
}

extension Workspace {
    fileprivate func run(arguments: [String]) async throws -> Outcome { try await start(arguments).outcome() }
}
