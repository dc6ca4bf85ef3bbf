import Testing

@Suite("Suspicions", .timeLimit(.minutes(10)))
struct SuspicionTests {
    private static let ordinary = (0..<120).map { number in
        #"{"utterances": [{"text": "the weather is fine \#(number)"}, {"text": "shall we book table \#(number)"}]}"#
    }.joined(separator: "\n")

    private static let catalogue =
        """
        language: en
        categories:
          - id: threat
            rules:
              - id: en.threat.dog
                says:

        """
        + ["dog", "cousin", "brother", "crew", "gang", "uncle", "aunt", "boss", "neighbour", "friend"].flatMap { who in
            ["will bite you", "will hunt you down", "knows your house", "is coming for you"].map {
                "          - my \(who) \($0)\n"
            }
        }.joined() + "        nearMiss: [we will find a plan for you]\n"

    /// A scored call in which someone threatens in words that no rule knows, twice, and one in which a rule hits.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.write("ordinary.jsonl", Self.ordinary)
        try work.write("catalogue.yaml", Self.catalogue)
        try work.transcript("day/a.transcript.json", ["good morning", "my cousin will hunt you down tonight"])
        try work.transcript("day/b.transcript.json", ["my crew will bite you, stupid", "my cousin will hunt you down"])
        let scored = try await work.run("score", "day", "--lexicon", "lexicons")
        #expect(scored.code == 0, "\(scored.errors)")
        return work
    }

    private func train(_ work: Workspace, reason: String = "a first model") async throws -> Outcome {
        try await work.run(
            "suspicions", "train", "--catalogue", "catalogue.yaml", "--ordinary", "ordinary.jsonl", "--reason", reason,
            "--as", "Li")
    }

    @Test("a phrase that no rule knows is listed with its calls, and costs nothing")
    func listed() async throws {
        let work = try await company()
        let before = try await work.run("calls", "--format", "json").output
        let trained = try await train(work)
        #expect(trained.code == 0, "\(trained.errors)")
        let found = try await work.run("suspicions", "list", "--format", "json").objects()
        let texts = found.flatMap { ($0["places"] as? [[String: Any]] ?? []).compactMap { $0["text"] as? String } }
        #expect(
            Set(texts) == ["my cousin will hunt you down tonight", "my cousin will hunt you down"], "\(found)")
        #expect(found.allSatisfy { $0["category"] as? String == "threat" })
        #expect(try await work.run("calls", "--format", "json").output == before)
        let table = try await work.run("suspicions", "list", "--locale", "zh")
        #expect(table.output.contains("my cousin will hunt you down tonight"))
        #expect(table.errors.contains("都不扣分"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a phrase that was added to the lexicon is no suspicion any more")
    func added() async throws {
        let work = try await company()
        _ = try await train(work)
        try work.lexicon(
            extra: """
                  - id: en.hunt
                    name: {zh: 规则, en: Hunting}
                    category: threat
                    speaker: agent
                    deduct: 2
                    basis: House rule
                    any: [{phrase: hunt you down}]
                    examples: {match: ["we hunt you down"], noMatch: ["hello there"]}

                """)
        let activated = try await work.run("lexicon", "activate", "lexicons", "--reason", "a phrase more")
        #expect(activated.code == 0, "\(activated.errors)")
        #expect(try await work.run("suspicions", "list", "--format", "json").output.isEmpty)
    }

    @Test("the same texts are the same model; show and explain tell what weighs")
    func shown() async throws {
        let work = try await company()
        let first = try await train(work)
        let again = try await train(work, reason: "again")
        #expect(again.output.contains("nothing has changed"), "\(again.output)")
        let shown = try await work.run("suspicions", "show")
        #expect(shown.output.contains("catalogue 40") && shown.output.contains("a first model"), "\(shown.output)")
        let version = try #require(
            shown.output.split { $0.isNewline }.last?.split(separator: " ").first { $0.count == 64 })
        #expect(first.output.contains(version.prefix(12)))
        let file = try await work.run("suspicions", "show", "--version", String(version), "--file")
        #expect(file.output.hasPrefix("fairdial suspicions"))
        try work.write("ordinary.jsonl", Self.ordinary + "\n{\"utterances\": [{\"text\": \"good evening\"}]}\n")
        #expect(try await !train(work, reason: "more talk").output.contains("nothing has changed"))
        let used = try await work.run("suspicions", "use", String(version), "--reason", "the first was better")
        #expect(used.output.contains("\(String(version.prefix(12))) looks from now on"), "\(used.output)\(used.errors)")
        let explained = try await work.run("suspicions", "explain", "--text", "my uncle will hunt you down")
        #expect(explained.output.contains("threat") && explained.output.contains("+"), "\(explained.output)")
        let innocent = try await work.run("suspicions", "explain", "--text", "the weather is fine")
        #expect(innocent.output.contains("not suspected"))
    }

    @Test("what a reviewer has ruled is learnt")
    func rulings() async throws {
        let work = try await company()
        let explained = try #require(
            try await work.run("explain", "day/b.transcript.json", "--format", "json").objects().first)
        let hit = try #require((explained["hits"] as? [[String: Any]])?.first?["id"] as? String)
        let ruled = try await work.run("review", "overturn", hit, "--reason", "a quotation")
        #expect(ruled.code == 0, "\(ruled.errors)")
        _ = try await train(work)
        let shown = try await work.run("suspicions", "show")
        #expect(shown.output.contains("ruling 1"), "\(shown.output)")
    }

    @Test("what is missing is said")
    func missing() async throws {
        let work = try await company()
        let list = try await work.run("suspicions", "list")
        #expect(list.code == 2 && list.errors.contains("suspicions train"), "\(list.errors)")
        let few = try await work.run("suspicions", "train", "--reason", "calls alone")
        #expect(few.code == 2 && few.errors.contains("at least 20"), "\(few.errors)")
        let none = try await work.run("suspicions", "train", "--catalogue", "none.yaml", "--reason", "x")
        #expect(none.code == 2 && none.errors.contains("none.yaml"), "\(none.errors)")
        let unknown = try await work.run("suspicions", "show", "--version", "abc")
        #expect(unknown.code == 2, "\(unknown.errors)")
    }

    @Test("the measure of unseen phrasings, and a catalogue that is not there")
    func evaluated() async throws {
        let work = try await company()
        let lines = try await work.run(
            "suspicions", "evaluate", "--catalogue", "catalogue.yaml", "--ordinary", "ordinary.jsonl", "--format",
            "json"
        ).objects()
        #expect(lines.count == 2, "\(lines)")
        #expect((lines.last?["counts"] as? [String: Any])?["phrasings"] as? Int == 40)
        let table = try await work.run(
            "suspicions", "evaluate", "--catalogue", "catalogue.yaml", "--catalogue", "none.yaml", "--ordinary",
            "ordinary.jsonl")
        #expect(table.output.contains("240 ordinary utterances"), "\(table.output)")
        #expect(table.errors.contains("none.yaml"))
    }
}
