internal import Model
package import Texts

/// Results as comma-separated values (RFC 4180), one row a recording; docs/output.md names the columns.
package struct CSVRenderer {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// The header and one row a recording, in UTF-8.
    package func render(_ calls: [ReportedCall]) -> String {
        ([Self.columns] + calls.map(row)).map { $0.map(Self.cell).joined(separator: ",") }.joined(separator: "\r\n")
    }

    private static let columns = [
        "id", "path", "call", "employee", "started_at", "zone", "language", "state", "reason", "detail", "seconds",
        "deducted", "compliance", "hits", "waiting_hits", "worst_rule", "worst_words", "worst_second",
        "lexicon_version", "trial",
    ]

    private func row(_ call: ReportedCall) -> [String] {
        let line = CallLine(call, texts: texts)
        let worst = call.hitsByGravity.first { $0.standing.counts || $0.standing == .waits }
        return [
            line.id, line.path, line.call ?? "", line.employee ?? "", line.startedAt ?? "", line.zone ?? "",
            line.language ?? "", line.state, line.reason ?? "", line.detail ?? "",
            line.durationSeconds.map { "\($0)" } ?? "", line.deducted.map { "\($0)" } ?? "",
            line.compliance.map { "\($0)" } ?? "", "\(line.hits.count)",
            "\(line.hits.filter { $0.standing == Standing.waits.rawValue }.count)", worst?.rule.text ?? "",
            worst?.text ?? "", worst.map { "\($0.span.start)" } ?? "", line.lexiconVersion ?? "",
            line.trial ? "true" : "",
        ]
    }

    /// Quoted where the format needs it; a text that a spreadsheet would take for a formula gets a leading apostrophe.
    /// A number below 0, such as the score of a very bad call, is no formula.
    static func cell(_ text: String) -> String {
        let isNumber = text.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) != nil
        let isFormula = !isNumber && text.first.map { "=+-@\t\r".contains($0) } ?? false
        let safe = isFormula ? "'\(text)" : text
        guard safe.contains(where: { ",\"\n\r".contains($0) || $0 == "\r\n" }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }
}
