internal import CXlsxWriter
internal import Foundation
internal import Model

/// One workbook of libxlsxwriter: owns its memory and frees it. Written once, by one thread; its calls block.
final class Workbook {
    static let mostRows = 1_048_576
    static let mostColumns = 16_384

    /// What the library or the format refuses.
    enum Fault: Error {
        case tooLarge(sheet: String)
        case library(String)

        func problem(_ path: String) -> SpreadsheetProblem {
            switch self {
            case .tooLarge(let sheet): .tooLarge(path, sheet: sheet)
            case .library(let cause): .notWritten(path, cause: cause)
            }
        }
    }

    /// Nil once it is closed, which frees it.
    private var handle: UnsafeMutablePointer<lxw_workbook>?
    private var formats: [Look: UnsafeMutablePointer<lxw_format>] = [:]

    /// - Parameter path: the file that closing writes.
    init(_ path: String) throws(Fault) {
        guard let made = workbook_new(path) else { throw .library(String(cString: strerror(ENOMEM))) }
        handle = made
    }

    deinit { lxw_workbook_free(handle) }

    /// Writes all of it and closes the file.
    func write(_ spreadsheet: Spreadsheet) throws(Fault) {
        let created = Int(spreadsheet.madeAt.microseconds / 1_000_000)
        try check(fairdial_xlsx_describe(handle, spreadsheet.title, created))
        let names = SheetName.distinct(spreadsheet.sheets.map(\.name))
        for (name, sheet) in zip(names, spreadsheet.sheets) { try add(sheet, named: name) }
        let closing = handle
        handle = nil
        try check(workbook_close(closing))
    }

    private func add(_ sheet: Spreadsheet.Sheet, named name: String) throws(Fault) {
        let height = sheet.lead.count + sheet.rows.count + 2
        guard height <= Self.mostRows, sheet.columns.count <= Self.mostColumns else { throw .tooLarge(sheet: name) }
        guard let page = workbook_add_worksheet(handle, name) else { throw .library(name) }
        worksheet_set_paper(page, 9)  // A4
        worksheet_set_landscape(page)
        worksheet_fit_to_pages(page, 1, 0)
        for (row, line) in sheet.lead.enumerated() { try put(.text(line), on: page, row, 0, row == 0 ? .title : .lead) }
        guard !sheet.columns.isEmpty else { return }
        let head = sheet.lead.isEmpty ? 0 : sheet.lead.count + 1
        try addHead(sheet, on: page, head)
        for (row, cells) in sheet.rows.enumerated() {
            let part: Part = sheet.totals.contains(row) ? .total : .row
            for (column, cell) in cells.enumerated() { try put(cell, on: page, head + 1 + row, column, part) }
            guard let height = RowHeight.of(cells) else { continue }
            try check(worksheet_set_row(page, UInt32(head + 1 + row), height, nil))
        }
        guard !sheet.rows.isEmpty else { return }
        let last = (row: UInt32(head + sheet.rows.count), column: UInt16(sheet.columns.count - 1))
        try check(worksheet_autofilter(page, UInt32(head), 0, last.row, last.column))
    }

    private func addHead(
        _ sheet: Spreadsheet.Sheet, on page: UnsafeMutablePointer<lxw_worksheet>, _ head: Int
    ) throws(Fault) {
        for (column, title) in sheet.columns.enumerated() {
            try put(.text(title), on: page, head, column, .head)
            let width = ColumnWidth.of(title, sheet.rows.lazy.map { $0[column] })
            try check(worksheet_set_column(page, UInt16(column), UInt16(column), width, nil))
        }
        worksheet_freeze_panes(page, UInt32(head + 1), 0)
        try check(worksheet_repeat_rows(page, UInt32(head), UInt32(head)))
    }

    private func put(
        _ cell: ReportCell, on page: UnsafeMutablePointer<lxw_worksheet>, _ row: Int, _ column: Int, _ part: Part
    ) throws(Fault) {
        let (row, column) = (UInt32(row), UInt16(column))
        switch CellLimits.value(cell) {
        case .nothing: return
        // Always a text, whatever it begins with: a formula is never written.
        case .text(let text):
            let look = format("@", part, wraps: CellText.width(text) > ColumnWidth.widest)
            try check(worksheet_write_string(page, row, column, text, look))
        case .number(let number, let shape):
            try check(worksheet_write_number(page, row, column, number, format(shape, part)))
        case .day(let day):
            var date = lxw_datetime(
                year: Int32(day.year), month: Int32(day.month), day: Int32(day.day), hour: 0, min: 0, sec: 0)
            try check(worksheet_write_datetime(page, row, column, &date, format("yyyy-mm-dd", part)))
        }
    }

    /// Of what a cell is a part: lines above the table, its head, its rows, and those of them that add up others.
    private enum Part { case title, lead, head, row, total }

    /// What cells that look alike share.
    private struct Look: Hashable {
        let shape: String
        let part: Part
        let wraps: Bool
    }

    /// One for all cells that look alike. Texts and days begin a little to the right, for numbers end at the left of them.
    private func format(
        _ shape: String, _ part: Part, wraps: Bool = false
    ) -> UnsafeMutablePointer<lxw_format>? {
        let look = Look(shape: shape, part: part, wraps: wraps)
        if let known = formats[look] { return known }
        guard let made = workbook_add_format(handle) else { return nil }
        if part != .row, part != .lead { format_set_bold(made) }
        if part == .head { format_set_bottom(made, UInt8(LXW_BORDER_THIN.rawValue)) }
        format_set_num_format(made, shape)
        if part != .lead, part != .title, ["@", "yyyy-mm-dd"].contains(shape) {
            format_set_align(made, UInt8(LXW_ALIGN_LEFT.rawValue))
            format_set_indent(made, 1)
        }
        if wraps, part == .row || part == .total { format_set_text_wrap(made) }
        if part == .row || part == .total { format_set_align(made, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue)) }
        formats[look] = made
        return made
    }

    private func check(_ error: lxw_error) throws(Fault) {
        guard error != LXW_NO_ERROR else { return }
        throw .library(lxw_strerror(error).map { String(cString: $0) } ?? "\(error.rawValue)")
    }
}
