package import Model

/// Tables on their way into an XLSX file, in texts that are already in the reader's language.
package struct Spreadsheet: Hashable, Sendable {
    /// Among the file's properties.
    package let title: String
    /// Among the file's properties, so that the same content at the same moment is the same file.
    package let madeAt: ZonedTime
    package let sheets: [Sheet]

    package struct Sheet: Hashable, Sendable {
        /// Any text; `SheetName` makes of it what a program takes.
        package let name: String
        /// Lines above the table, the first bold: what holds for all of it, such as that it is a trial.
        package let lead: [String]
        package let columns: [String]
        /// As many cells each as there are columns.
        package let rows: [[ReportCell]]
        /// Places of rows that add up others, which are bold.
        package let totals: Set<Int>

        package init(
            name: String, lead: [String] = [], columns: [String], rows: [[ReportCell]], totals: Set<Int> = []
        ) {
            self.name = name
            self.lead = lead
            self.columns = columns
            self.rows = rows
            self.totals = totals
        }
    }

    package init(title: String, madeAt: ZonedTime, sheets: [Sheet]) {
        self.title = title
        self.madeAt = madeAt
        self.sheets = sheets
    }
}
