/// What each employee answers for in the calls that are scored and attributed.
enum ConductQueries {
    /// Of a call that several employees share each has their own deductions; what is nobody's enters no score.
    static func shares(of calls: String) -> String {
        """
        WITH scored AS (
            SELECT r.id, r.local_date, r.employee, j.id AS judgement, j.stretches
            FROM recordings r JOIN judgements j ON j.recording = r.id AND j.is_current = 1
            WHERE r.state <> 'unscored' AND r.local_date IS NOT NULL AND \(calls)
        ), shares AS (
            SELECT s.id, s.local_date, s.judgement, s.employee, 1 AS whole
            FROM scored s WHERE s.stretches IS NULL AND s.employee IS NOT NULL
            UNION
            SELECT s.id, s.local_date, s.judgement, e.employee, 0 AS whole
            FROM scored s JOIN call_employees e ON e.recording = s.id WHERE s.stretches IS NOT NULL
            UNION
            SELECT s.id, s.local_date, s.judgement, d.employee, 0 AS whole
            FROM scored s JOIN deductions d ON d.judgement = s.judgement
            WHERE s.stretches IS NOT NULL AND d.employee IS NOT NULL
        )
        SELECT s.id, s.employee, s.local_date, CAST(COALESCE((
            SELECT SUM(d.points) FROM deductions d WHERE d.judgement = s.judgement
                AND (s.whole = 1 OR d.employee = s.employee)), 0) AS BIGINT) AS points
        FROM shares s
        """
    }

    /// A call of which someone answers for something else than what was judged.
    static let stranger = Query(
        "conductNotAsJudged",
        """
        SELECT (SELECT MAX(p.ledger_seq) FROM promotions p JOIN judgements j ON j.id = p.judgement
            WHERE j.recording = d.recording) AS ledger_seq
        FROM (
            SELECT * FROM (
                SELECT recording, employee, local_date, points FROM conduct
                EXCEPT SELECT * FROM (\(shares(of: "r.id IS NOT NULL"))) a) x
            UNION ALL
            SELECT * FROM (
                SELECT * FROM (\(shares(of: "r.id IS NOT NULL"))) b
                EXCEPT SELECT recording, employee, local_date, points FROM conduct) y
        ) d
        LIMIT 1
        """)

    static let ofCall = Query(
        "conductOfCall",
        "SELECT employee, local_date, points, credits FROM conduct WHERE recording = $1 ORDER BY employee")

    static let shouldBe = Query(
        "conductAsJudged", "SELECT employee, local_date, points FROM (\(shares(of: "r.id = $1"))) ORDER BY employee")

    static let drop = Query("dropConduct", "DELETE FROM conduct WHERE recording = $1")

    static let keep = Query(
        "keepConduct",
        "INSERT INTO conduct (recording, employee, local_date, points, credits) VALUES ($1, $2, $3, $4, $5)")

    /// Good conduct in the current judgement of call `$1`, with who spoke when where several shared it.
    static let credits = Query(
        "creditsOfCall",
        """
        SELECT h.rule, h.start_seconds, j.stretches FROM judgements j JOIN hits h ON h.judgement = j.id
        WHERE j.recording = $1 AND j.is_current = 1 AND h.standing = 'credit'
        """)
}
