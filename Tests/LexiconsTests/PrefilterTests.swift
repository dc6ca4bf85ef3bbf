import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

@Suite("The prefilter")
struct PrefilterTests {
    /// The patterns that it names in a text, those that are always tried among them.
    static func named(_ patterns: [String], in text: String) -> [Int] {
        let prefilter = Prefilter(patterns)
        guard let found = prefilter.found(in: [Array(text.utf8)])[0] else { return Array(patterns.indices) }
        return (prefilter.always + found).sorted()
    }

    @Test(
        "keeps a pattern out of texts that lack what it needs",
        arguments: [
            ("sue you", "we will see you"), ("打断你的腿", "打电话给你的律师"), (#"\bsue\b"#, "an issue"),
            (#"(?:police|sheriff)s?\s+officer"#, "the office of the police"), (#"起诉\w{0,3}你"#, "诉你"),
        ])
    func keepsOut(pattern: String, text: String) {
        #expect(Self.named([pattern], in: text) == [])
    }

    @Test("passes each pattern through a text in which it matches", arguments: PatternCase.matching)
    func passes(pattern: PatternCase) throws {
        let matches = try MatchWorkspace().matches(
            of: CompiledPattern(pattern.source), in: Array(pattern.text.utf8), within: 0..<pattern.text.utf8.count)
        try #require(!matches.isEmpty, "PCRE2 does not find it: the case tests nothing")
        #expect(Self.named([pattern.source], in: pattern.text) == [0])
    }

    @Test(
        "always tries what it does not know, and what matches anywhere",
        arguments: [
            "(*CRLF)a.b", "a(*ACCEPT)b", "(?(?=a)ab|c)", "(a)(?(1)b|c)", "a(?C1)b", "(?xx)[a b]", "(?x)a # b", #"\10"#,
            #"a\Qb\E+"#, "x{,3}", "[[:<:]]a", "a*", "(?=sue)", "^$", "(?:a|b?)", "(a+)+b", #"\X?"#, "(?!)",
        ])
    func alwaysTries(pattern: String) throws {
        _ = try CompiledPattern(pattern)
        #expect(Prefilter(["sue", pattern]).always == [1])
    }

    @Test("always tries patterns that are beyond the library's bounds")
    func tooLong() {
        let long = (0..<4_000).map { "word\($0)" }.joined(separator: " ")
        #expect(Self.named([long, "sue"], in: "we sue") == [0, 1])
    }

    @Test("knows letters beyond ASCII that are ASCII letters in another case, any digits and any spaces")
    func oddLetters() {
        #expect(Self.named(["kill", "nothing"], in: "\u{212A}ill") == [0])
        #expect(Self.named(["sue", "nothing"], in: "\u{17F}ue") == [0])
        #expect(Self.named([#"\b\d{3}\b"#, "nothing"], in: "１２３") == [0])
        #expect(Self.named([#"\b\d{3}\b"#, "１"], in: "one") == [])
        #expect(Self.named([#"sue\s+you"#, "１２"], in: "sue \t\u{3000} you 12") == [0, 1])
    }

    @Test("takes texts that are empty, hold U+0000 or end in the middle of a word")
    func oddTexts() {
        #expect(Self.named(["sue"], in: "") == [])
        #expect(Self.named(["sue"], in: "a\u{0}sue") == [0])
        #expect(Self.named([#"a\x00s"#], in: "a\u{0}sue") == [0])
        #expect(Self.named(["sue you"], in: "sue yo") == [])
    }

    @Test("is used by many threads at once")
    func threads() async {
        let prefilter = Prefilter(["sue", "police", "起诉"])
        await withTaskGroup(of: [Int]?.self) { group in
            for number in 0..<64 {
                let text = ["we sue", "the police", "我们起诉"][number % 3]
                group.addTask { prefilter.found(in: [Array(text.utf8)])[0] == [number % 3] ? [] : nil }
            }
            for await result in group { #expect(result != nil) }
        }
    }
}

/// A pattern and a text in which it matches.
struct PatternCase: CustomTestStringConvertible {
    let source: String
    let text: String

    var testDescription: String { "\(source) in \(text)" }

    init(_ source: String, _ text: String) {
        self.source = source
        self.text = text
    }

    static let matching = [
        PatternCase("SUE", "sue"), PatternCase("ÉTÉ", "été"), PatternCase("σ", "ς"), PatternCase("ẞ", "ß"),
        PatternCase("ｓｕｅ", "SUE"), PatternCase(#"[\x{212A}]ill"#, "kill"), PatternCase("\u{17F}ue", "sue"),
        PatternCase(#"\d{2}"#, "１２"), PatternCase(#"a\sb"#, "a\u{3000}b"), PatternCase(#"a[^\S]b"#, "a\u{A0}b"),
        PatternCase(#"起诉\b"#, "我们起诉"), PatternCase(#"\b起诉"#, "起诉"), PatternCase(#"a\B起"#, "a起"),
        PatternCase(#"[[:alpha:]]{2}x"#, "起诉x"), PatternCase(#"[[:^digit:]]x"#, "起x"),
        PatternCase(#"[[:punct:]]x"#, "。x"), PatternCase(#"\p{Han}x"#, "起x"), PatternCase(#"\P{Lu}\p{^L}x"#, "1,x"),
        PatternCase("[^a]b", "K b"), PatternCase("[^k]b", "Kab"), PatternCase("[^。]x", "，x"),
        PatternCase(#"(\w+) \1 x"#, "no no x"), PatternCase(#"(?<a>b)\k<a>\k{a}\g{a}(?P=a)x"#, "bbbbbx"),
        PatternCase(#"(?P<a>b)(?&a)(?P>a)(?1)(?R)?x"#, "bbbbx"), PatternCase(#"(?'a'b)\g'a'\g<1>x"#, "bbbx"),
        PatternCase("(?<=a)b(?!c)(?=d)", "abd"), PatternCase("(?<!a)b", "b"), PatternCase(#"foo\Kbar"#, "foobar"),
        PatternCase("(?i)A(?-i)b", "ab"), PatternCase("(?x) a b \\ c", "ab c"), PatternCase("(?s)a.b", "a\nb"),
        PatternCase("(?m)^b$", "a\nb\nc"), PatternCase("(?U)a+b", "aab"), PatternCase("(?^)ab", "ab"),
        PatternCase("(?i:a)(?>b+)c++d*?e", "abbcce"), PatternCase("a(?#comment)+b", "aab"),
        PatternCase("(?|(a)|(b))c", "bc"),
        PatternCase(#"\Qa.b\Ec"#, "a.bc"), PatternCase(#"a\Q\E+b"#, "aab"), PatternCase(#"a\R\Hb"#, "a\r\nxb"),
        PatternCase(#"a\Xb"#, "ae\u{301}b"), PatternCase(#"a\N{2}b"#, "axyb"), PatternCase(#"\N{U+8D77}x"#, "起x"),
        PatternCase(#"a\hb\v\Vc"#, "a\u{3000}b\u{2028}xc"),
        PatternCase(#"\x{8d77}\x61\o{142}\0\cAx"#, "起ab\u{0}\u{1}x"),
        PatternCase("[]a]x", "]x"), PatternCase("[^]a]x", "bx"), PatternCase(#"[\]\-\w-]x"#, "-x"),
        PatternCase("[a-]x", "-x"),
        PatternCase(#"[\x{4e00}-\x{9fff}]{2}x"#, "起诉x"), PatternCase(#"[\x41-\x{17f}]x"#, "ux"),
        PatternCase("a{2", "a{2"),
        PatternCase("a{0,0}b", "b"), PatternCase(#"(?:\bsue )+x"#, "sue sue x"),
        PatternCase(#"sue(?!\w|'t)"#, "sue起".replacingOccurrences(of: "起", with: "。")),
        PatternCase(#"(?<!\w)sue"#, "，sue"), PatternCase(#"(?:\b|x)sue"#, "xsue"),
        PatternCase(#"k(?:\s+é){0,2}"#, "kill"), PatternCase("a|", "a"),
        PatternCase("don't", "don't"), PatternCase("(?:a{1,3}){2,4}b", "aaaab"), PatternCase("😀+x", "😀😀x"),
        PatternCase("[😀起]x", "😀x"), PatternCase("\\bI\\b", "i"),
        PatternCase("(*pla:a)ab".replacingOccurrences(of: "*pla:", with: "?="), "ab"),
    ]
}
