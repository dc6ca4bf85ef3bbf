/// Pay sheets with their lines, what became of them, and what pay is made from.
enum PayQueries {
    private static let sheet = """
        s.ledger_seq, s.month, s.version, s.maker, s.trial,
            (SELECT t.step FROM pay_steps t WHERE t.sheet = s.ledger_seq ORDER BY t.ledger_seq DESC LIMIT 1) AS step
        """

    static let keepSheet = Query(
        "keepPaySheet",
        """
        INSERT INTO pay_sheets (ledger_seq, month, version, maker, trial, made_at) VALUES ($1, $2, $3, $4, $5, $6)
        """)

    static let keepLine = Query(
        "keepPayLine",
        """
        INSERT INTO pay_lines (sheet, employee, subject, kind, amount, currency, body)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """)

    static let keepStep = Query(
        "keepPayStep", "INSERT INTO pay_steps (ledger_seq, sheet, step, taken_at) VALUES ($1, $2, $3, $4)")

    /// The newest sheet of month `$1`.
    static let newest = Query(
        "newestPaySheet",
        "SELECT \(sheet) FROM pay_sheets s WHERE s.month = $1 ORDER BY s.version DESC LIMIT 1")

    /// The newest sheet of each month, in order.
    static let all = Query(
        "paySheets",
        """
        SELECT \(sheet) FROM pay_sheets s
        WHERE NOT EXISTS (SELECT 1 FROM pay_sheets n WHERE n.month = s.month AND n.version > s.version)
        ORDER BY s.month
        """)

    static let written = Query("paySheetWritten", "SELECT \(sheet) FROM pay_sheets s WHERE s.ledger_seq = $1")

    private static let line = "l.employee, l.subject, l.kind, l.amount, l.currency, l.body"

    static let lines = Query(
        "payLines",
        "SELECT \(line) FROM pay_lines l WHERE l.sheet = $1 ORDER BY l.employee, l.subject")

    /// Lines of employee `$2` on sheet `$1`.
    static let linesOf = Query(
        "payLinesOf",
        "SELECT \(line) FROM pay_lines l WHERE l.sheet = $1 AND l.employee = $2 ORDER BY l.subject")

    /// Lines of sheets that are closed, of all months but `$1`, without what they rest on.
    static let closedLines = Query(
        "closedPayLines",
        """
        SELECT l.employee, l.subject, l.kind, l.amount, l.currency, '' AS body FROM pay_lines l
        JOIN pay_steps t ON t.sheet = l.sheet AND t.step = 'closed'
        JOIN pay_sheets s ON s.ledger_seq = l.sheet
        WHERE s.month <> $1 ORDER BY l.employee, l.subject
        """)

    /// Months whose sheet is closed.
    static let closedMonths = Query(
        "closedPayMonths",
        """
        SELECT DISTINCT s.month FROM pay_sheets s JOIN pay_steps t ON t.sheet = s.ledger_seq AND t.step = 'closed'
        ORDER BY s.month
        """)

    static let step = Query("payStep", "SELECT sheet, step FROM pay_steps WHERE ledger_seq = $1")

    /// Lines of the ledger that sheets and steps name.
    static let ledgerLines = Query(
        "linesOfPay", "SELECT ledger_seq FROM pay_sheets UNION SELECT ledger_seq FROM pay_steps ORDER BY ledger_seq")

    // MARK: Sources

    /// What all rows of employee `$1` say of base pay.
    static let basePayOf = Query(
        "payBaseOf",
        """
        SELECT employee, "from", base_pay, currency FROM feed_employees
        WHERE is_current = 1 AND employee = $1 ORDER BY "from"
        """)

    /// All leave of employee `$1`.
    static let leaveOf = Query(
        "payLeaveOf",
        """
        SELECT employee, "from", "until", "kind" FROM feed_leave
        WHERE is_current = 1 AND employee = $1 ORDER BY "from"
        """)

    /// What rows that hold before day `$1` say of base pay.
    static let basePay = Query(
        "payBase",
        """
        SELECT employee, "from", base_pay, currency FROM feed_employees
        WHERE is_current = 1 AND "from" < $1 ORDER BY employee, "from"
        """)

    /// Hours of work from day `$1` to before day `$2`.
    static let hours = Query(
        "payHours",
        """
        SELECT employee, "date", hours FROM feed_attendance
        WHERE is_current = 1 AND "date" >= $1 AND "date" < $2 ORDER BY employee, "date"
        """)

    /// Leave that has a day from `$1` to before day `$2`.
    static let leave = Query(
        "payLeave",
        """
        SELECT employee, "from", "until", "kind" FROM feed_leave
        WHERE is_current = 1 AND "from" < $2 AND "until" > $1 ORDER BY employee, "from"
        """)
}
