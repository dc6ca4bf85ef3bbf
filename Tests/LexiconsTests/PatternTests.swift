import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

@Suite("Patterns")
struct PatternTests {
    private func matches(_ pattern: String, _ text: String, limits: MatchLimits = .standard) throws -> [String] {
        let bytes = Array(text.utf8)
        return try MatchWorkspace(limits: limits)
            .matches(of: CompiledPattern(pattern), in: bytes, within: 0..<bytes.count)
            .map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    @Test("see letters of any case and alphabet")
    func caseless() throws {
        #expect(try matches("straße|éclair", "STRASSE ÉCLAIR Straße") == ["ÉCLAIR", "Straße"])
        #expect(try matches("\\w+", "我要 １２３ 𠮷") == ["我要", "１２３", "𠮷"])
        #expect(try matches("don’t", "I don't") == ["don't"])
    }

    @Test("give every match that does not overlap, and none without a letter")
    func all() throws {
        #expect(try matches("aa", "aaaaa") == ["aa", "aa"])
        #expect(try matches("a*", "baab") == ["aa"])
        #expect(try matches("x*", "") == [])
        #expect(try matches("(?=a)", "aaa") == [])
    }

    @Test("go on behind a match whose start was moved behind its end")
    func movedStart() throws {
        #expect(try matches("(?(DEFINE)(?<moved>我b\\K))(?=(?&moved))|cd", "我b cd") == ["cd"])
    }

    @Test("are refused with the library's reason and the place", arguments: [("a(b", 3), ("我[z-a]", 4), ("a{2,1}", 5)])
    func refused(pattern: String, offset: Int) {
        #expect(throws: PatternError.self) { try CompiledPattern(pattern) }
        do throws(PatternError) {
            _ = try CompiledPattern(pattern)
        } catch {
            #expect(error.offset == offset)
            #expect(!error.reason.isEmpty)
        }
    }

    @Test("that would read half a character are refused")
    func singleByte() {
        #expect(throws: PatternError.self) { try CompiledPattern("\\C") }
    }

    @Test("are not decided where a limit is hit")
    func limits() throws {
        let text = String(repeating: "a", count: 200)
        #expect(throws: UndecidedMatch.self) { try matches("(a+)+b|(a+)+c$", text + "!") }
        let deep = String(repeating: "ab", count: 20_000)
        #expect(throws: UndecidedMatch.self) {
            try matches("^(?:(a)|(b)(?1)?)+$", deep, limits: MatchLimits(steps: 100_000_000, jitStackBytes: 32 << 10))
        }
        #expect(throws: UndecidedMatch.self) {
            try matches("(*NO_JIT)(a+)+b|(a+)+c$", text + "!", limits: MatchLimits(steps: 10, jitStackBytes: 1 << 20))
        }
    }

    /// In a child: what other tests hold would be counted too. Sanitizers keep for a while what was given back, and so
    /// the count says nothing; but the address sanitizer looks itself for what was not, when the child ends.
    @Test("and workspaces give their memory back")
    func memory() async {
        await #expect(processExitsWith: .success) {
            func use(_ times: Int) throws {
                for _ in 0..<times {
                    let pattern = try CompiledPattern("(?:sue|arrest)\\s+you")
                    _ = try MatchWorkspace().matches(of: pattern, in: Array("I sue you".utf8), within: 0..<9)
                    _ = try? CompiledPattern("(")
                }
            }
            try use(1_000)
            let before = try Self.residentKilobytes()
            try use(4_000)
            #expect(try Sanitizer.isOn || Self.residentKilobytes() - before < 1_000)
        }
    }

    /// Lines of `/proc/self/status` are `VmRSS:    1234 kB`.
    private static func residentKilobytes() throws -> Int {
        let status = try String(contentsOfFile: "/proc/self/status", encoding: .utf8)
        let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmRSS:") })
        return try #require(Int(line.filter(\.isNumber)))
    }

    @Test("are used by many threads at once")
    func threads() async throws {
        let pattern = try CompiledPattern("(\\w+) \\1")
        let text = Array("one two two three".utf8)
        let counts = try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<8 {
                group.addTask {
                    let workspace = try MatchWorkspace()
                    return try (0..<500).reduce(0) { count, _ in
                        try count + workspace.matches(of: pattern, in: text, within: 0..<text.count).count
                    }
                }
            }
            return try await group.reduce(0, +)
        }
        #expect(counts == 4_000)
    }

    @Test(
        "with a repeat in a repeat are doubtful",
        arguments: zip(
            [
                "(a+)+", "(?:a|b*)*", "((a*)b)+", "(a+){3}", "(a+)++", "(?>a+)+", "a+b*", "([+*])+", "(\\+)+",
                "(a{2,})*",
            ],
            [true, true, true, false, false, false, false, false, false, true]))
    func doubts(pattern: String, isDoubtful: Bool) {
        #expect(PatternDoubts.hasNestedRepeats(pattern) == isDoubtful)
    }
}
