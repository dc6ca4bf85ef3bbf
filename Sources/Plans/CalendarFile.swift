internal import Documents
internal import Foundation
package import Model
internal import Yams

/// A country's working calendar with what was wrong in its file.
///
/// ```yaml
/// calendar: CN
/// format: 1
/// years:
///   2026:
///     source: 国务院办公厅 2025-11-04
///     off: [2026-01-01..2026-01-03, 2026-02-15..2026-02-23]
///     worked: [2026-01-04, 2026-02-14]
/// ```
package struct CalendarFile: Sendable {
    /// Nil where there are problems.
    package let calendar: WorkingCalendar?
    /// In order of line and column.
    package let problems: [PlanProblem]
    /// As it was read; empty where that failed.
    package let text: String

    package static let currentFormat = 1
    private static let mostBytes = 1 << 20

    package init(fileAt path: String) {
        let log = PlanLog(path: path)
        let text = FileText.of(path, most: Self.mostBytes, log: log)
        self.init(text, log)
    }

    /// Reads a calendar's text; `path` names it in messages.
    package init(_ text: String, path: String) { self.init(text, PlanLog(path: path)) }

    private init(_ text: String?, _ log: PlanLog) {
        self.text = text ?? ""
        let calendar = text.flatMap { YAMLTree.root(of: $0, log: log) }.flatMap {
            CalendarReader(log: log).calendar($0)
        }
        problems = PlanProblem.all(in: log)
        self.calendar = problems.isEmpty ? calendar : nil
    }

    /// The calendar, where nothing is wrong in it.
    ///
    /// - Throws: `PlanError` with everything that is wrong.
    package func goodCalendar() throws(PlanError) -> WorkingCalendar {
        guard let calendar else { throw PlanError(problems: problems) }
        return calendar
    }
}
