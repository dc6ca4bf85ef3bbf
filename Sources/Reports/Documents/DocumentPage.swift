internal import Model
package import Texts

/// A report as one page to read and to print that needs nothing but itself: no script, and nothing from elsewhere.
package struct DocumentPage {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func html(_ document: ReportDocument) -> String {
        let style = ReportStyle.css + DocumentStyle.css(isWide: document.isWide)
        let policy = "default-src 'none'; style-src 'sha256-\(HTMLReport.hash(style))'; base-uri 'none'"
        let banner = document.banner.map { element("p", [("class", "banner")], HTMLText.escape($0)) } ?? ""
        return """
            <!doctype html>
            <html lang="\(HTMLText.tag(texts.language))">
            <head>
            <meta charset="utf-8">
            <meta http-equiv="Content-Security-Policy" content="\(HTMLText.escape(policy))">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(HTMLText.escape("\(document.title) · \(document.period)"))</title>
            <style>\(style)</style>
            </head>
            <body><main class="document\(document.isWide ? " wide" : "")">
            <header><h1>\(HTMLText.escape(document.title))</h1>
            <p class="lead">\(HTMLText.escape(document.subtitle))</p>\(banner)</header>
            \(document.sections.map(section).joined(separator: "\n"))
            </main></body>
            </html>

            """
    }

    private func section(_ section: ReportDocument.Section) -> String {
        let tables = section.blocks.count { if case .table = $0 { true } else { false } }
        let blocks = section.blocks.map { block($0, isCaptioned: tables > 1) }.joined(separator: "\n")
        return element("section", [], element("h2", [], HTMLText.escape(section.heading)) + "\n" + blocks)
    }

    private func block(_ block: ReportDocument.Block, isCaptioned: Bool) -> String {
        switch block {
        case .sentence(let text): element("p", [], HTMLText.escape(text))
        case .figures(let figures):
            element(
                "div", [("class", "tiles")],
                figures.map { figure in
                    element(
                        "div", [("class", "tile")],
                        element("b", [], HTMLText.escape(figure.value.shown))
                            + element("span", [], HTMLText.escape(figure.label)))
                }.joined())
        case .chart(let chart): IntervalChartMarkup(chart: chart).html
        case .table(let table): self.table(table, isCaptioned: isCaptioned)
        }
    }

    private func table(_ table: ReportTable, isCaptioned: Bool) -> String {
        let numbers = table.columns.indices.map { column in table.rows.contains { $0.cells[column].isNumber } }
        let heads = zip(table.columns, numbers).map { title, isNumber -> String in
            let kinds = (isNumber ? ["number"] : []) + (title.count <= 9 ? ["short"] : [])
            let kind = kinds.isEmpty ? [] : [("class", kinds.joined(separator: " "))]
            return element("th", [("scope", "col")] + kind, HTMLText.escape(title))
        }
        let body = table.rows.map { row in
            element("tr", row.isTotal ? [("class", "total")] : [], cells(row, numbers))
        }
        let caption = element("caption", isCaptioned ? [] : [("class", "unseen")], HTMLText.escape(table.name))
        let markup =
            caption + element("thead", [], element("tr", [], heads.joined())) + "\n"
            + element("tbody", [], body.joined(separator: "\n"))
        // A region that scrolls can be reached by the keyboard.
        let attributes = [("class", "scroll"), ("tabindex", "0"), ("role", "region"), ("aria-label", table.name)]
        return element("div", attributes, element("table", [], markup))
    }

    private func cells(_ row: ReportTable.Row, _ numbers: [Bool]) -> String {
        zip(row.cells, numbers).enumerated().map { place, cell in
            let (cell, isNumber) = cell
            let kind = isNumber ? "number" : cell.shown.count > 24 ? "words" : nil
            let name = place == 0 ? "th" : "td"
            let attributes = (place == 0 ? [("scope", "row")] : []) + (kind.map { [("class", $0)] } ?? [])
            return element(name, attributes, HTMLText.escape(cell.shown))
        }.joined()
    }
}

extension ReportDocument {
    /// Whether a table has more columns than fit across a page of paper.
    var isWide: Bool {
        sections.contains { section in
            section.blocks.contains { if case .table(let table) = $0 { table.columns.count > 8 } else { false } }
        }
    }
}
