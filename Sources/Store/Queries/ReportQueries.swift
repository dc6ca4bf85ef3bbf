internal import Model

/// What reports over a period count; `$1` is the first day or instant and `$2` the first after it.
enum ReportQueries {
    static let conduct = Query(
        "conductByDay",
        """
        SELECT employee, local_date, COUNT(*) AS calls, COUNT(CASE WHEN points > 0 THEN 1 END) AS flagged,
            CAST(SUM(points) AS BIGINT) AS deducted
        FROM conduct WHERE local_date >= $1 AND local_date < $2
        GROUP BY employee, local_date
        """)

    /// Of a call that several share each has their own.
    static let violations = Query(
        "violationsByDay",
        """
        SELECT c.employee, c.local_date, d.category, COUNT(*) AS number, CAST(SUM(d.points) AS BIGINT) AS points
        FROM conduct c
        JOIN judgements j ON j.recording = c.recording AND j.is_current = 1
        JOIN deductions d ON d.judgement = j.id AND d.points > 0 AND (j.stretches IS NULL OR d.employee = c.employee)
        WHERE c.points > 0 AND c.local_date >= $1 AND c.local_date < $2
        GROUP BY c.employee, c.local_date, d.category
        """)

    /// Hits that wait for a reviewer; of a call that several share with each of them.
    static let waiting = Query(
        "waitingByDay",
        """
        SELECT c.employee, c.local_date, COUNT(*) AS number
        FROM hits h
        JOIN judgements j ON j.id = h.judgement AND j.is_current = 1
        JOIN conduct c ON c.recording = j.recording
        WHERE h.standing = 'waits' AND c.local_date >= $1 AND c.local_date < $2
        GROUP BY c.employee, c.local_date
        """)

    static let recordings = Query(
        "recordingsByDay",
        """
        SELECT employee, local_date, state, reason, COUNT(*) AS number FROM recordings
        WHERE local_date >= $1 AND local_date < $2
        GROUP BY employee, local_date, state, reason
        """)

    static let undated = Query(
        "undatedRecordings", "SELECT COUNT(*) AS number FROM recordings WHERE local_date IS NULL")

    /// Complaints over days, whoever they are about, and calls that are scored and attributed.
    static let complaints = Query(
        "complaintsAndCalls",
        """
        SELECT
            (SELECT COUNT(*) FROM feed_complaints WHERE is_current = 1 AND local_date >= $1 AND local_date < $2)
                AS complaints,
            (SELECT COUNT(*) FROM conduct WHERE local_date >= $1 AND local_date < $2) AS calls
        """)

    static let runs = Query(
        "runsBegun",
        """
        SELECT COUNT(*) AS number, COUNT(finished_at) AS finished FROM runs WHERE started_at >= $1 AND started_at < $2
        """)

    static let registered = Query(
        "recordingsTaken",
        "SELECT COUNT(*) AS number FROM recordings WHERE registered_at >= $1 AND registered_at < $2")

    /// How long each hit waited that a reviewer ruled on; a ruling that other judgements of the call took over is one.
    static let rulings = Query(
        "rulingsMade",
        """
        SELECT u.ruled_at - j.made_at AS waited, u.standing_before FROM rulings u
        JOIN judgements j ON j.id = u.judgement
        WHERE u.ruled_at >= $1 AND u.ruled_at < $2 AND j.made_at <= u.ruled_at AND NOT EXISTS (
            SELECT 1 FROM rulings o JOIN judgements k ON k.id = o.judgement
            WHERE o.ledger_seq = u.ledger_seq AND k.recording = j.recording AND k.made_at <= u.ruled_at
                AND (k.made_at, k.id) > (j.made_at, j.id))
        """)

    static let alerts = Query(
        "alertsRaised",
        "SELECT state, acknowledged_at - raised_at AS waited FROM alerts WHERE raised_at >= $1 AND raised_at < $2")

    /// Imports of feeds, and rows in them that corrected one that was there.
    static let imports = Query(
        "importsMade",
        """
        SELECT COUNT(DISTINCT i.ledger_seq) AS imports, COUNT(f.import) AS corrected
        FROM feed_imports i
        LEFT JOIN (\(corrected)) f ON f.import = i.ledger_seq
        WHERE i.imported_at >= $1 AND i.imported_at < $2
        """)

    private static let corrected = Feed.allCases
        .map { "SELECT import FROM feed_\($0.rawValue) WHERE version > 1" }.joined(separator: " UNION ALL ")
}
