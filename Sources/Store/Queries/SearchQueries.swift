/// Finding stored calls, and adding them up.
enum SearchQueries {
    /// Whether the employee has a part in call `r`, alone or with others.
    static func hasPart(_ employee: String) -> String {
        """
        (r.employee = \(employee) OR EXISTS (
            SELECT 1 FROM call_employees e WHERE e.recording = r.id AND e.employee = \(employee)))
        """
    }

    /// Calls that a filter wants: `$1` employee, `$2` rule, `$3` and `$4` first and last local date, `$5` state, `$6`
    /// reason, `$7` flagged, `$8` attribution, `$9` debtor, `$10` complaint.
    private static let wanted = """
        FROM recordings r
        LEFT JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        LEFT JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN sound_facts f ON f.recording = r.id
        WHERE (CAST($1 AS TEXT) IS NULL OR \(hasPart("$1")))
            AND (CAST($2 AS TEXT) IS NULL OR EXISTS (
                SELECT 1 FROM hits h WHERE h.judgement = j.id AND h.rule = $2))
            AND (CAST($3 AS TEXT) IS NULL OR r.local_date >= $3)
            AND (CAST($4 AS TEXT) IS NULL OR r.local_date <= $4)
            AND (CAST($5 AS TEXT) IS NULL OR r.state = $5)
            AND (CAST($6 AS TEXT) IS NULL OR r.reason = $6)
            AND (CAST($7 AS BIGINT) = 0 OR \(flagged))
            AND (CAST($8 AS BIGINT) IS NULL
                OR CASE WHEN r.employee IS NULL OR r.started_at IS NULL OR \(ownerless) THEN 0 ELSE 1 END = $8)
            AND (CAST($9 AS TEXT) IS NULL OR r.debtor = $9)
            AND (CAST($10 AS TEXT) IS NULL OR EXISTS (
                SELECT 1 FROM feed_complaints x
                WHERE x.complaint = $10 AND x.is_current = 1 AND (x."call" = r.call_id OR x.debtor = r.debtor)))
        """

    /// Whether something counts in the call for which nobody is known to answer, although others share it.
    private static let ownerless = """
        EXISTS (SELECT 1 FROM deductions d
            WHERE d.judgement = j.id AND j.stretches IS NOT NULL AND d.employee IS NULL AND d.points > 0)
        """

    /// `$11` and `$12` the place after which to begin, `$13` how many.
    static let calls = Query(
        "calls",
        """
        SELECT \(RecordingQueries.columns), r.start_order, j.id AS judgement,
            COALESCE(t.duration_seconds, f.duration_seconds) AS duration_seconds
        \(wanted)
            AND (r.start_order < $11 OR (r.start_order = $11 AND r.id > $12))
        ORDER BY r.start_order DESC, r.id
        LIMIT $13
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

    /// What the calls that a filter wants add up to, by whose score they enter. Of a call that several employees share
    /// each has their own deductions; what is nobody's goes to NULL, as calls without a start do.
    static let totals = Query(
        "totals",
        """
        WITH found AS (
            SELECT r.id, r.state, r.started_at, r.employee, j.id AS judgement,
                CASE WHEN j.id IS NULL THEN r.stretches ELSE j.stretches END AS stretches
            \(wanted)
        ), shares AS (
            SELECT f.id, f.state, f.started_at, f.judgement, f.employee, 1 AS whole
            FROM found f WHERE f.stretches IS NULL
            UNION
            SELECT f.id, f.state, f.started_at, f.judgement, e.employee, 0 AS whole
            FROM found f JOIN call_employees e ON e.recording = f.id WHERE f.stretches IS NOT NULL
            UNION
            SELECT f.id, f.state, f.started_at, f.judgement, d.employee, 0 AS whole
            FROM found f JOIN deductions d ON d.judgement = f.judgement WHERE f.stretches IS NOT NULL
        )
        SELECT CASE WHEN s.started_at IS NULL THEN NULL ELSE s.employee END AS owner,
            COUNT(DISTINCT CASE WHEN s.state <> 'unscored' THEN s.id END) AS calls,
            COUNT(DISTINCT CASE WHEN s.state = 'waiting' THEN s.id END) AS waiting,
            COUNT(DISTINCT CASE WHEN s.state = 'unscored' THEN s.id END) AS unscored,
            CAST(COALESCE(SUM(CASE WHEN s.state <> 'unscored' THEN (
                SELECT SUM(d.points) FROM deductions d WHERE d.judgement = s.judgement
                    AND (s.whole = 1 OR COALESCE(d.employee, '') = COALESCE(s.employee, ''))) END), 0) AS BIGINT)
                AS deducted
        FROM shares s
        WHERE (CAST($1 AS TEXT) IS NULL OR s.employee = $1)
        GROUP BY CASE WHEN s.started_at IS NULL THEN NULL ELSE s.employee END
        ORDER BY owner
        """)

    /// What the calls that a filter wants add up to, each once.
    static let sum = Query(
        "sum",
        """
        SELECT CAST(COALESCE(SUM(CASE WHEN r.state <> 'unscored' THEN 1 ELSE 0 END), 0) AS BIGINT) AS calls,
            CAST(COALESCE(SUM(CASE WHEN r.state = 'waiting' THEN 1 ELSE 0 END), 0) AS BIGINT) AS waiting,
            CAST(COALESCE(SUM(CASE WHEN r.state = 'unscored' THEN 1 ELSE 0 END), 0) AS BIGINT) AS unscored,
            CAST(COALESCE(SUM(CASE WHEN r.state <> 'unscored' THEN (
                SELECT SUM(d.points) FROM deductions d WHERE d.judgement = j.id) END), 0) AS BIGINT) AS deducted
        \(wanted)
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
