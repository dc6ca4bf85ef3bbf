/// Finding stored calls, and adding them up.
enum SearchQueries {
    /// Calls that a filter wants: `$1` employee, `$2` rule, `$3` and `$4` first and last local date, `$5` state, `$6`
    /// reason, `$7` flagged, `$8` attribution.
    private static let wanted = """
        FROM recordings r
        LEFT JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        LEFT JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN sound_facts f ON f.recording = r.id
        WHERE (CAST($1 AS TEXT) IS NULL OR r.employee = $1)
            AND (CAST($2 AS TEXT) IS NULL OR EXISTS (
                SELECT 1 FROM hits h WHERE h.judgement = j.id AND h.rule = $2))
            AND (CAST($3 AS TEXT) IS NULL OR r.local_date >= $3)
            AND (CAST($4 AS TEXT) IS NULL OR r.local_date <= $4)
            AND (CAST($5 AS TEXT) IS NULL OR r.state = $5)
            AND (CAST($6 AS TEXT) IS NULL OR r.reason = $6)
            AND (CAST($7 AS BIGINT) = 0 OR \(flagged))
            AND (CAST($8 AS BIGINT) IS NULL
                OR CASE WHEN r.employee IS NULL OR r.started_at IS NULL THEN 0 ELSE 1 END = $8)
        """

    /// `$9` and `$10` the place after which to begin, `$11` how many.
    static let calls = Query(
        "calls",
        """
        SELECT \(RecordingQueries.columns), r.start_order, j.id AS judgement,
            COALESCE(t.duration_seconds, f.duration_seconds) AS duration_seconds
        \(wanted)
            AND (r.start_order < $9 OR (r.start_order = $9 AND r.id > $10))
        ORDER BY r.start_order DESC, r.id
        LIMIT $11
        """)

    private static let flagged = """
        EXISTS (SELECT 1 FROM hits h WHERE h.judgement = j.id AND h.standing IN ('stands', 'waits', 'confirmed'))
            OR EXISTS (SELECT 1 FROM undecided_rules u WHERE u.judgement = j.id AND u.settled = 0)
        """

    static let byPath = Query("callByPath", "SELECT recording FROM files WHERE path = $1 AND role <> 'conflict'")

    static let byName = Query(
        "callByName",
        """
        SELECT DISTINCT recording FROM files WHERE name = $1 AND role <> 'conflict'
        ORDER BY recording LIMIT 11
        """)

    /// Hexadecimal digits sort before `g` under every collation.
    static let byHashPrefix = Query(
        "callByHash",
        """
        SELECT id AS recording FROM recordings WHERE content_hash >= $1 AND content_hash < $2
        ORDER BY id LIMIT 11
        """)

    /// What the calls that a filter wants add up to, by whose score they enter.
    static let totals = Query(
        "totals",
        """
        SELECT CASE WHEN r.employee IS NULL OR r.started_at IS NULL THEN NULL ELSE r.employee END AS owner,
            CAST(SUM(CASE WHEN r.state <> 'unscored' THEN 1 ELSE 0 END) AS BIGINT) AS calls,
            CAST(SUM(CASE WHEN r.state = 'waiting' THEN 1 ELSE 0 END) AS BIGINT) AS waiting,
            CAST(SUM(CASE WHEN r.state = 'unscored' THEN 1 ELSE 0 END) AS BIGINT) AS unscored,
            CAST(COALESCE(SUM(CASE WHEN r.state <> 'unscored' THEN (
                SELECT SUM(d.points) FROM deductions d WHERE d.judgement = j.id) END), 0) AS BIGINT) AS deducted
        \(wanted)
        GROUP BY CASE WHEN r.employee IS NULL OR r.started_at IS NULL THEN NULL ELSE r.employee END
        ORDER BY owner
        """)

    static let states = Query(
        "states",
        """
        SELECT state, reason, COUNT(*) AS number FROM recordings
        GROUP BY state, reason ORDER BY state, reason
        """)

    static let fileRoles = Query("fileRoles", "SELECT role, COUNT(*) AS number FROM files GROUP BY role")

    static let unattributed = Query(
        "unattributed",
        """
        SELECT COUNT(*) AS number FROM recordings
        WHERE state <> 'unscored' AND (employee IS NULL OR started_at IS NULL)
        """)
}
