internal import Documents
import Foundation
import Model

internal import Yams

/// Reads lexicon files and says everything that is wrong in them at once.
package enum LexiconReader {
    /// What came of one file.
    package struct Reading: Sendable {
        /// Nil where there are errors.
        package let lexicon: Lexicon?
        package let errors: [LexiconProblem]
        /// Doubts that do not keep the lexicon from being used.
        package let warnings: [LexiconProblem]
    }

    /// A file beyond this is no lexicon: 600 rules with examples are well under one megabyte.
    static let mostBytes = 8 << 20

    /// Reads a file.
    package static func read(fileAt path: String) -> Reading {
        let log = LexiconLog(path: path)
        guard let text = FileText.of(path, most: mostBytes, log: log) else { return reading(nil, log) }
        return read(text, path: path)
    }

    /// Reads a lexicon's text; `path` names it in messages.
    package static func read(_ text: String, path: String) -> Reading {
        let log = LexiconLog(path: path)
        guard let root = YAMLTree.root(of: text, log: log) else { return reading(nil, log) }
        let lexicon = LexiconFile(log: log, columns: SourceColumns(text, path: path)).lexicon(root)
        return reading(lexicon, log)
    }

    private static func reading(_ lexicon: Lexicon?, _ log: LexiconLog) -> Reading {
        let problems = log.problems.map { LexiconProblem($0.code, at: $0.place, $0.message) }
            .sorted { $0.place < $1.place }
        let errors = problems.filter { !$0.isWarning }
        return Reading(
            lexicon: errors.isEmpty ? lexicon : nil, errors: errors, warnings: problems.filter(\.isWarning))
    }
}
