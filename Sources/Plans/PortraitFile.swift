internal import Documents
internal import Foundation
package import Performance
internal import Yams

/// From where on portraits raise their flags, and what groups of people need, with what was wrong in the file.
package struct PortraitFile: Sendable {
    package let thresholds: PortraitThresholds
    package let groups: [NeedGroup]
    /// In order of line and column.
    package let problems: [PlanProblem]

    package static let currentFormat = 1
    private static let mostBytes = 1 << 20

    package init(fileAt path: String) {
        let log = PlanLog(path: path)
        self.init(FileText.of(path, most: Self.mostBytes, log: log), log)
    }

    /// Reads a text; `path` names it in messages.
    package init(_ text: String, path: String) { self.init(text, PlanLog(path: path)) }

    private init(_ text: String?, _ log: PlanLog) {
        let reader = PortraitReader(log: log)
        let fields = text.flatMap { YAMLTree.root(of: $0, log: log) }.flatMap(reader.fields)
        thresholds = fields?["flags"].map(reader.thresholds) ?? PortraitThresholds()
        groups = fields?["needs"].map(reader.groups) ?? []
        problems = PlanProblem.all(in: log)
    }

    /// Itself, where nothing is wrong in it.
    ///
    /// - Throws: `PlanError` with everything that is wrong.
    package func checked() throws(PlanError) -> PortraitFile {
        guard problems.isEmpty else { throw PlanError(problems: problems) }
        return self
    }
}
