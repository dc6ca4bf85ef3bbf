internal import Model
internal import Texts

/// What the calls add up to, before the flagged ones; and after them those without a flag or without a score.
struct Overview {
    let texts: Catalogue

    func opening(_ summary: RunSummary) -> String {
        let lead = ["recordings": "\(summary.recordings)", "heard": Clock.minutes(summary.heardSeconds)]
        let header = element(
            "header", [],
            element("h1", [], text("report.html.title"))
                + element("p", [("class", "lead")], text("report.html.lead", lead)))
        return header + tiles(summary) + employees(summary)
    }

    func closing(_ calls: [ReportedCall], _ summary: RunSummary) -> String {
        clean(calls.filter { !$0.isFlagged && $0.judgement != nil })
            + setAside(calls.filter { $0.judgement == nil }, summary)
    }

    private func text(_ key: String, _ gaps: [String: String] = [:]) -> String {
        HTMLText.escape(texts.text(key, gaps))
    }

    private func tiles(_ summary: RunSummary) -> String {
        let tiles = [
            ("report.html.scored", summary.scored, ""), ("report.html.waiting", summary.waiting, "wait"),
            ("report.html.unscored", summary.unscored, "off"), ("report.html.copies", summary.copies, "off"),
        ].map { key, number, kind in
            element(
                "div", [("class", "tile \(kind)")], element("b", [], "\(number)") + element("span", [], text(key)))
        }
        return element("div", [("class", "tiles")], tiles.joined())
    }

    private func employees(_ summary: RunSummary) -> String {
        let rows = summary.employees.map { total in
            element("th", [("scope", "row")], employee(total.employee)) + number("\(total.calls)")
                + number("\(total.deducted)") + number("\(total.waiting)")
                + number(total.employee == nil ? "–" : "\(total.compliance)")
        }
        return table(
            "report.html.employees",
            ["report.employee", "report.calls", "report.deducted", "report.waiting", "report.score"], rows)
    }

    private func clean(_ calls: [ReportedCall]) -> String {
        let rows = calls.map { call in
            element("th", [("scope", "row")], HTMLText.escape(call.name))
                + element("td", [], call.owners.map(employee).joined(separator: ", "))
                + number(HTMLText.escape(HitPlace.length(call, texts)))
                + number("\(call.judgement?.compliance ?? .full)")
        }
        return table("report.html.clean", ["report.call", "report.employee", "report.length", "report.score"], rows)
    }

    private func setAside(_ unscored: [ReportedCall], _ summary: RunSummary) -> String {
        let lines = unscored.map { $0.whyUnscored(texts) } + summary.setAside.map { texts.text($0) }
        guard !lines.isEmpty else { return "" }
        return element("h2", [], text("report.setAside"))
            + element("ul", [("class", "aside")], lines.map { element("li", [], HTMLText.escape($0)) }.joined())
    }

    private func employee(_ id: EmployeeID?) -> String { id.map { HTMLText.escape($0.text) } ?? text("report.unknown") }

    private func number(_ text: String) -> String { element("td", [("class", "number")], text) }

    /// A heading and its table; nothing where there are no rows.
    private func table(_ title: String, _ columns: [String], _ rows: [String]) -> String {
        guard !rows.isEmpty else { return "" }
        let numbers: Set = ["report.calls", "report.deducted", "report.waiting", "report.score", "report.length"]
        let head = columns.map { key in
            element("th", [("scope", "col")] + (numbers.contains(key) ? [("class", "number")] : []), text(key))
        }
        let body = rows.map { element("tr", [], $0) }.joined()
        let table = element(
            "table", [],
            element("thead", [], element("tr", [], head.joined())) + element("tbody", [], body))
        return element("h2", [], text(title))
            + element(
                "div", [("class", "scroll"), ("tabindex", "0"), ("role", "group"), ("aria-label", texts.text(title))],
                table)
    }
}
