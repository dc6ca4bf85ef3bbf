/// Scores as they were made, and what has changed since.
enum ScoreQueries {
    static let note = Query(
        "noteChange",
        """
        INSERT INTO score_changes (seq, employee, first, last)
        SELECT COALESCE(MAX(seq), 0) + 1, CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT) FROM score_changes
        """)

    static let lastChange = Query("lastChange", "SELECT COALESCE(MAX(seq), 0) AS seq FROM score_changes")

    /// Whose sources have changed since change `$1`, on days from `$2` to before `$3`; NULL is everyone's.
    static let changed = Query(
        "changedSince",
        """
        SELECT DISTINCT employee FROM score_changes
        WHERE seq > $1 AND first < $3 AND (last IS NULL OR last >= $2)
        """)

    static let periods = Query("scoredPeriods", "SELECT period, through FROM score_periods ORDER BY period")

    static let through = Query("scoredThrough", "SELECT through FROM score_periods WHERE period = $1")

    static let closing = Query("periodClosed", "SELECT closed FROM score_periods WHERE period = $1")

    static let close = Query("closePeriod", "UPDATE score_periods SET closed = $2 WHERE period = $1")

    static let setThrough = Query(
        "setScoredThrough",
        """
        INSERT INTO score_periods (period, through) VALUES ($1, $2)
        ON CONFLICT (period) DO UPDATE SET through = excluded.through
        """)

    /// Changes that every period, and the alerts where there are some, have taken in.
    static let forget = Query(
        "forgetChanges",
        """
        DELETE FROM score_changes WHERE seq <= (SELECT MIN(through) FROM score_periods)
            AND seq <= COALESCE((SELECT MIN(through) FROM alert_looks), seq)
            AND seq < (SELECT MAX(seq) FROM score_changes)
        """)

    private static let columns = "employee, version, score, body, noted_in"

    static let current = Query(
        "currentScores",
        "SELECT \(columns) FROM scores WHERE period = $1 AND is_current = 1 ORDER BY employee")

    /// The newest versions, those among them that came too late to count.
    static let newest = Query(
        "newestScores",
        """
        SELECT \(columns) FROM scores s WHERE period = $1 AND NOT EXISTS (
            SELECT 1 FROM scores n
            WHERE n.period = s.period AND n.employee = s.employee AND n.version = s.version + 1)
        ORDER BY employee
        """)

    static let newestOf = Query(
        "newestScore",
        "SELECT \(columns) FROM scores WHERE period = $1 AND employee = $2 ORDER BY version DESC LIMIT 1")

    /// What came too late for other periods and is noted in period `$1`, of employee `$2`, with what counts there.
    static let late = Query(
        "lateScores",
        """
        SELECT l.period, l.score, c.score AS counting FROM scores l
        LEFT JOIN scores c ON c.period = l.period AND c.employee = l.employee AND c.is_current = 1
        WHERE l.noted_in = $1 AND l.employee = $2
        ORDER BY l.period, l.version
        """)

    static let history = Query(
        "scoreHistory",
        """
        SELECT \(columns) FROM scores WHERE period = $1 AND employee = $2 AND noted_in IS NULL
        ORDER BY version DESC LIMIT $3
        """)

    static let retire = Query(
        "retireScore", "UPDATE scores SET is_current = 0 WHERE period = $1 AND employee = $2 AND is_current = 1")

    static let keep = Query(
        "keepScore",
        """
        INSERT INTO scores (period, employee, version, is_current, score, body, ledger_seq, made_at, noted_in)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        """)

    /// What was written with one ledger line.
    static let writtenWith = Query(
        "scoresWrittenWith", "SELECT period, \(columns) FROM scores WHERE ledger_seq = $1 ORDER BY employee")

    static let linesOfScores = Query(
        "linesOfScores", "SELECT DISTINCT ledger_seq FROM scores ORDER BY ledger_seq")

    /// Of each score the newest version counts that did not come too late.
    static let wronglyCurrent = Query(
        "wronglyCurrent",
        """
        SELECT s.ledger_seq FROM scores s
        WHERE s.is_current <> CASE WHEN s.noted_in IS NOT NULL OR EXISTS (
            SELECT 1 FROM scores n
            WHERE n.period = s.period AND n.employee = s.employee AND n.version = s.version + 1
                AND n.noted_in IS NULL) THEN 0 ELSE 1 END
        ORDER BY s.ledger_seq LIMIT 1
        """)

    static let keepTerms = Query(
        "keepTerms",
        "INSERT INTO terms (version, kind, body, kept_at) VALUES ($1, $2, $3, $4) ON CONFLICT (version) DO NOTHING")

    static let activateTerms = Query(
        "activateTerms",
        "INSERT INTO term_activations (ledger_seq, kind, version, activated_at) VALUES ($1, $2, $3, $4)")

    static let activeTerms = Query(
        "activeTerms",
        """
        SELECT t.version, t.kind, t.body FROM term_activations a JOIN terms t ON t.version = a.version
        WHERE a.ledger_seq = (SELECT MAX(b.ledger_seq) FROM term_activations b WHERE b.kind = a.kind)
        ORDER BY t.kind
        """)
}
