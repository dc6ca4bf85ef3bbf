import Foundation
import Testing

@Suite("What becomes of rules among people", .timeLimit(.minutes(10)))
struct LexiconPrecisionTests {
    private func change(_ work: Workspace, _ text: String, to other: String) throws {
        let path = "\(work.path)/lexicons/en.yaml"
        try work.write(
            "lexicons/en.yaml", try String(contentsOfFile: path, encoding: .utf8).replacing(text, with: other))
    }

    private func rules(_ work: Workspace) async throws -> [[String: Any]] {
        try await work.run("lexicon", "precision", "--format", "json").objects()
    }

    @Test("each rule has its precision with an interval; one that is overturned often is proposed for trial")
    func precision() async throws {
        let work = try Workspace()
        try work.lexicon()
        for number in 1...9 {
            try work.transcript("day/\(number).transcript.json", ["you are stupid", "you will go to jail, \(number)"])
        }
        try await work.run("score", "day")
        #expect(try await work.run("lexicon", "precision").errors.contains("have ruled on no hit"))
        try await work.run("review", "overturn", "--rule", "en.abuse", "--reason", "a name")
        try await work.run("review", "confirm", "--rule", "en.arrest", "--reason", "heard")
        let found = try await rules(work)
        #expect(found.map { $0["rule"] as? String } == ["en.abuse", "en.arrest"])
        #expect(found.map { $0["shadow"] as? Bool } == [true, false])
        let precision = try #require(found.last?["precision"] as? [String: Any])
        #expect(precision["confirmed"] as? Int == 9)
        #expect(precision["low"] as? Double == 0.7009)
        let status = try await work.run("status").output
        #expect(status.contains("1  rules that reviewers overturn often"), "\(status)")
        let account = try #require(try await work.run("status", "--format", "json").objects().first)
        #expect(account["doubtfulRules"] as? Int == 1)
        let table = try await work.run("lexicon", "precision").output
        #expect(table.contains("0.00 [0.00 0.30] 0/9"), "\(table)")
        #expect(table.contains("try it out"), "\(table)")
        let strict = try await work.run(
            "lexicon", "precision", "--format", "csv", environment: ["FAIRDIAL_LEXICON_SHADOW_BELOW": "0.2"])
        #expect(strict.output.contains("en,en.abuse,active,0,9,0.0,0.0,0.2991,0,false"), "\(strict.output)")
        #expect(try await work.run("lexicon", "precision", "--since", "2999-01-01").output.isEmpty)
    }

    @Test("other points change nothing in a rule's precision; once it finds other words it begins anew")
    func changed() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        try await work.run("review", "overturn", "--rule", "en.abuse", "--reason", "a name")
        try change(work, "deduct: 1", to: "deduct: 2")
        try await work.run("lexicon", "activate", "--reason", "dearer")
        #expect(try await rules(work).map { $0["earlier"] as? Int } == [0])
        try change(work, "any: [{phrase: stupid}]", to: "any: [{phrase: stupid}]\n    unless: [\"not\"]")
        try await work.run("lexicon", "activate", "--reason", "not names")
        let found = try #require(try await rules(work).first)
        #expect(found["earlier"] as? Int == 1)
        #expect(found["precision"] == nil)
    }

    @Test("where collectors are to be told some days before, nothing new counts earlier; what goes may go at once")
    func noticeDays() async throws {
        let work = try await Workspace.smallCompany(saying: "you are stupid", payments: "")
        try work.write("fairdial.yaml", "lexiconNoticeDays: 7\n")
        try change(work, "deduct: 1", to: "deduct: 2")
        for command in [
            ["lexicon", "activate", "--reason", "dearer"], ["lexicon", "propose", "--reason", "dearer"],
            ["score", "--rescore", "--reason", "dearer"],
        ] {
            let refused = try await work.start(command).outcome()
            #expect(refused.code == 2)
            #expect(refused.errors.contains("Collectors are told 7 days before"), "\(refused.errors)")
        }
        let later = try await work.run("lexicon", "activate", "--reason", "dearer", "--from", "2999-01-01")
        #expect(later.code == 0, "\(later.errors)")
        try change(work, "deduct: 2", to: "deduct: 2\n    status: shadow")
        let gone = try await work.run("lexicon", "activate", "--reason", "tried out")
        #expect(gone.code == 0, "\(gone.errors)")
    }

    @Test("collectors are told what is new, in their words, and take note of it")
    func notice() async throws {
        let work = try await Workspace.smallCompany(saying: "you are stupid", payments: "")
        try change(work, "phrase: stupid", to: "phrase: so stupid")
        try change(work, "\"you stupid\"", to: "\"you so stupid\"")
        let done = try await work.run("lexicon", "activate", "--reason", "new", "--from", "2999-01-01")
        #expect(done.code == 0, "\(done.errors)")
        let notice = try await work.run("lexicon", "notice").output
        for words in [
            "what is new from 2999-01-01 on", "Changed: Rule abuse, deducts 1", "such as “you so stupid”",
            "instead: Say it otherwise", "by 0 of 2; not yet: E-1, E-2",
        ] {
            #expect(notice.contains(words), "\(notice)")
        }
        #expect(!notice.contains("Rule arrest"), "\(notice)")
        let version = String(try #require(notice.firstMatch(of: /version ([0-9a-f]{12})/)).output.1)
        let taken = try await work.run("lexicon", "acknowledge", version, "--as", "E-1")
        #expect(taken.output.contains("E-1 has taken note"), "\(taken.errors)")
        #expect(try await work.run("lexicon", "notice", "--locale", "zh").output.contains("尚未知悉：E-2"))
        let stranger = try await work.run("lexicon", "acknowledge", version, "--as", "E-9")
        #expect(stranger.code == 2)
        #expect(stranger.errors.contains("Nobody named E-9"), "\(stranger.errors)")
        try await work.run("lexicon", "acknowledge", version, "--as", "E-2")
        #expect(try await work.run("lexicon", "notice").output.contains("All 2 have taken note"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }
}
