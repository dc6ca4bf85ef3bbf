import Foundation
import Testing

@Suite("Lexicons are checked", .timeLimit(.minutes(10)))
struct LexiconCheckTests {
    private let wide = """
          - id: en.wide
            name: {zh: 宽, en: Wide}
            category: abuse
            speaker: agent
            deduct: 1
            basis: House rule
            any: [{pattern: 'st(?:upid|range)'}, {pattern: '\\w{30}\\w'}]
            unless: [never]
            examples: {match: ["you stupid"], noMatch: ["hello there"]}
        """

    @Test("doubts are warnings with their place; exceptions that stop nothing are counted, or listed when asked for")
    func doubts() async throws {
        let work = try Workspace()
        try work.lexicon(extra: wide)
        let check = try await work.run("lexicon", "check")
        #expect(check.code == 0, "\(check.errors)")
        let lines = check.output.split(separator: "\n").map(String.init)
        #expect(lines.count { $0.contains(" L110 ") } == 2, "\(check.output)")
        #expect(lines.contains { $0.hasPrefix("lexicons/en.yaml:") && $0.contains(" L112 1 wordings of en.wide") })
        #expect(check.errors.contains("1 rules have exceptions that stop nothing"), "\(check.errors)")
        #expect(lines.contains { $0.hasPrefix("en: of the time on 4 near-misses: ") }, "\(check.output)")
        let objects = try await work.run("lexicon", "check", "--format", "json").objects()
        #expect(objects.compactMap { $0["code"] as? String } == ["L110", "L110", "L112"])
        #expect(objects[0]["line"] as? Int == 5 && objects[0]["severity"] as? String == "warning")
        #expect((objects.last?["costs"] as? [[String: Any]])?.first?["share"] as? Double == 1)
        let listed = try await work.run("lexicon", "check", "--exceptions").output
        #expect(listed.contains(" L111 1 of 1 exceptions of en.wide stop nothing in the 8 examples"), "\(listed)")
    }

    @Test("a folder of calls shows rules that fire often, and what each costs there")
    func corpus() async throws {
        let work = try Workspace()
        try work.lexicon()
        for number in 1...20 {
            try work.transcript("calls/\(number).transcript.json", [number < 5 ? "you are stupid" : "good day"])
        }
        try work.write("calls/broken.transcript.json", "{")
        let check = try await work.run("lexicon", "check", "--corpus", "calls")
        #expect(check.code == 0, "\(check.errors)")
        #expect(check.output.contains(" L113 en.abuse finds something in 4 of 20 calls"), "\(check.output)")
        #expect(check.output.contains("en: of the time on 20 calls: en.abuse 100 %"), "\(check.output)")
        #expect(check.errors.contains("broken.transcript.json"), "\(check.errors)")
    }

    @Test("examples are tested with recognisers' mistakes, too: a figure that fails nothing")
    func faults() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("heard.yaml", "misheard:\n  - [go to yell, go to jail, of telephones]\n  - [stew pit, stupid]\n")
        let test = try await work.run("lexicon", "test", "--misheard", "heard.yaml", "--faults")
        #expect(test.code == 0, "\(test.errors)")
        #expect(test.output.contains("misheard 0.00 (0/2)"), "\(test.output)")
        #expect(test.output.contains("\nen.arrest"), "\(test.output)")
        let rules = try await work.run("lexicon", "test", "--format", "json").objects()
        #expect(rules.map { $0["rule"] as? String } == ["en.abuse", "en.arrest", "en.legal"])
        let all = try #require(rules[1]["all"] as? [String: Any])
        #expect(all["texts"] as? Int == 4 && all["found"] as? Int == 1, "\(all)")
        let chinese = try await work.run("lexicon", "test", "--locale", "zh").output
        #expect(chinese.contains("含识别错误的示例仍能命中"), "\(chinese)")
        try work.write("none.yaml", "words: []\n")
        let none = try await work.run("lexicon", "test", "--misheard", "none.yaml")
        #expect(none.code == 2 && none.errors.contains("none.yaml has no list `misheard`"), "\(none.errors)")
        try work.write("bad.yaml", "misheard:\n  - alone\n")
        let bad = try await work.run("lexicon", "test", "--misheard", "bad.yaml")
        #expect(bad.code == 2 && bad.errors.contains("bad.yaml:2: expected what was heard"), "\(bad.errors)")
    }
}
