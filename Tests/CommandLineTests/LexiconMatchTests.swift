import Foundation
import Testing

@Suite("What hits in a text", .timeLimit(.minutes(10)))
struct LexiconMatchTests {
    private func work() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon(
            extra: """
                  - id: en.echo
                    name: {zh: 复述, en: Echo}
                    category: echo
                    speaker: agent
                    deduct: 1
                    basis: House rule
                    any: [{phrase: thief}]
                    unless: [{other: thief}]
                    examples: {match: ["you thief"], noMatch: ["hello there"]}
                """)
        try work.write(
            "lexicons/zh.yaml",
            """
            lexicon: zh-test
            format: 1
            language: zh
            rules:
              - id: zh.abuse
                name: {zh: 辱骂, en: Abuse}
                category: abuse
                speaker: agent
                deduct: 2
                basis: House rule
                any: [{phrase: 你这个骗子}]
                examples: {match: ["你这个骗子"], noMatch: ["他这个骗子"]}

            """)
        try work.write(
            "lines.txt",
            "you are stupid\n\ncustomer: am I a thief | agent: who says thief\n你这个骗子\n我这个骗子\nhello\ncustomer: stupid\ncustomer: stupid\n"
        )
        return work
    }

    private func places(_ outcome: Outcome) throws -> [String] {
        try outcome.objects().map { "\($0["line"] ?? "") \($0["type"] ?? "") \($0["rule"] ?? "") \($0["words"] ?? "")" }
    }

    private static let expected = [
        "1 hit en.abuse stupid", "3 almost en.echo thief", "3 almost en.echo thief", "7 almost en.abuse stupid",
        "8 almost en.abuse stupid", "4 hit zh.abuse 你这个骗子", "5 almost zh.abuse 这个骗子",
    ]

    @Test("of a file, from a pipe and in both languages, each line by itself and with those around it")
    func lines() async throws {
        let work = try work()
        let found = try await work.run("lexicon", "match", "--file", "lines.txt", "--format", "json")
        #expect(found.code == 0, "\(found.errors)")
        #expect(try places(found) == Self.expected)
        let echo = try #require(
            try found.objects().first { $0["speaker"] as? String == "agent" && $0["line"] as? Int == 3 })
        #expect((echo["obstacle"] as? String ?? "").contains("somebody else said last"))
        let hit = try #require(try found.objects().first)
        #expect(hit["points"] as? String == "1" && hit["status"] as? String == "active")
        #expect(hit["wording"] as? String == "stupid" && hit["language"] as? String == "en")
        for source in ["cat lines.txt | \"$FAIRDIAL\"", "< lines.txt \"$FAIRDIAL\""] {
            #expect(try await places(work.shell("\(source) lexicon match --format json")) == Self.expected)
        }
    }

    @Test("is shown under the line that says it, in the reader's language")
    func table() async throws {
        let work = try work()
        let table = try await work.run("lexicon", "match", "--file", "lines.txt").output
        #expect(table.contains("1 collector: you are stupid\nhit     en.abuse"), "\(table)")
        #expect(table.contains("3 customer: am I a thief"), "\(table)")
        let chinese = try await work.run("lexicon", "match", "--file", "lines.txt", "--locale", "zh").output
        #expect(chinese.contains("4 催收员：你这个骗子\n命中  zh.abuse（辱骂，扣 2 分"), "\(chinese)")
        let lone = try await work.run("lexicon", "match", "--text", "you are stupid").output
        #expect(lone.hasPrefix("hit     en.abuse"), "\(lone)")
        let nothing = try await work.run("lexicon", "match", "--text", "hello")
        #expect(nothing.output.isEmpty && nothing.errors.contains("Nothing hits"))
    }

    @Test("is refused where there is no text, two, too much of it, or bytes that are none")
    func refused() async throws {
        let work = try work()
        let none = try await work.run("lexicon", "match")
        #expect(none.code == 2 && none.errors.contains("No text was given"), "\(none.errors)")
        let two = try await work.run("lexicon", "match", "--text", "a", "--file", "lines.txt")
        #expect(two.code == 64 && two.errors.contains("Both --text and --file"), "\(two.errors)")
        let absent = try await work.run("lexicon", "match", "--file", "absent.txt")
        #expect(absent.code == 2 && absent.errors.contains("absent.txt cannot be read"), "\(absent.errors)")
        let long = try await work.shell("yes stupid | head -c 1100000 | \"$FAIRDIAL\" lexicon match")
        #expect(long.code == 2 && long.errors.contains("too much to explain"), "\(long.errors)")
        let bytes = try await work.shell("printf '\\377\\376' | \"$FAIRDIAL\" lexicon match")
        #expect(bytes.code == 2 && bytes.errors.contains("not UTF-8"), "\(bytes.errors)")
        let french = try await work.run("lexicon", "match", "--text", "bonjour", "--language", "fr")
        #expect(french.code == 2 && french.errors.contains("No lexicon for “fr”"), "\(french.errors)")
    }
}
