package import Documents
import Dispatch
import Foundation
package import Model
import Synchronization

/// Makes the set of rules that a call meets from all lexicon files.
package struct LexiconSetBuilder: Sendable {
    /// The lexicons in order of their names; those without errors.
    package let lexicons: [Lexicon]
    /// Everything that is wrong, in order of file, line and column.
    package let errors: [LexiconProblem]
    /// Doubts that do not keep the lexicons from being used, in the same order.
    package let warnings: [LexiconProblem]

    /// Reads every `.yaml` and `.yml` file among the paths; folders are searched to any depth.
    package init(paths: [String]) {
        let files = LexiconFiles(under: paths)
        let readings = Mutex<[Int: LexiconReader.Reading]>([:])
        // Each file takes a good part of a second.
        DispatchQueue.concurrentPerform(iterations: files.paths.count) { place in
            let reading = LexiconReader.read(fileAt: files.paths[place])
            readings.withLock { $0[place] = reading }
        }
        let inOrder = readings.withLock { read in files.paths.indices.compactMap { read[$0] } }
        self.init(readings: inOrder, errors: files.errors)
    }

    /// Takes lexicons as texts: pairs of a name for messages and the text.
    package init(texts: [(path: String, text: String)]) {
        self.init(readings: texts.map { LexiconReader.read($0.text, path: $0.path) }, errors: [])
    }

    private init(readings: [LexiconReader.Reading], errors: [LexiconProblem]) {
        let lexicons = readings.compactMap(\.lexicon)
        let across = LexiconsTogether(lexicons: lexicons)
        self.lexicons = lexicons.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        self.errors = Self.inOrder(errors + readings.flatMap(\.errors) + across.errors)
        warnings = Self.inOrder(readings.flatMap(\.warnings) + across.warnings)
    }

    /// One set for each language, by its code.
    ///
    /// - Throws: `LexiconError` with all errors where there is one.
    package func sets() throws(LexiconError) -> [Language: LexiconSet] {
        guard errors.isEmpty else { throw LexiconError(problems: errors) }
        return Dictionary(grouping: lexicons, by: \.language).mapValues { Self.set(of: $0) }
    }

    /// The files that have an error, in order.
    package var brokenPaths: [String] {
        errors.map(\.place.path).reduce(into: []) { if $1 != $0.last { $0.append($1) } }
    }

    /// What the lexicons of the other files name word for word, by language: enough for hearing, not for judging.
    package var soundPhrases: [Language: [String]] {
        let broken = Set(brokenPaths)
        let sound = lexicons.filter { !broken.contains($0.path) }
        return Dictionary(grouping: sound, by: \.language).mapValues { Self.set(of: $0).phrases }
    }

    /// Where a rule is written; nil where no lexicon has it.
    package func place(of rule: RuleID) -> SourcePlace? {
        lexicons.lazy.compactMap { $0.places[rule] }.first
    }

    /// Where an example is written: its rule where that cannot be told, nil where no lexicon has the rule.
    package func place(of outcome: ExampleOutcome) -> SourcePlace? {
        lexicons.lazy.compactMap { $0.examples[outcome.rule]?.place(of: outcome.text, outcome.kind) }.first
            ?? place(of: outcome.rule)
    }

    /// Takes at least one lexicon, all of one language, in order of their names.
    private static func set(of lexicons: [Lexicon]) -> LexiconSet {
        let version = ContentHash(of: lexicons.map { "\($0.hash.hex)\n" }.sorted().joined())
        return LexiconSet(
            language: lexicons[0].language, version: version,
            lexicons: Dictionary(lexicons.map { ($0.name, $0.hash) }) { first, _ in first },
            rules: lexicons.flatMap(\.rules).sorted { $0.id < $1.id })
    }

    private static func inOrder(_ problems: [LexiconProblem]) -> [LexiconProblem] {
        problems.sorted { ($0.place, $0.code.rawValue) < ($1.place, $1.code.rawValue) }
    }
}
