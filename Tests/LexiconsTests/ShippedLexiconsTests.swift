import Foundation
import Model
import Testing

@testable import Lexicons

/// The lexicons of the repository, or those of the folder that `FAIRDIAL_LEXICONS` names.
private enum Shipped {
    static let folder: String = {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        return ProcessInfo.processInfo.environment["FAIRDIAL_LEXICONS"] ?? root.appending(path: "lexicons").path
    }()
}

@Suite("The lexicons that ship")
struct ShippedLexiconsTests {
    @Test("are read without an error or a doubt")
    func read() {
        let builder = LexiconSetBuilder(paths: [Shipped.folder])
        for problem in builder.errors + builder.warnings { Issue.record("\(problem)") }
    }

    @Test("are there for both languages, with rules that count", arguments: [Language.chinese, .english])
    func languages(language: Language) throws {
        let set = try #require(try LexiconSetBuilder(paths: [Shipped.folder]).sets()[language])
        #expect(set.rules.contains { $0.status == .active })
    }

    @Test("do with every example what it says")
    func examples() throws {
        let builder = LexiconSetBuilder(paths: [Shipped.folder])
        for set in try builder.sets().values {
            let outcomes = try LexiconExamples(LexiconMatcher(set)).outcomes()
            #expect(!outcomes.isEmpty)
            for outcome in outcomes where !outcome.hasPassed { Issue.record("\(outcome.message)") }
        }
    }
}
