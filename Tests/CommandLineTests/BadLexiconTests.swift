import Foundation
import Testing

@Suite("A lexicon that is wrong is refused with its place, and the active one stays active", .timeLimit(.minutes(10)))
struct BadLexiconTests {
    private static let good = """
        lexicon: en-test
        format: 1
        language: en
        lists: {who: [police, sheriff]}
        patterns: {sum: 'pay %money%'}
        rules:
          - id: en.abuse
            name: {zh: 规则, en: Rule}
            category: abuse
            speaker: agent
            deduct: 2
            basis: House rule
            any:
              - phrase: stupid
              - pattern: 'fool(?:s|ish)?'
            from: 2026-01-01
            until: 2999-12-31
            examples:
              match:
                - you are stupid
              noMatch:
                - you are right

        """

    struct Case: Sendable, CustomTestStringConvertible {
        let what: String
        let line: String
        let instead: String
        /// Line, column and number.
        let place: String
        /// Of the message: what is wrong, or how to mend it.
        let words: String

        var testDescription: String { what }
    }

    static let cases: [Case] = [
        Case(
            what: "a YAML error", line: "deduct: 2", instead: "deduct: [2", place: "12:10: L003",
            words: "This is not YAML"),
        Case(
            what: "the same key twice", line: "category: abuse", instead: "category: abuse\n    category: a",
            place: "9:5: L003", words: "Keep one of them"),
        Case(
            what: "an unknown key", line: "speaker: agent", instead: "speeker: agent", place: "10:5: L005",
            words: "speaker"),
        Case(
            what: "a duplicate id", line: "rules:\n",
            instead: """
                rules:
                  - {id: en.abuse, name: {zh: 甲, en: A}, category: a, speaker: agent, deduct: 1, basis: b, \
                any: [{phrase: c}], examples: {match: [c], noMatch: [d]}}

                """, place: "8:5: L010", words: "is already used at bad/en.yaml:7:5"),
        Case(
            what: "an invalid pattern", line: "fool(?:s|ish)?", instead: "fool(?:s|ish?", place: "15:32: L018",
            words: "missing closing parenthesis"),
        Case(
            what: "a runaway pattern", line: "fool(?:s|ish)?", instead: "(a+)+b|(a+)+c$", place: "20:11: L044",
            words: "a pattern hit its limit, or what stands in a slot could not be read."),
        Case(
            what: "an example that is not found", line: "- you are stupid", instead: "- you are clever",
            place: "20:11: L044", words: "should find “you are clever” and does not. Add a wording"),
        Case(
            what: "a near-miss that is found", line: "- you are right", instead: "- stupid is what it is",
            place: "22:11: L044", words: "should not find “stupid is what it is”, but finds “stupid”"),
        Case(
            what: "a rule without examples",
            line: "examples:\n      match:\n        - you are stupid\n      noMatch:\n        - you are right\n",
            instead: "", place: "7:5: L022", words: "needs both"),
        Case(
            what: "a list that is not there", line: "phrase: stupid", instead: "phrase: '%whom%'",
            place: "14:17: L019", words: "%whom% names a list that is not in `lists:`"),
        Case(
            what: "a macro that is not there", line: "%money%", instead: "%cash%", place: "5:17: L019",
            words: "%cash%"),
        Case(
            what: "a cycle of macros", line: "{sum: 'pay %money%'}", instead: "{sum: 'a%one%', one: 'b%sum%'}",
            place: "5:17: L035", words: "leads back to itself"),
        Case(
            what: "dates that cross", line: "until: 2999-12-31", instead: "until: 2025-12-31", place: "17:12: L016",
            words: "Exchange or correct the dates"),
    ]

    private func work() async throws -> Workspace {
        let work = try Workspace()
        try work.write("lexicons/en.yaml", Self.good)
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        return work
    }

    private func active(_ work: Workspace) async throws -> [String] {
        try await work.run("lexicon", "history", "--format", "json").objects().compactMap { $0["version"] as? String }
    }

    @Test("with file, line, column, what it is and how to mend it", arguments: cases)
    func refused(_ bad: Case) async throws {
        let work = try await work()
        #expect(Self.good.contains(bad.line))
        let long = String(repeating: "a", count: 100)
        try work.write(
            "bad/en.yaml",
            Self.good.replacing(bad.line, with: bad.instead)
                .replacing("- you are stupid", with: bad.what.contains("runaway") ? "- \(long)" : "- you are stupid"))
        let before = try await active(work)
        for command in ["activate", "propose"] {
            let refused = try await work.run("lexicon", command, "bad", "--reason", "better")
            #expect(refused.code == 2, "\(refused.output)")
            #expect(refused.errors.contains("bad/en.yaml:\(bad.place) "), "\(refused.errors)")
            #expect(refused.errors.contains(bad.words), "\(refused.errors)")
        }
        #expect(try await active(work) == before && before.count == 1)
    }

    @Test("a file of 50 MB is refused unread, and so is a rescoring under a lexicon whose examples fail")
    func large() async throws {
        let work = try await work()
        let before = try await active(work)
        try work.write("bad/en.yaml", "lexicon: x\n")
        #expect(truncate("\(work.path)/bad/en.yaml", 50 << 20) == 0)
        let refused = try await work.run("lexicon", "activate", "bad", "--reason", "better")
        #expect(refused.code == 2 && refused.errors.contains("bad/en.yaml:1:1: L030"), "\(refused.errors)")
        try work.write("bad/en.yaml", Self.good.replacing("you are right", with: "stupid"))
        let again = try await work.run("score", "--rescore", "--lexicon", "bad", "--reason", "better")
        #expect(again.code == 2 && again.errors.contains("bad/en.yaml:22:11: L044"), "\(again.errors)")
        #expect(try await active(work) == before)
        let test = try await work.run("lexicon", "test", "bad", "--locale", "zh")
        #expect(test.code == 1 && test.output.contains("bad/en.yaml:22:11: L044 en.abuse 不应命中"), "\(test.output)")
    }
}
