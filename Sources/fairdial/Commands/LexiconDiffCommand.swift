import ArgumentParser
import Foundation
import Lexicons
import Model
import Store
import Texts

struct LexiconDiffCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", abstract: "What two lexicons differ in: rules added, removed and changed.",
        discussion: """
            fairdial lexicon diff active lexicons
            fairdial lexicon diff old/lexicons lexicons --json

            Each is a folder, a file, or `active`: what calls of the database are judged by now. Exit code 0 whether they
            differ or not.
            """)

    @Argument(help: "A folder, a file, or active.") var before: String
    @Argument(help: "A folder, a file, or active.") var after: String
    @Flag(help: "One object a line for each rule.") var json = false
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let (before, after) = (try await sets(before), try await sets(after))
        let languages = Set(before.keys).union(after.keys).sorted { $0.code < $1.code }
        let diffs = languages.map { ($0, LexiconDiff(from: before[$0], to: after[$0])) }
        guard diffs.contains(where: { !$0.1.isEmpty }) else {
            return Console.note(Message("lexicon.diff.same"), output.catalogue)
        }
        for (language, diff) in diffs where !diff.isEmpty {
            let lines = LexiconDiffText(texts: output.catalogue).lines(diff, language)
            for line in json ? LexiconDiffText.json(diff, language) : lines { Console.result(line) }
        }
    }

    private func sets(_ name: String) async throws -> [Language: LexiconSet] {
        guard name == "active" else { return try LexiconSetBuilder(paths: [name]).sets() }
        let store = try await database.openStore()
        var sets: [Language: LexiconSet] = [:]
        for language in [Language.chinese, .english] {
            guard let version = try await store.activeVersion(language) else { continue }
            sets[language] = try await store.lexiconSet(version)
        }
        try await store.close()
        return sets
    }
}
