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

    static let exist = FileManager.default.fileExists(atPath: folder)
}

@Suite("The lexicons that ship", .enabled(if: Shipped.exist, "there is no folder of lexicons here"))
struct ShippedLexiconsTests {
    @Test("are read without an error")
    func read() {
        let builder = LexiconSetBuilder(paths: [Shipped.folder])
        for problem in builder.errors { Issue.record("\(problem)") }
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
