/// What the sources say of the work of employees. Of one, or of everyone who ever worked here.
enum FactQueries {
    /// `$1` the first day, `$2` the first day after, `$3` the currency, `$4` the employee.
    static let ofOne = Query("factsOfOne", facts("(SELECT CAST($4 AS TEXT) AS employee) e"))

    /// `$1` the first day, `$2` the first day after, `$3` the currency.
    static let ofAll = Query(
        "factsOfAll", facts("(SELECT DISTINCT employee FROM feed_employees WHERE is_current = 1) e"))

    private static func facts(_ people: String) -> String {
        let payments =
            "feed_payments p WHERE p.is_current = 1 AND p.credited = e.employee AND \(within("p.local_date"))"
        let conduct = "conduct c WHERE c.employee = e.employee AND \(within("c.local_date"))"
        let surveys = "feed_surveys s WHERE s.is_current = 1 AND s.employee = e.employee AND \(within("s.local_date"))"
        let courses = "feed_training t WHERE t.is_current = 1 AND t.employee = e.employee AND \(within("t.taken_on"))"
        return """
            SELECT e.employee,
                (SELECT CAST(COALESCE(SUM(p.amount), 0) AS BIGINT) FROM \(payments) AND p.currency = $3) AS recovered,
                (SELECT COUNT(*) FROM \(payments) AND p.currency = $3) AS payments,
                (SELECT COUNT(*) FROM \(payments) AND p.currency <> $3) AS other_currency,
                (SELECT COUNT(*) FROM (
                    SELECT p."case" FROM \(payments) AND p."case" IS NOT NULL AND p.currency = $3
                    GROUP BY p."case" HAVING SUM(p.amount) > 0) paid) AS cases,
                (SELECT COUNT(*) FROM \(conduct)) AS calls,
                (SELECT COUNT(*) FROM \(conduct) AND c.points > 0) AS flagged,
                (SELECT CAST(COALESCE(SUM(c.points), 0) AS BIGINT) FROM \(conduct)) AS deducted,
                (SELECT COUNT(*) FROM \(surveys)) AS surveys,
                (SELECT CAST(COALESCE(SUM(s.score), 0) AS BIGINT) FROM \(surveys)) AS survey_sum,
                (SELECT COUNT(*) FROM \(courses)) AS courses,
                (SELECT CAST(COALESCE(SUM(t.result), 0) AS BIGINT) FROM \(courses)) AS course_sum
            FROM \(people)
            ORDER BY e.employee
            """
    }

    private static func within(_ day: String) -> String { "\(day) >= $1 AND \(day) < $2" }

    /// `$1` the first month, `$2` the last.
    static let targets = Query(
        "targets",
        """
        SELECT employee, month, amount, currency, cases FROM feed_targets
        WHERE is_current = 1 AND month >= $1 AND month <= $2
        ORDER BY employee, month
        """)

    /// `$1` the first month, `$2` the last, `$3` the employee.
    static let targetsOf = Query(
        "targetsOf",
        """
        SELECT employee, month, amount, currency, cases FROM feed_targets
        WHERE is_current = 1 AND employee = $3 AND month >= $1 AND month <= $2
        ORDER BY month
        """)

    static let employees = Query(
        "employees",
        """
        SELECT employee, "from", hired, "left", branch, team, supervisor, name FROM feed_employees
        WHERE is_current = 1 ORDER BY employee, "from"
        """)

    static let countries = Query(
        "countries",
        """
        SELECT branch, country FROM feed_branches WHERE is_current = 1 AND country IS NOT NULL
        ORDER BY branch, "from"
        """)
}
