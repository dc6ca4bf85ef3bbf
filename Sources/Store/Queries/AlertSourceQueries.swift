/// What alerts are raised from.
enum AlertSourceQueries {
    private static let sums = """
        COUNT(*) AS calls, COUNT(CASE WHEN f.points > 0 THEN 1 END) AS flagged,
            CAST(SUM(f.points) AS BIGINT) AS deducted, CAST(SUM(f.credits) AS BIGINT) AS credits
        """

    /// Each employee once, with their calls: every one of them is a short stretch of the index.
    private static let ofEveryone = """
        FROM feed_employees e CROSS JOIN conduct f
            WHERE e.is_current = 1 AND e."from" = (
                    SELECT MIN(a."from") FROM feed_employees a WHERE a.is_current = 1 AND a.employee = e.employee)
                AND f.employee = e.employee
        """

    /// Everyone's days with scored calls from `$1` on.
    static let conductOfAll = Query(
        "conductDaysOfAll",
        """
        SELECT f.employee, f.local_date, \(sums)
        \(ofEveryone) AND f.local_date >= $1
        GROUP BY f.employee, f.local_date ORDER BY f.employee, f.local_date
        """)

    /// The same of one employee, `$2`.
    static let conductOfOne = Query(
        "conductDaysOfOne",
        """
        SELECT f.employee, f.local_date, \(sums) FROM conduct f
        WHERE f.employee = $2 AND f.local_date >= $1
        GROUP BY f.employee, f.local_date ORDER BY f.local_date
        """)

    /// What everyone's scored calls came to, from day `$1` to before `$2`.
    static let usual = Query(
        "usualConduct",
        """
        SELECT f.employee, COUNT(*) AS calls, COUNT(CASE WHEN f.points > 0 THEN 1 END) AS flagged
        \(ofEveryone) AND f.local_date >= $1 AND f.local_date < $2
        GROUP BY f.employee
        """)

    /// Whether anyone's payment is of day `$1` or a later one, and whether one is of day `$2` or a later one.
    static let payments = Query(
        "paymentsSince",
        """
        SELECT
            CASE WHEN EXISTS (
                SELECT 1 FROM feed_employees e CROSS JOIN feed_payments p
                WHERE e.is_current = 1 AND p.is_current = 1 AND p.credited = e.employee AND p.local_date >= $1
            ) THEN 1 ELSE 0 END AS newest,
            CASE WHEN EXISTS (
                SELECT 1 FROM feed_employees e CROSS JOIN feed_payments p
                WHERE e.is_current = 1 AND p.is_current = 1 AND p.credited = e.employee AND p.local_date >= $2
            ) THEN 1 ELSE 0 END AS lately
        """)

    /// Whether anyone has a target of an amount in month `$1`.
    static let targets = Query(
        "targetsOfMonth",
        "SELECT 1 AS found FROM feed_targets WHERE is_current = 1 AND month = $1 AND amount IS NOT NULL LIMIT 1")

    /// Complaints that came in as upheld since instant `$1`.
    static let complaints = Query(
        "upheldComplaints",
        """
        SELECT c.complaint, c.employee, i.imported_at
        FROM feed_imports i JOIN feed_complaints c ON c.import = i.ledger_seq
        WHERE c.is_current = 1 AND c.outcome = 'upheld' AND i.feed = 'complaints' AND i.imported_at >= $1
        ORDER BY c.complaint
        """)

    /// Promises of the days `$1` to `$2`, both among them, of the rows of cases that hold on day `$3`.
    static let promises = Query(
        "duePromises",
        """
        SELECT c."case", c.employee, c.promised FROM feed_cases c
        WHERE c.is_current = 1 AND c.promised IS NOT NULL AND c.promised >= $1 AND c.promised <= $2
            AND c."from" <= $3 AND (c."until" IS NULL OR c."until" > $3)
            AND NOT EXISTS (
                SELECT 1 FROM feed_cases n WHERE n.is_current = 1 AND n."case" = c."case"
                    AND n."from" > c."from" AND n."from" <= $3)
        ORDER BY c."case"
        """)

    /// When feeds brought something new, since instant `$1`.
    static let imports = Query(
        "feedImportTimes", "SELECT feed, imported_at FROM feed_imports WHERE imported_at >= $1 ORDER BY imported_at")

    /// Zero-tolerance hits of call `$1` that count or wait, as it is judged now.
    static let graveHits = Query(
        "graveHits",
        """
        SELECT h.rule, h.kind, h.start_seconds, j.stretches, r.employee, r.local_date
        FROM recordings r
        JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        JOIN hits h ON h.judgement = j.id
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = h.rule
        WHERE r.id = $1 AND r.state <> 'unscored' AND l.zero_tolerance = 1
            AND h.standing IN ('stands', 'waits', 'confirmed')
        ORDER BY h.rule, h.ordinal
        """)

    /// Zero-tolerance rules that call `$1` has met in any judgement.
    static let graveRules = Query(
        "graveRules",
        """
        SELECT DISTINCT h.rule FROM judgements j
        JOIN hits h ON h.judgement = j.id
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = h.rule
        WHERE j.recording = $1 AND l.zero_tolerance = 1
        ORDER BY h.rule
        """)
}
