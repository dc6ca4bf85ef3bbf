import Documents
import Foundation
import Model
import Seeds
import Testing

@testable import Lexicons

@Suite("What is wrong in a lexicon")
struct LexiconProblemsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let code: LexiconProblem.Code
        /// A line of the rule; the expected column is that of `mark` in it.
        let line: String
        let mark: String
        var testDescription: String { "\(code.rawValue) \(line)" }
    }

    static let ruleLines: [Case] = [
        Case(code: .unknownKey, line: "speeker: agent", mark: "speeker"),
        Case(code: .badCondition, line: "near: {phrase: x}", mark: "{phrase"),
        Case(code: .badCondition, line: "near: {phrase: x, words: 3, seconds: 3s}", mark: "{phrase"),
        Case(code: .badCondition, line: "near: {phrase: x, words: 3, speaker: other}", mark: "{phrase"),
        Case(code: .badCondition, line: "near: {phrase: x, words: 0}", mark: "0"),
        Case(code: .missingKey, line: "then: {phrase: x}", mark: "{phrase"),
        Case(code: .badCondition, line: "unless: [{before: a, other: b}]", mark: "{before"),
        Case(code: .badCondition, line: "unless: [{other: b, words: 3}]", mark: "3"),
        Case(code: .badCondition, line: "times: 1", mark: "1"),
        Case(code: .badChoice, line: "near: {phrase: x, words: 3, order: later}", mark: "later"),
        Case(code: .badMacro, line: "any: [{phrase: 'pay %money%'}]", mark: "'pay"),
        Case(code: .noSound, line: "any: [{phrase: 你, homophones: true}]", mark: "{phrase"),
        Case(code: .badDuration, line: "within: {first: 0%}", mark: "0%"),
        Case(code: .badDuration, line: "within: {last: 3 utterances}", mark: "3 utterances"),
        Case(code: .wrongKind, line: "name: Test", mark: "Test"),
        Case(code: .wrongKind, line: "basis: [a]", mark: "[a]"),
        Case(code: .wrongKind, line: "any: sue you", mark: "sue"),
        Case(code: .wrongKind, line: "any: [{phrase: a, pattern: b}]", mark: "{phrase"),
        Case(code: .missingKey, line: "name: {zh: 测试}", mark: "{zh"),
        Case(code: .badID, line: "id: Rule One", mark: "Rule"),
        Case(code: .badDeduct, line: "deduct: 3", mark: "3"),
        Case(code: .badDeduct, line: "deduct: 1.5", mark: "1.5"),
        Case(code: .badChoice, line: "speaker: collector", mark: "collector"),
        Case(code: .badChoice, line: "status: draft", mark: "draft"),
        Case(code: .badChoice, line: "required: yes", mark: "yes"),
        Case(code: .badConfidence, line: "stands: 1.2", mark: "1.2"),
        Case(code: .badDate, line: "from: 2026-02-30", mark: "2026"),
        Case(code: .badDate, line: "until: tomorrow", mark: "tomorrow"),
        Case(code: .badDuration, line: "within: {first: 30}", mark: "30"),
        Case(code: .badDuration, line: "repeatWindow: 0s", mark: "0s"),
        Case(code: .badWindow, line: "within: {first: 30s, last: 30s}", mark: "{first"),
        Case(code: .badPattern, line: "unless: ['a(b', c]", mark: "', c"),
        Case(code: .badPattern, line: "unless: ['it''s )']", mark: ")"),
        Case(code: .badPattern, line: #"unless: ["\x41\u6211)"]"#, mark: ")\"]"),
        Case(code: .badPattern, line: "unless: ['我的[z-a]']", mark: "a]']"),
        Case(code: .badPattern, line: "unless: ['%who%)']", mark: ")'"),
        Case(code: .unknownList, line: "any: [{phrase: '%whom%'}]", mark: "'%whom"),
        Case(code: .emptyText, line: "basis: ' '", mark: "' '"),
        Case(code: .emptyText, line: "any: [{phrase: '，-'}]", mark: "'，"),
        Case(code: .emptyText, line: "any: [{phrase: '?!'}]", mark: "'?"),
        Case(code: .emptyText, line: "any: [{phrase: '。'}]", mark: "'。"),
        Case(code: .emptyText, line: "any: []", mark: "[]"),
        Case(code: .duplicateWording, line: "any: [{phrase: a b}, {phrase: A  b}]", mark: "{phrase: A"),
        Case(code: .duplicateWording, line: "unless: [a, a]", mark: "a]"),
        Case(code: .missingExamples, line: "examples: {match: [a]}", mark: "{match"),
        Case(code: .tooFewNearMisses, line: "examples: {match: [a, b], noMatch: [c]}", mark: "{match"),
        Case(code: .nestedRepeats, line: "unless: ['(a+)+b']", mark: "'(a"),
        Case(code: .nestedRepeats, line: "unless: ['((?:a|b*)c?){2,}']", mark: "'(("),
        Case(code: .matchesNothing, line: "unless: ['a?']", mark: "'a?"),
    ]

    @Test("is found where it stands", arguments: ruleLines)
    func place(_ example: Case) throws {
        let text = Sample.oneRule(example.line, lists: "{who: [x]}")
        let lines = text.split(separator: "\n").map(String.init)
        let lineIndex = try #require(lines.firstIndex { $0.hasSuffix(example.line) })
        let column = try #require(lines[lineIndex].range(of: example.mark, options: .backwards))
        let before = lines[lineIndex][..<column.lowerBound].unicodeScalars.count
        let reading = Sample.read(text)
        let problem = try #require((reading.errors + reading.warnings).first { $0.code == example.code })
        #expect(problem.place == SourcePlace(path: "test.yaml", line: lineIndex + 1, column: before + 1))
        #expect((reading.lexicon == nil) == !problem.isWarning)
    }

    static let heads: [(LexiconProblem.Code, String)] = [
        (.brokenYAML, "lexicon: [a"), (.brokenYAML, "a: 1\na: 2\n"), (.brokenYAML, "\u{0}"), (.brokenYAML, "a: b: c"),
        (.wrongKind, ""), (.wrongKind, "# nothing"), (.wrongKind, "- a"), (.alias, "lists: {a: &x [b], c: *x}"),
        (.unknownFormat, Sample.oneRule().replacing("format: 1", with: "format: 2")),
        (.missingKey, Sample.oneRule().replacing("format: 1\n", with: "")),
        (.unknownLanguage, Sample.oneRule(language: "Mandarin")),
        (.badListName, Sample.oneRule(lists: "{'1st': [a]}")), (.unusedList, Sample.oneRule(lists: "{who: [a]}")),
        (.tooManyWordings, Sample.oneRule("any: [{phrase: '%n%%n%%n%%n%'}]", lists: "{n: [1, 2, 3, 4, 5, 6]}")),
        (.emptyText, Sample.oneRule(lists: "{who: []}")),
        (.phraseTooLong, Sample.oneRule("any: [{phrase: '\(String(repeating: "pay now ", count: 1000))'}]")),
        (.phraseTooLong, Sample.oneRule("any: [{phrase: '\(String(repeating: "还钱", count: 5000))'}]")),
    ]

    @Test("is found in the head as well", arguments: heads)
    func head(code: LexiconProblem.Code, text: String) {
        let reading = Sample.read(text)
        #expect((reading.errors + reading.warnings).map(\.code).contains(code))
    }

    @Test("a phrase of any length that passes can be matched", arguments: ["a ", "pay ", "钱", "it's ", "(a) "])
    func longPhrases(word: String) throws {
        for count in [10, 50, 66, 100, 200, 400, 800] {
            let text = Sample.oneRule("any: [{phrase: \"\(String(repeating: word, count: count))x\"}]")
            guard let sets = try? LexiconSetBuilder(texts: [("a.yaml", text)]).sets() else { continue }
            for set in sets.values { #expect(throws: Never.self) { try LexiconMatcher(set) } }
        }
    }

    @Test("is said all at once, in order")
    func all() {
        let text = Sample.oneRule("deduct: 5", "speaker: nobody", "statsu: active", "until: x")
        let problems = Sample.read(text).errors
        #expect(problems.map(\.code) == [.badDeduct, .badChoice, .unknownKey, .badDate])
        #expect(problems[2].message == Message("document.unknownKey.near", ["key": "statsu", "near": "status"]))
    }

    @Test("is one problem where the syntax is broken")
    func oneForSyntax() {
        #expect(Sample.read("rules:\n  - id: 'a\n    b: c\n").errors.count == 1)
    }

    @Test("includes a rule id or lexicon name that two files use, and a wording in two rules")
    func acrossFiles() {
        let builder = LexiconSetBuilder(texts: [("a.yaml", Sample.oneRule()), ("b.yaml", Sample.oneRule())])
        #expect(builder.errors.map(\.code) == [.duplicateName, .duplicateID])
        #expect(builder.errors.allSatisfy { $0.place.path == "b.yaml" })
        #expect(throws: LexiconError.self) { try builder.sets() }
        let other = Sample.oneRule("id: en.other.rule").replacing("lexicon: test", with: "lexicon: other")
        let warned = LexiconSetBuilder(texts: [("a.yaml", Sample.oneRule()), ("b.yaml", other)])
        #expect(warned.errors == [] && warned.warnings.map(\.code) == [.wordingInTwoRules])
    }

    @Test("is no wording in two rules of which one takes the other's place")
    func successor() {
        let old = Sample.oneRule("until: 2026-01-31")
        let new = Sample.oneRule("id: en.new.rule", "from: 2026-02-01").replacing("lexicon: test", with: "lexicon: new")
        #expect(LexiconSetBuilder(texts: [("a.yaml", old), ("b.yaml", new)]).warnings == [])
        let early = new.replacing("from: 2026-02-01", with: "from: 2026-01-31")
        #expect(
            LexiconSetBuilder(texts: [("a.yaml", old), ("b.yaml", early)]).warnings.map(\.code) == [.wordingInTwoRules])
    }

    @Test("says what was found, and prints no list in full")
    func found() {
        func message(_ line: String, lists: String = "{who: [x]}") -> [String: String] {
            let reading = Sample.read(Sample.oneRule(line, lists: lists))
            return (reading.errors + reading.warnings).first?.message.arguments ?? [:]
        }
        #expect(message("within: {first: 1s, last: 1s}")["found"] == "first, last")
        #expect(message("any: [{phrase: a, pattern: b}]")["found"] == "phrase, pattern")
        #expect(message("any: [{homophones: false}]")["found"] == "{…}")
        let long = "{who: [" + (0..<200).map { "word\($0)" }.joined(separator: ", ") + "]}"
        #expect((message("unless: ['%who%', '%who%']", lists: long)["wording"] ?? "").count == 80)
    }

    @Test("includes an id that one file uses twice")
    func twiceInOneFile() throws {
        let rule = Sample.oneRule().split(separator: "rules:\n", maxSplits: 1)[1]
        let reading = Sample.read(Sample.oneRule() + rule)
        #expect(reading.errors.map(\.code) == [.duplicateID])
    }

    @Test("includes files that cannot be read")
    func files() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "\(UUID().uuidString).yaml").path
        #expect(LexiconReader.read(fileAt: path).errors.map(\.code) == [.fileNotRead])
        defer { try? FileManager.default.removeItem(atPath: path) }
        try Data([0x6C, 0xFF, 0xFE]).write(to: URL(fileURLWithPath: path))
        #expect(LexiconReader.read(fileAt: path).errors.map(\.code) == [.notUTF8])
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        #expect(LexiconSetBuilder(paths: [folder]).errors.map(\.code) == [.noLexicon])
    }

    @Test("never stops the reader, whatever the bytes")
    func anyText() {
        var generator = SplitMix64(seed: 7)
        let good = Array(Sample.oneRule("unless: ['(a|b)', \"c\"]", lists: "{who: [x]}").unicodeScalars)
        for _ in 0..<300 {
            var text = good
            for _ in 0..<3 {
                let place = Int.random(in: 0..<text.count, using: &generator)
                if Bool.random(using: &generator) {
                    text.remove(at: place)
                } else {
                    text[place] = "{}[]:-'\"\n %&*|>我🀄\u{301}".unicodeScalars.randomElement(using: &generator) ?? " "
                }
            }
            var view = String.UnicodeScalarView()
            view.append(contentsOf: text)
            let reading = Sample.read(String(view))
            #expect((reading.lexicon == nil) == !reading.errors.isEmpty)
        }
    }
}
