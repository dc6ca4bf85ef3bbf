internal import Documents
internal import Foundation
package import Performance
internal import Yams

/// Rules of incentives of one file with what was wrong in it.
package struct IncentiveFile: Sendable {
    /// In the file's order; those that were refused are not among them.
    package let rules: [IncentiveRule]
    /// In order of line and column.
    package let problems: [PlanProblem]
    /// As it was read; empty where that failed.
    package let text: String

    package static let currentFormat = 1
    private static let mostBytes = 1 << 20

    package init(fileAt path: String) {
        let log = PlanLog(path: path)
        self.init(FileText.of(path, most: Self.mostBytes, log: log), log)
    }

    /// Reads a text; `path` names it in messages.
    package init(_ text: String, path: String) { self.init(text, PlanLog(path: path)) }

    private init(_ text: String?, _ log: PlanLog) {
        self.text = text ?? ""
        rules = text.flatMap { YAMLTree.root(of: $0, log: log) }.map { IncentiveReader(log: log).rules($0) } ?? []
        problems = PlanProblem.all(in: log)
    }

    /// The rules, where nothing is wrong in them.
    ///
    /// - Throws: `PlanError` with everything that is wrong.
    package func goodRules() throws(PlanError) -> [IncentiveRule] {
        let errors = problems.filter { !$0.isWarning }
        guard errors.isEmpty else { throw PlanError(problems: errors) }
        return rules
    }
}
