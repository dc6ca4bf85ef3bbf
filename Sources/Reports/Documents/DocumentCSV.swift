internal import Model

/// A report as comma-separated values (RFC 4180): what it is about, then section by section its sentences, numbers and
/// tables, apart by empty lines. Charts are left out, for tables hold what they show.
package enum DocumentCSV {
    package static func text(_ document: ReportDocument) -> String {
        let head = [document.title, document.subtitle] + (document.banner.map { [$0] } ?? [])
        let sections = document.sections.flatMap { section in
            [[], [CSVRenderer.cell(section.heading)]] + section.blocks.flatMap(rows)
        }
        return (head.map { [CSVRenderer.cell($0)] } + sections).map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    private static func rows(_ block: ReportDocument.Block) -> [[String]] {
        switch block {
        case .sentence(let text): [[CSVRenderer.cell(text)]]
        case .figures(let figures): figures.map { [CSVRenderer.cell($0.label), plain($0.value)] }
        case .chart: []
        case .table(let table):
            [[], [CSVRenderer.cell(table.name)], table.columns.map(CSVRenderer.cell)]
                + table.rows.map { $0.cells.map(plain) }
        }
    }

    /// Without marks between thousands, so that programs read it.
    private static func plain(_ cell: ReportCell) -> String {
        switch cell {
        case .empty, .day: cell.shown
        case .text(let text): CSVRenderer.cell(text)
        case .whole(let number): "\(number)"
        case .decimal(let units, let places): DecimalText.write(units, places: places, keepsZeros: true)
        case .money(let money): money.description
        case .perCent(let units, let places): "\(DecimalText.write(units, places: places, keepsZeros: true))%"
        }
    }
}
