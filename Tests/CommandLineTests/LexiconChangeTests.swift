import Testing

@Suite("Changes of lexicons", .timeLimit(.minutes(10)))
struct LexiconChangeTests {
    @Test("are shown before they are made, kept in a history, and taken back")
    func whole() async throws {
        let work = try await Workspace.smallCompany(saying: "you are stupid", payments: "")
        let same = try await work.run("lexicon", "diff", "active", "lexicons", "--locale", "en")
        #expect(same.code == 0 && same.errors.contains("The two say the same"), "\(same.errors)")
        let rule = """
              - id: en.new
                name: {zh: 新, en: Something new}
                category: new
                speaker: agent
                deduct: 1
                basis: House rule
                any: [{phrase: quite new}]
                examples: {match: ["this is quite new"], noMatch: ["hello there"]}

            """
        try work.lexicon(extra: rule)
        let diff = try await work.run("lexicon", "diff", "active", "lexicons", "--locale", "en")
        #expect(
            diff.output.contains("1 rules added") && diff.output.contains("+ en.new (Something new)"), "\(diff.output)")
        let object = try await work.run("lexicon", "diff", "active", "lexicons", "--json").objects().first
        #expect(object?["rule"] as? String == "en.new" && object?["change"] as? String == "added")

        try await work.succeed("lexicon", "activate", "lexicons", "--reason", "a new rule", "--as", "officer")
        let history = try await work.run("lexicon", "history", "--locale", "en").output.split(
            whereSeparator: \.isNewline)
        #expect(history.count == 2 && history[0].contains("by officer: a new rule; 0 calls"), "\(history)")
        #expect(history[1].contains("2 calls are judged by it"))
        let first = try #require(history[1].split(separator: " ").dropFirst(2).first)
        let back = try await work.run(
            "lexicon", "rollback", String(first.prefix(12)), "--reason", "hits greetings", "--as", "officer")
        #expect(back.code == 0 && back.output.contains(first), "\(back.errors)")
        let unknown = try await work.run("lexicon", "rollback", "zz", "--reason", "x", "--locale", "en")
        #expect(unknown.code == 2 && unknown.errors.contains("0 versions that were active begin with zz"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }
}
