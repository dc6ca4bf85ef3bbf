import Foundation
import Testing

@Suite("Lexicons held against each other", .timeLimit(.minutes(10)))
struct LexiconDiffTests {
    private func work() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.lexicon("next/en.yaml")
        let path = "\(work.path)/next/en.yaml"
        let text = try String(contentsOfFile: path, encoding: .utf8)
            .replacing("deduct: 2", with: "deduct: 1").replacing("phrase: stupid", with: "phrase: so stupid")
            .replacing("\"you stupid\"", with: "\"you so stupid\"")
        try work.write("next/en.yaml", text)
        return work
    }

    @Test("two folders: what is another is said in words, in both languages")
    func folders() async throws {
        let work = try work()
        let found = try await work.run("lexicon", "diff", "lexicons", "next")
        #expect(found.code == 0, "\(found.errors)")
        for words in [
            "rules that are others: 2; unchanged: 1", "~ en.abuse", "wordings: − phrase: stupid",
            "wordings: + phrase: so stupid", "points: 2 → 1",
        ] {
            #expect(found.output.contains(words), "\(found.output)")
        }
        let chinese = try await work.run("lexicon", "diff", "lexicons", "next", "--locale", "zh")
        #expect(chinese.output.contains("扣分：2 → 1"), "\(chinese.output)")
        let same = try await work.run("lexicon", "diff", "next", "next")
        #expect(same.output.contains("have the same 3 rules"), "\(same.output)")
    }

    @Test("for programs a line a rule, or a row for each thing that is another")
    func programs() async throws {
        let work = try work()
        let objects = try await work.run("lexicon", "diff", "lexicons", "next", "--format", "json").objects()
        #expect(objects.map { $0["rule"] as? String } == ["en.abuse", "en.arrest"])
        #expect(objects.map { $0["change"] as? String } == ["changed", "changed"])
        let fields = try #require(objects.last?["fields"] as? [[String: String]])
        #expect(fields == [["field": "deduct", "before": "2", "after": "1"]])
        let rows = try await work.run("lexicon", "diff", "lexicons", "next", "--format", "csv").output
            .split(whereSeparator: \.isNewline)
        #expect(rows.contains("en,en.arrest,changed,deduct,2,1"), "\(rows)")
    }

    @Test("the active set and kept versions can be named; what is named wrongly is said")
    func stored() async throws {
        let work = try work()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        let active = try await work.run("lexicon", "diff", "active", "next")
        #expect(active.output.contains("~ en.abuse"), "\(active.output) \(active.errors)")
        let status = try await work.run("lexicon", "check").output
        let version = try #require(status.firstMatch(of: /[0-9a-f]{64}/)).output
        let kept = try await work.run("lexicon", "diff", String(version.prefix(8)), "active")
        #expect(kept.output.contains("have the same 3 rules"), "\(kept.output) \(kept.errors)")
        let unknown = try await work.run("lexicon", "diff", "abcdef123", "active")
        #expect(unknown.code == 2)
        #expect(unknown.errors.contains("keeps no lexicons of version abcdef123"), "\(unknown.errors)")
        let nothing = try await work.run("lexicon", "diff", "nowhere", "active")
        #expect(nothing.errors.contains("“nowhere”"), "\(nothing.errors)")
    }
}
