internal import Model
package import Texts

/// A report as a spreadsheet: a sheet of what it says in words, and one for each table.
package struct DocumentSpreadsheet {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func spreadsheet(_ document: ReportDocument) -> Spreadsheet {
        let tables = document.sections.flatMap { section in
            section.blocks.compactMap { if case .table(let table) = $0 { table } else { nil } }
        }
        return Spreadsheet(
            title: "\(document.title) · \(document.period)", madeAt: document.madeAt,
            sheets: [words(document)] + tables.map { sheet($0, document) })
    }

    private func words(_ document: ReportDocument) -> Spreadsheet.Sheet {
        let head = [document.title, document.subtitle] + (document.banner.map { [$0] } ?? [])
        let sections = document.sections.flatMap { section in
            let lines = section.blocks.flatMap(lines)
            return lines.isEmpty ? [] : ["", section.heading] + lines
        }
        return Spreadsheet.Sheet(name: texts.text("document.words"), lead: head + sections, columns: [], rows: [])
    }

    private func lines(_ block: ReportDocument.Block) -> [String] {
        switch block {
        case .sentence(let text): [text]
        case .figures(let figures): figures.map { "\($0.label): \($0.value.shown)" }
        case .chart, .table: []
        }
    }

    private func sheet(_ table: ReportTable, _ document: ReportDocument) -> Spreadsheet.Sheet {
        Spreadsheet.Sheet(
            name: table.name,
            lead: ["\(document.title) · \(table.name)", document.subtitle] + (document.banner.map { [$0] } ?? []),
            columns: table.columns, rows: table.rows.map(\.cells),
            totals: Set(table.rows.indices.filter { table.rows[$0].isTotal }))
    }
}
