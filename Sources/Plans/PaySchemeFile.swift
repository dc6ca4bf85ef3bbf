internal import Documents
internal import Foundation
internal import Model
package import Performance
internal import Yams

/// A pay scheme with what was wrong in its file.
package struct PaySchemeFile: Sendable {
    /// Nil where something is wrong.
    package let scheme: PayScheme?
    /// In order of line and column.
    package let problems: [PlanProblem]
    /// As it was read; empty where that failed.
    package let text: String
    package let path: String

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
        path = log.path
        let scheme = text.flatMap { YAMLTree.root(of: $0, log: log) }.flatMap { PaySchemeReader(log: log).scheme($0) }
        problems = PlanProblem.all(in: log)
        self.scheme = problems.contains { !$0.isWarning } ? nil : scheme
    }

    /// The schemes of several files, where nothing is wrong in them or between them.
    ///
    /// - Throws: `PlanError` with everything that is wrong.
    package static func goodSchemes(_ files: [PaySchemeFile]) throws(PlanError) -> [PayScheme] {
        let errors = files.flatMap { $0.problems.filter { !$0.isWarning } } + overlaps(files)
        guard errors.isEmpty else { throw PlanError(problems: errors) }
        return files.compactMap(\.scheme)
    }

    /// Two schemes that hold for one month: nobody could say by which it is paid.
    package static func overlaps(_ files: [PaySchemeFile]) -> [PlanProblem] {
        files.indices.flatMap { later in
            files[..<later].compactMap { earlier -> PlanProblem? in
                guard let first = earlier.scheme, let second = files[later].scheme, first.overlaps(second) else {
                    return nil
                }
                let place = SourcePlace(path: files[later].path, line: 1, column: 1)
                return PlanProblem(
                    .overlap, at: place, Message("pay.overlap", ["scheme": second.id.text, "other": first.id.text]))
            }
        }
    }
}

extension PayScheme {
    fileprivate func overlaps(_ other: PayScheme) -> Bool {
        (until.map { other.from < $0 } ?? true) && (other.until.map { from < $0 } ?? true)
    }
}
