/// The chain and the texts beside it.
enum LedgerQueries {
    static let head = Query("ledgerHead", "SELECT seq, hash FROM ledger ORDER BY seq DESC LIMIT 1")

    static let append = Query("appendLine", "INSERT INTO ledger (seq, line, hash) VALUES ($1, $2, $3)")

    static let after = Query(
        "ledgerAfter", "SELECT seq, line, hash FROM ledger WHERE seq > $1 ORDER BY seq LIMIT $2")

    static let seal = Query(
        "sealText", "INSERT INTO ledger_texts (seq, field, salt, text, erased_at) VALUES ($1, $2, $3, $4, NULL)")

    static let texts = Query(
        "ledgerTexts",
        """
        SELECT seq, field, salt, text, erased_at FROM ledger_texts
        WHERE seq > $1 AND seq <= $2 ORDER BY seq, field
        """)

    /// What stands beside a line, as columns `reason` and `actor`, each NULL where it was erased.
    static let besideColumns = "t.text AS reason, CASE WHEN a.seq IS NULL THEN 'system' ELSE a.text END AS actor"

    static func beside(_ line: String) -> String {
        """
        LEFT JOIN ledger_texts t ON t.seq = \(line) AND t.field = 'reason'
        LEFT JOIN ledger_texts a ON a.seq = \(line) AND a.field = 'actor'
        """
    }

    /// Of lines that are no longer there.
    static let textsOutside = Query(
        "ledgerTextsOutside",
        "SELECT seq FROM ledger_texts WHERE seq > $1 OR seq < 1 ORDER BY seq LIMIT 1")
}
