extension Catalogue {
    /// Reports over a period, to print and as spreadsheets.
    static let englishPeriodReports: [String: String] = [
        "spreadsheet.notWritten":
            "{path}: the spreadsheet cannot be written: {cause}. Name a file in a folder that exists, can be written to and has room.",
        "spreadsheet.tooLarge":
            "{path}: the sheet '{sheet}' has more than the {rows} rows or {columns} columns that a spreadsheet holds. Ask for fewer, or for CSV.",
    ]
}
