package import Model

/// Why a spreadsheet was not written.
package struct SpreadsheetProblem: ExplainedError, Hashable {
    package let message: Message

    static func notWritten(_ path: String, cause: String) -> Self {
        Self(message: Message("spreadsheet.notWritten", ["path": path, "cause": cause]))
    }

    static func tooLarge(_ path: String, sheet: String) -> Self {
        Self(
            message: Message(
                "spreadsheet.tooLarge",
                [
                    "path": path, "sheet": sheet, "rows": "\(Workbook.mostRows)", "columns": "\(Workbook.mostColumns)",
                ]))
    }
}
