internal import Model
package import Texts

/// Results as a table for people.
package struct TableRenderer: ResultRenderer {
    private let texts: Catalogue
    private let width: Int
    private let isColored: Bool
    private let trials: Int
    /// Set by the first page: later pages stand under the same heads.
    private var columns: Columns?
    private var unscored: [String] = []

    /// Cells of the columns whose width depends on what stands in them.
    private struct Columns {
        let employee: Int
        let call: Int
        let hit: Int
    }

    /// - Parameters:
    ///   - width: cells in a line; longer cells are cut.
    ///   - isColored: whether deductions stand out in colour.
    ///   - trials: how many of the calls are shown as lexicons on trial judge them, which stands above all.
    package init(texts: Catalogue, width: Int, isColored: Bool, trials: Int = 0) {
        self.texts = texts
        self.width = max(width, 72)
        self.isColored = isColored
        self.trials = trials
    }

    /// The calls that have a score.
    package mutating func page(_ calls: [ReportedCall]) -> String {
        unscored += calls.filter { $0.judgement == nil }.map { $0.whyUnscored(texts) }
        let isFirst = columns == nil
        let columns = columns ?? columns(for: calls)
        self.columns = columns
        let trial = trials > 0 ? [texts.text("report.trials", ["count": "\(trials)"]), ""] : []
        let header = isFirst ? trial + [bold(row(heads, columns))] : []
        return Self.lines(header + calls.filter { $0.judgement != nil }.map { line($0, columns) })
    }

    /// The totals by employee, what was set aside, and one line of summary.
    package func end(_ summary: RunSummary) -> String {
        var lines = summary.employees.isEmpty ? [] : [""] + employeeLines(summary)
        if !unscored.isEmpty || !summary.setAside.isEmpty {
            lines += ["", texts.text("report.setAside")]
            lines += (unscored + summary.setAside.map { texts.text($0) }).map { "  \($0)" }
        }
        return Self.lines(lines + ["", summaryLine(summary)])
    }

    private static func lines(_ lines: [String]) -> String { lines.map { $0 + "\n" }.joined() }

    private var heads: [String] {
        ["report.employee", "report.call", "report.length", "report.deducted", "report.score", "report.worst"]
            .map { texts.text($0) }
    }

    private func columns(for calls: [ReportedCall]) -> Columns {
        let employee = min(14, column(calls.map(people), "report.employee"))
        let call = min(30, column(calls.map(\.name), "report.call"))
        return Columns(
            employee: employee, call: call, hit: max(16, width - (employee + call + 6 + 9 + 6 + 2 * 5)))
    }

    private func row(_ cells: [String], _ columns: Columns) -> String {
        [
            CellText.fit(cells[0], columns.employee), CellText.fit(cells[1], columns.call), CellText.right(cells[2], 6),
            CellText.right(cells[3], 9), CellText.right(cells[4], 6), CellText.fit(cells[5], columns.hit),
        ].joined(separator: "  ").trimmedEnd
    }

    private func line(_ call: ReportedCall, _ columns: Columns) -> String {
        let deducted = call.judgement?.deducted ?? .zero
        let cells = [
            people(call), call.name, HitPlace.length(call, texts),
            deducted == .zero ? "–" : "\(deducted)", "\(call.judgement?.compliance ?? .full)", worst(call),
        ]
        return deducted == .zero ? row(cells, columns) : red(row(cells, columns))
    }

    /// All who share the call.
    private func people(_ call: ReportedCall) -> String {
        call.isShared
            ? call.owners.map { $0?.text ?? "?" }.joined(separator: ", ") : employee(call.call.employee)
    }

    private func employeeLines(_ summary: RunSummary) -> [String] {
        let names = summary.employees.map { employee($0.employee) }
        let nameWidth = min(30, column(names, "report.employee"))
        func row(_ cells: [String]) -> String {
            ([CellText.fit(cells[0], nameWidth)] + cells.dropFirst().map { CellText.right($0, 10) }).joined(
                separator: "  ")
        }
        let header = row(
            ["report.employee", "report.calls", "report.deducted", "report.waiting", "report.score"]
                .map { texts.text($0) })
        return [bold(header)]
            + zip(names, summary.employees).map { name, total in
                row([
                    name, "\(total.calls)", "\(total.deducted)", "\(total.waiting)",
                    total.employee == nil ? "–" : "\(total.compliance)",
                ])
            }
    }

    private func summaryLine(_ summary: RunSummary) -> String {
        texts.text(
            "report.summary",
            [
                "recordings": "\(summary.recordings)", "scored": "\(summary.scored)",
                "waiting": "\(summary.waiting)", "unscored": "\(summary.unscored)", "copies": "\(summary.copies)",
            ])
    }

    private func worst(_ call: ReportedCall) -> String {
        guard let hit = call.hitsByGravity.first(where: { $0.standing.isOfViolation && $0.standing != .overturned })
        else { return "" }
        let name = call.rules[hit.rule]?.name.text(in: texts.language) ?? hit.rule.text
        let isPlaced = hit.kind != .missing && hit.kind != .contact
        let words = HitWords.brief(hit, texts) + (isPlaced ? " \(HitPlace.short(hit, call))" : "")
        let mark = hit.standing == .waits ? texts.text("report.waits") + " " : ""
        return "\(mark)\(name): \(words)"
    }

    private func employee(_ id: EmployeeID?) -> String { id?.text ?? texts.text("report.unknown") }

    private func column(_ cells: [String], _ header: String) -> Int {
        (cells + [texts.text(header)]).map(CellText.width).max() ?? 0
    }

    private func bold(_ text: String) -> String { isColored ? "\u{1B}[1m\(text)\u{1B}[0m" : text }
    private func red(_ text: String) -> String { isColored ? "\u{1B}[31m\(text)\u{1B}[0m" : text }
}

extension ReportedCall {
    /// Why there is no score, in one line that names the file.
    func whyUnscored(_ texts: Catalogue) -> String {
        guard case .unscored(let reason) = state else { return path }
        guard let detail else { return "\(path): \(texts.text("reason.\(reason.rawValue)"))" }
        let text = texts.text(detail)
        return detail.arguments["path"] == nil ? "\(path): \(text)" : text
    }
}

extension String {
    /// Messages have line breaks, which a table's cell has not.
    var onOneLine: String { split(whereSeparator: \.isNewline).joined(separator: " ") }

    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
