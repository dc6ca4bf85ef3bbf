internal import Crypto
package import Evaluation
internal import Foundation
internal import Model
package import Texts

/// An evaluation as one page that needs nothing but itself: error rates with their intervals, hits, and whether
/// confidences mean what they say.
package struct EvaluationPage {
    private let numbers: EvaluationNumbers

    package init(texts: Catalogue) { numbers = EvaluationNumbers(texts: texts) }

    private var texts: Catalogue { numbers.texts }

    package func html(_ trials: [EvaluatedTrial]) -> String {
        let title = text("evaluate.page.title")
        let style = ReportStyle.css + EvaluationPlots.css
        let hash = Data(SHA256.hash(data: Data(style.utf8))).base64EncodedString()
        return """
            <!doctype html>
            <html lang="\(HTMLText.tag(texts.language))">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-\(hash)'">
            <title>\(title)</title>
            <style>\(style)</style>
            </head>
            <body><main><h1>\(title)</h1><p class="lead">\(text("evaluate.page.lead"))</p>
            \(trials.map(section).joined())
            </main></body></html>
            """
    }

    private func section(_ trial: EvaluatedTrial) -> String {
        let calibration = trial.calibration
        let plots = EvaluationPlots(texts: texts)
        var parts = [
            element("h2", [], HTMLText.escape(trial.engine)),
            element("p", [("class", "facts")], HTMLText.escape(numbers.engines(trial))),
            element("p", [("class", "facts")], HTMLText.escape(numbers.cost(trial))), plots.rates(trial.sets),
            table([numbers.heads] + trial.sets.map(numbers.cells)),
        ]
        let hits = trial.sets.flatMap(numbers.hitCells)
        if !hits.isEmpty {
            parts += [element("h3", [], text("evaluate.page.hits")), table([numbers.hitHeads] + hits)]
        }
        if !calibration.isEmpty {
            parts += [element("h3", [], text("evaluate.page.calibration")), plots.reliability(calibration)]
        }
        return parts.joined(separator: "\n")
    }

    private func table(_ rows: [[String]]) -> String {
        func row(_ cells: [String], _ name: String) -> String {
            element(
                "tr", [],
                cells.enumerated().map { place, cell in
                    element(
                        place == 0 && name == "td" ? "th" : name, place > 0 ? [("class", "number")] : [],
                        HTMLText.escape(cell))
                }.joined())
        }
        let body = rows.dropFirst().map { row($0, "td") }.joined()
        return element(
            "div", [("class", "scroll")],
            element("table", [], element("thead", [], row(rows[0], "th")) + element("tbody", [], body)))
    }

    private func text(_ key: String) -> String { HTMLText.escape(texts.text(key)) }
}
