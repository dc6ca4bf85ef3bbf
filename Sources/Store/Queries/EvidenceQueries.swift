/// The rows behind one score; `$1` the employee, `$2` the first day, `$3` the first day after.
enum EvidenceQueries {
    static let payments = Query(
        "creditedPayments",
        """
        SELECT payment, confirmed_at, local_date, amount, currency, "case" FROM feed_payments
        WHERE is_current = 1 AND credited = $1 AND local_date >= $2 AND local_date < $3
        ORDER BY confirmed_at, payment
        """)

    static let calls = Query(
        "deductedCalls",
        """
        SELECT c.recording, c.local_date, c.points FROM conduct c JOIN recordings r ON r.id = c.recording
        WHERE c.employee = $1 AND c.local_date >= $2 AND c.local_date < $3 AND c.points > 0
        ORDER BY r.start_order, c.recording
        """)

    static let surveys = Query(
        "surveysOf",
        """
        SELECT survey, local_date, score FROM feed_surveys
        WHERE is_current = 1 AND employee = $1 AND local_date >= $2 AND local_date < $3
        ORDER BY answered_at, survey
        """)

    static let courses = Query(
        "coursesOf",
        """
        SELECT course, taken_on, result FROM feed_training
        WHERE is_current = 1 AND employee = $1 AND taken_on >= $2 AND taken_on < $3
        ORDER BY taken_on, course
        """)
}
