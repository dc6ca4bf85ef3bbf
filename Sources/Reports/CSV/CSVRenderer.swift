internal import Model
package import Texts

/// Results as comma-separated values (RFC 4180), one row a recording; docs/output.md names the columns.
package struct CSVRenderer: ResultRenderer {
    private let texts: Catalogue
    private var hasBegun = false

    package init(texts: Catalogue) { self.texts = texts }

    /// The header once, and one row a recording, in UTF-8.
    package mutating func page(_ calls: [ReportedCall]) -> String {
        let header = hasBegun ? [] : [Self.columns]
        hasBegun = true
        return Self.text(header + calls.map(row))
    }

    /// Rows of recordings have no place for sums.
    package func end(_ summary: RunSummary) -> String { "" }

    private static let columns = [
        "id", "path", "call", "employee", "started_at", "zone", "language", "state", "reason", "detail", "seconds",
        "deducted", "compliance", "hits", "waiting_hits", "worst_rule", "worst_words", "worst_second",
        "lexicon_version", "trial", "messages", "worst_message", "worst_sent_at", "shares",
    ]

    private func row(_ call: ReportedCall) -> [String] {
        let line = CallLine(call, texts: texts)
        let worst = call.hitsByGravity.first { $0.standing.counts || $0.standing == .waits }
        let message = worst.flatMap { call.message(of: $0) }
        return [
            line.id, line.path, line.call ?? "", line.employee ?? "", line.startedAt ?? "", line.zone ?? "",
            line.language ?? "", line.state, line.reason ?? "", line.detail ?? "",
            line.durationSeconds.map { "\($0)" } ?? "", line.deducted.map { "\($0)" } ?? "",
            line.compliance.map { "\($0)" } ?? "", "\(line.hits.count)",
            "\(line.hits.filter { $0.standing == Standing.waits.rawValue }.count)", worst?.rule.text ?? "",
            worst?.text ?? "", message == nil ? worst.map { "\($0.span.start)" } ?? "" : "", line.lexiconVersion ?? "",
            line.trial ? "true" : "", line.messages.map { "\($0)" } ?? "", message?.id ?? "",
            message?.sentAt.utcText ?? "", shares(call),
        ]
    }

    /// Of a call that several employees share, what each of them pays for.
    private func shares(_ call: ReportedCall) -> String {
        guard call.isShared, call.judgement != nil else { return "" }
        return call.owners.map { "\($0?.text ?? "?") \(call.deducted(of: $0))" }.joined(separator: "; ")
    }

    /// Rows with their line ends, each cell as `cell` writes it.
    static func text(_ rows: [[String]]) -> String {
        rows.map { $0.map(cell).joined(separator: ",") + "\r\n" }.joined()
    }

    /// Quoted where the format needs it; a text that a spreadsheet would take for a formula gets a leading apostrophe.
    /// A number below 0, such as the score of a very bad call, is no formula.
    static func cell(_ text: String) -> String {
        let isFormula = text.utf8.first.map { formulaStarts.contains($0) } ?? false && !isNegativeNumber(text)
        let safe = isFormula ? "'\(text)" : text
        guard safe.utf8.contains(where: { quoted.contains($0) }) else { return safe }
        return "\"\(safe.replacing("\"", with: "\"\""))\""
    }

    private static let formulaStarts = Set("=+-@\t\r".utf8)
    private static let quoted = Set(",\"\n\r".utf8)

    /// A minus and digits with a point between them at most, as `-3` and `-0.5`.
    private static func isNegativeNumber(_ text: String) -> Bool {
        let parts = text.dropFirst().split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return text.hasPrefix("-")
            && parts.allSatisfy { part in
                !part.isEmpty && part.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            }
    }
}
