internal import Model

/// What XLSX can hold of a cell. Its numbers are binary floating point of 64 bits: 15 decimal digits are sure to be what was
/// meant, and LibreOffice rounds the last of them when it shows the others. A number of more than 14 digits is written as a
/// text, so that no digit is lost.
enum CellLimits {
    /// A cell as it is stored.
    enum Value: Hashable {
        case nothing
        case text(String)
        /// And its number format.
        case number(Double, String)
        case day(LocalDate)
    }

    static func value(_ cell: ReportCell) -> Value {
        switch cell {
        case .empty: .nothing
        case .text(let text): text.isEmpty ? .nothing : .text(self.text(text))
        case .whole(let number): self.number(number, places: 0, format: "#,##0", of: cell)
        case .decimal(let units, let places):
            number(units, places: places, format: "#,##0\(decimals(places))", of: cell)
        case .money(let money):
            number(
                money.minorUnits, places: money.currency.decimals,
                format: "#,##0\(decimals(money.currency.decimals))\\ \"\(money.currency)\"", of: cell)
        // 1900 is where the programs' days begin, with a day that never was in its February.
        case .day(let day): (1901...9999).contains(day.year) ? .day(day) : .text(day.description)
        case .perCent(let units, let places):
            number(units, places: places + 2, format: "0\(decimals(places))%", of: cell)
        }
    }

    /// At most 32,767 UTF-16 units, without what XML cannot hold.
    static func text(_ text: String) -> String {
        var kept = String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { $0.value == 0 || $0.value & 0xFFFE == 0xFFFE ? "\u{FFFD}" : $0 }))
        guard kept.utf16.count > longest else { return kept }
        kept = String(decoding: kept.utf16.prefix(longest - 1), as: UTF16.self)
        return String(kept.dropLast()) + "…"
    }

    private static let longest = 32_767
    private static let sureDigits = 14

    private static func number(_ units: Int, places: Int, format: String, of cell: ReportCell) -> Value {
        guard String(units.magnitude).utf8.count <= sureDigits, places <= sureDigits else { return .text(cell.shown) }
        let scale = (0..<places).reduce(1.0) { scale, _ in scale * 10 }
        // Both are exact, so the quotient is the nearest number there is.
        return .number(Double(units) / scale, format)
    }

    private static func decimals(_ places: Int) -> String {
        places == 0 ? "" : "." + String(repeating: "0", count: places)
    }
}

/// Widths of columns in characters.
enum ColumnWidth {
    /// Room for the widest cell and, in the head, for the arrow of the filter; Chinese characters take two.
    static func of(_ title: String, _ cells: some Sequence<ReportCell>) -> Double {
        let content = cells.lazy.map { CellText.width($0.shown) }.max() ?? 0
        return Double(min(max(content + 3, CellText.width(title) + 5, 6), widest))
    }

    /// Longer texts take several lines.
    static let widest = 60
}

/// Heights of rows, which LibreOffice does not find out for itself.
enum RowHeight {
    private static let line = 15.0
    /// Characters of a column that are sure to be on one line, for words are not cut.
    private static let sure = 48
    /// In points; no row may be higher.
    private static let most = 409.0

    /// In points, where a text takes several lines; nil where one is enough.
    static func of(_ cells: [ReportCell]) -> Double? {
        let widest = cells.map { CellText.width($0.shown) }.max() ?? 0
        guard widest > ColumnWidth.widest else { return nil }
        return min(most, line * Double((widest + sure - 1) / sure))
    }
}
