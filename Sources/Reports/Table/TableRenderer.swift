internal import Model
package import Texts

/// Results as a table for people.
package struct TableRenderer {
    private let texts: Catalogue
    private let width: Int
    private let isColored: Bool

    /// - Parameters:
    ///   - width: cells in a line; longer cells are cut.
    ///   - isColored: whether deductions stand out in colour.
    package init(texts: Catalogue, width: Int, isColored: Bool) {
        self.texts = texts
        self.width = max(width, 72)
        self.isColored = isColored
    }

    /// The calls, the totals by employee, what was set aside, and one line of summary.
    package func render(_ calls: [ReportedCall], _ summary: RunSummary) -> String {
        var lines = summary.trials > 0 ? [texts.text("report.trials", ["count": "\(summary.trials)"]), ""] : []
        lines += callLines(calls)
        if !summary.employees.isEmpty { lines += [""] + employeeLines(summary) }
        let unscored = calls.filter { $0.judgement == nil }
        if !unscored.isEmpty || !summary.setAside.isEmpty {
            lines += ["", texts.text("report.setAside")]
            lines += unscored.map { "  \($0.whyUnscored(texts))" }
            lines += summary.setAside.map { "  \(texts.text($0))" }
        }
        lines += ["", summaryLine(summary)]
        return lines.joined(separator: "\n")
    }

    private func callLines(_ calls: [ReportedCall]) -> [String] {
        let employeeWidth = min(14, column(calls.map { employee($0.call.employee) }, "report.employee"))
        let callWidth = min(30, column(calls.map(\.name), "report.call"))
        let fixed = employeeWidth + callWidth + 6 + 9 + 6 + 2 * 5
        let hitWidth = max(16, width - fixed)
        func row(_ cells: [String]) -> String {
            [
                CellText.fit(cells[0], employeeWidth), CellText.fit(cells[1], callWidth), right(cells[2], 6),
                right(cells[3], 9), right(cells[4], 6), CellText.fit(cells[5], hitWidth),
            ].joined(separator: "  ").trimmedEnd
        }
        let header = row(
            ["report.employee", "report.call", "report.length", "report.deducted", "report.score", "report.worst"]
                .map { texts.text($0) })
        return [bold(header)]
            + calls.filter { $0.judgement != nil }.map { call in
                let deducted = call.judgement?.deducted ?? .zero
                let line = row([
                    employee(call.call.employee), call.name, call.durationSeconds.map(Clock.minutes) ?? "–",
                    deducted == .zero ? "–" : "\(deducted)", "\(call.judgement?.compliance ?? .full)", worst(call),
                ])
                return deducted == .zero ? line : red(line)
            }
    }

    private func employeeLines(_ summary: RunSummary) -> [String] {
        let names = summary.employees.map { employee($0.employee) }
        let nameWidth = min(30, column(names, "report.employee"))
        func row(_ cells: [String]) -> String {
            ([CellText.fit(cells[0], nameWidth)] + cells.dropFirst().map { right($0, 10) }).joined(separator: "  ")
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
        guard let hit = call.hitsByGravity.first(where: { $0.standing != .overturned && $0.standing != .shadow })
        else { return "" }
        let name = call.rules[hit.rule]?.name.text(in: texts.language) ?? hit.rule.text
        let words =
            hit.kind == .missing ? texts.text("report.missing") : "“\(hit.text)” \(Clock.minutes(hit.span.start))"
        let mark = hit.standing == .waits ? texts.text("report.waits") + " " : ""
        return "\(mark)\(name): \(words)"
    }

    private func employee(_ id: EmployeeID?) -> String { id?.text ?? texts.text("report.unknown") }

    private func column(_ cells: [String], _ header: String) -> Int {
        (cells + [texts.text(header)]).map(CellText.width).max() ?? 0
    }

    private func right(_ text: String, _ cells: Int) -> String {
        String(repeating: " ", count: max(0, cells - CellText.width(text))) + text
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
    var trimmedEnd: String {
        var text = self[...]
        while text.last == " " { text.removeLast() }
        return String(text)
    }
}
