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
}
