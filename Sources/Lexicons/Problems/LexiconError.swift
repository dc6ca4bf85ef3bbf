package import Model

/// Lexicons that were refused, with everything that is wrong in them.
package struct LexiconError: ExplainedError {
    /// Never empty; in order of file, line and column. Errors only, no warnings.
    package let problems: [LexiconProblem]

    package init(problems: [LexiconProblem]) { self.problems = problems }

    package var message: Message {
        let files = Set(problems.map(\.place.path)).count
        return Message("lexicon.refused", ["count": String(problems.count), "files": String(files)])
    }

    package var description: String { problems.map(\.description).joined(separator: "\n") }
}
