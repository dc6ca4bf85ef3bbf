import Foundation
import Model
import Testing

@testable import Lexicons
@testable import Texts

@Suite("What is said to people")
struct MessagesTests {
    private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// The keys that the sources name.
    private static func keys() throws -> Set<String> {
        Set(try text(under: "Sources/Lexicons").matches(of: /"(lexicon\.[A-Za-z0-9.]+)"/).map { String($0.1) })
    }

    /// All sources in a folder and below it.
    private static func text(under folder: String) throws -> String {
        let sources = root.appending(path: folder)
        let files = FileManager.default.enumerator(atPath: sources.path)?.compactMap { $0 as? String } ?? []
        return try files.filter { $0.hasSuffix(".swift") }
            .map { try String(contentsOf: sources.appending(path: $0), encoding: .utf8) }.joined()
    }

    @Test("has a text in both languages, and no text is left over")
    func texts() throws {
        let keys = try Self.keys()
        #expect(keys.count > 40)
        #expect(keys.subtracting(Catalogue.englishLexicons.keys) == [])
        let commands = try Self.text(under: "Sources/fairdial")
        let idle = Catalogue.englishLexicons.keys.filter { !keys.contains($0) && !commands.contains("\"\($0)\"") }
        #expect(idle.sorted() == [])
        #expect(Set(Catalogue.englishLexicons.keys) == Set(Catalogue.chineseLexicons.keys))
    }

    @Test("names the same things in both languages, and all of them are filled")
    func gaps() throws {
        func gaps(_ text: String?) -> Set<String> {
            Set((text ?? "").matches(of: /\{([A-Za-z]+)\}/).map { String($0.1) })
        }
        for (key, text) in Catalogue.englishLexicons {
            // A gap may be used in one language only where the sentence does not need it.
            #expect(gaps(text) == gaps(Catalogue.chineseLexicons[key]), "\(key)")
        }
        var seen: Set<String> = []
        for example in LexiconProblemsTests.ruleLines {
            let reading = Sample.read(Sample.oneRule(example.line, lists: "{who: [x]}"))
            for problem in reading.errors + reading.warnings {
                seen.insert(problem.message.key)
                for catalogue in [Catalogue.english, .chinese] {
                    #expect(gaps(catalogue.text(problem.message)) == [], "\(problem)")
                }
            }
        }
        #expect(seen.count > 20)
    }

    @Test("is explained in the guide under its number")
    func guide() throws {
        let guide = try String(contentsOf: Self.root.appending(path: "docs/lexicon-errors.md"), encoding: .utf8)
        let sections = guide.split(separator: "\n").filter { $0.hasPrefix("## ") }.map { String($0.dropFirst(3)) }
        #expect(sections == LexiconProblem.Code.allCases.map(\.rawValue))
    }

    @Test("names every filler in the guide, and the guide's example is a good lexicon")
    func officersGuide() throws {
        let guide = try String(contentsOf: Self.root.appending(path: "docs/lexicons.md"), encoding: .utf8)
        #expect(guide.contains(Fillers.spaced.joined(separator: ", ")))
        #expect(guide.contains(Fillers.chinese.joined(separator: " ")))
        let example = try #require(guide.firstMatch(of: /```yaml\n(?<yaml>(?s:.*?))```/)).output.yaml
        let reading = Sample.read(String(example))
        #expect(reading.errors == [] && reading.warnings == [])
        let outcomes = try LexiconExamples(Sample.matcher(String(example))).outcomes()
        #expect(outcomes.count == 3 && outcomes.allSatisfy { $0.hasPassed })
    }
}
