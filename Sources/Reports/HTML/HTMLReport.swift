internal import Crypto
package import Foundation
package import Model
package import Texts

/// One page that needs nothing but itself: the account of a run, every flagged call with its transcript, its hits and
/// its sound.
package struct HTMLReport {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// - Parameter sounds: MP3 by recording; a call without one shows its transcript alone.
    package func render(_ calls: [ReportedCall], _ summary: RunSummary, sounds: [RecordingID: Data]) -> String {
        let flagged = calls.filter(\.isFlagged).sorted(by: Self.isGraver)
        let clean = calls.filter { !$0.isFlagged && $0.judgement != nil }
        let unscored = calls.filter { $0.judgement == nil }
        let sections = flagged.map { CallSection(call: $0, texts: texts, sound: sounds[$0.id]).markup }
        let body = [
            header(summary),
            overview(summary),
            flagged.isEmpty ? "" : element("h2", [], text("report.html.flagged")),
            sections.joined(separator: "\n"),
            clean.isEmpty ? "" : cleanTable(clean),
            unscored.isEmpty && summary.setAside.isEmpty ? "" : setAside(unscored, summary),
        ].joined(separator: "\n")
        return page(element("main", [], body))
    }

    private func text(_ key: String, _ gaps: [String: String] = [:]) -> String {
        HTMLText.escape(texts.text(key, gaps))
    }

    /// The page may run this script and use this style and nothing else, from nowhere.
    private func page(_ body: String) -> String {
        let policy =
            "default-src 'none'; media-src data:; img-src data:; style-src 'sha256-\(Self.hash(ReportStyle.css))'; "
            + "script-src 'sha256-\(Self.hash(ReportScript.source))'; base-uri 'none'; form-action 'none'"
        let language = texts.language == .chinese ? "zh-CN" : "en"
        return """
            <!doctype html>
            <html lang="\(language)">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLText.escape(policy))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(text("report.html.title"))</title>
            <style>\(ReportStyle.css)</style>
            </head>
            <body>
            \(body)
            <script>\(ReportScript.source)</script>
            </body>
            </html>

            """
    }

    private static func hash(_ source: String) -> String {
        Data(SHA256.hash(data: Data(source.utf8))).base64EncodedString()
    }

    private func header(_ summary: RunSummary) -> String {
        element(
            "header", [],
            element("h1", [], text("report.html.title"))
                + element(
                    "p", [("class", "lead")],
                    text(
                        "report.html.lead",
                        ["recordings": "\(summary.recordings)", "heard": Clock.minutes(summary.heardSeconds)])))
    }

    private func overview(_ summary: RunSummary) -> String {
        let tiles = [
            ("report.html.scored", summary.scored, ""), ("report.html.waiting", summary.waiting, "wait"),
            ("report.html.unscored", summary.unscored, "off"), ("report.html.copies", summary.copies, "off"),
        ].map { key, number, kind in
            element(
                "div", [("class", "tile \(kind)")],
                element("b", [], "\(number)") + element("span", [], text(key)))
        }
        let rows = summary.employees.map { total in
            let name = total.employee.map { HTMLText.escape($0.text) } ?? text("report.unknown")
            let score = total.employee == nil ? "–" : "\(total.compliance)"
            return element(
                "tr", [],
                element("th", [("scope", "row")], name) + number("\(total.calls)") + number("\(total.deducted)")
                    + number("\(total.waiting)") + number(score))
        }
        let head = ["report.employee", "report.calls", "report.deducted", "report.waiting", "report.score"]
            .map { element("th", [("scope", "col")], text($0)) }.joined()
        let table =
            rows.isEmpty
            ? ""
            : element(
                "div", [("class", "scroll")],
                element(
                    "table", [],
                    element("thead", [], element("tr", [], head)) + element("tbody", [], rows.joined())))
        return element("div", [("class", "tiles")], tiles.joined())
            + (table.isEmpty ? "" : element("h2", [], text("report.html.employees")) + table)
    }

    private func number(_ text: String) -> String { element("td", [("class", "number")], text) }

    private func cleanTable(_ calls: [ReportedCall]) -> String {
        let rows = calls.map { call in
            element(
                "tr", [],
                element("th", [("scope", "row")], HTMLText.escape(call.name))
                    + element("td", [], call.call.employee.map { HTMLText.escape($0.text) } ?? text("report.unknown"))
                    + number(call.durationSeconds.map(Clock.minutes) ?? "–")
                    + number("\(call.judgement?.compliance ?? .full)"))
        }
        let head = ["report.call", "report.employee", "report.length", "report.score"]
            .map { element("th", [("scope", "col")], text($0)) }.joined()
        return element("h2", [], text("report.html.clean"))
            + element(
                "div", [("class", "scroll")],
                element(
                    "table", [],
                    element("thead", [], element("tr", [], head)) + element("tbody", [], rows.joined())))
    }

    private func setAside(_ calls: [ReportedCall], _ summary: RunSummary) -> String {
        let lines = calls.map { $0.whyUnscored(texts) } + summary.setAside.map { texts.text($0) }
        return element("h2", [], text("report.setAside"))
            + element("ul", [("class", "aside")], lines.map { element("li", [], HTMLText.escape($0)) }.joined())
    }

    /// What counts most first, then what waits, then in order of name.
    private static func isGraver(_ left: ReportedCall, _ right: ReportedCall) -> Bool {
        func zero(_ call: ReportedCall) -> Bool {
            call.judgement?.hits.contains {
                ($0.standing.counts || $0.standing == .waits) && call.rules[$0.rule]?.zeroTolerance == true
            } ?? false
        }
        if zero(left) != zero(right) { return zero(left) }
        let (own, other) = (left.judgement?.deducted ?? .zero, right.judgement?.deducted ?? .zero)
        return own != other ? own > other : left.name < right.name
    }
}
