package import Documents
internal import Model
package import Performance

/// A plan with the file that it was read from.
package struct PlanFile: Hashable, Sendable {
    package let plan: Plan
    /// Where it begins.
    package let place: SourcePlace
    /// As it was read.
    package let text: String

    /// What came of reading one file.
    package struct Reading: Sendable {
        /// Nil where there are errors.
        package let file: PlanFile?
        package let problems: [PlanProblem]
    }

    /// The format that this version reads.
    package static let currentFormat = 1
    private static let mostBytes = 1 << 20

    package static func read(fileAt path: String) -> Reading {
        let log = PlanLog(path: path)
        guard let text = FileText.of(path, most: mostBytes, log: log) else {
            return reading(nil, "", log)
        }
        return read(text, path: path)
    }

    /// Reads a plan's text; `path` names it in messages.
    package static func read(_ text: String, path: String) -> Reading {
        let log = PlanLog(path: path)
        guard let root = YAMLTree.root(of: text, log: log) else { return reading(nil, text, log) }
        return reading(PlanReader(log: log).plan(root), text, log)
    }

    private static func reading(_ plan: Plan?, _ text: String, _ log: PlanLog) -> Reading {
        let problems = PlanProblem.all(in: log)
        let isGood = !problems.contains { !$0.isWarning }
        let place = SourcePlace(path: log.path, line: 1, column: 1)
        return Reading(
            file: isGood ? plan.map { PlanFile(plan: $0, place: place, text: text) } : nil, problems: problems)
    }
}
