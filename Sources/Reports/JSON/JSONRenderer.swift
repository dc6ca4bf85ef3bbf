internal import Foundation
internal import Model
package import Texts

/// Results for programs: one JSON object a line, `type` first among its meanings; docs/output.md has the schema.
package struct JSONRenderer: ResultRenderer {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// A line for each recording.
    package func page(_ calls: [ReportedCall]) -> String { calls.map { render($0) + "\n" }.joined() }

    /// A line for each input set aside, and the summary.
    package func end(_ summary: RunSummary) -> String {
        let lines = summary.setAside.map { JSONLine.text(SetAsideLine(message: texts.text($0), key: $0.key)) }
        return (lines + [JSONLine.text(SummaryLine(summary))]).map { $0 + "\n" }.joined()
    }

    /// One call as one line.
    package func render(_ call: ReportedCall) -> String { JSONLine.text(CallLine(call, texts: texts)) }
}

private struct SetAsideLine: Encodable {
    let type = "setAside"
    let message: String
    let key: String
}

private struct SummaryLine: Encodable {
    struct Total: Encodable {
        let employee: String?
        let calls: Int
        let deducted: Points
        let waiting: Int
        let compliance: Points?
    }
    let type = "summary"
    let recordings, scored, waiting, unscored, copies, trials: Int
    let heardSeconds: Double
    let employees: [Total]

    init(_ summary: RunSummary) {
        recordings = summary.recordings
        scored = summary.scored
        waiting = summary.waiting
        unscored = summary.unscored
        copies = summary.copies
        trials = summary.trials
        heardSeconds = (summary.heardSeconds * 1000).rounded() / 1000
        employees = summary.employees.map {
            Total(
                employee: $0.employee?.text, calls: $0.calls, deducted: $0.deducted, waiting: $0.waiting,
                compliance: $0.employee == nil ? nil : $0.compliance)
        }
    }
}
