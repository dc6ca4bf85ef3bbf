/// What the sources say of the work of employees, added up by employee; who is not in the answer has none of it.
///
/// `$1` is the first day, `$2` the first day after, and `$3` the currency where that matters. Each is asked of everyone
/// who ever worked here, employee by employee, so that every step is one look into an index; or of one, who comes last.
struct FactQueries {
    let ofAll: Query
    let ofOne: Query
    /// Whether the currency matters.
    let isOfMoney: Bool

    /// Net amount and number of payments in the currency, and cases with payments; how many are in another.
    static let payments = FactQueries(
        "feed_payments f", of: "f.credited", on: "f.local_date", where: "f.is_current = 1",
        """
        CAST(COALESCE(SUM(CASE WHEN f.currency = $3 THEN f.amount END), 0) AS BIGINT) AS recovered,
            COUNT(CASE WHEN f.currency = $3 THEN 1 END) AS payments,
            COUNT(CASE WHEN f.currency <> $3 THEN 1 END) AS other_currency,
            COUNT(DISTINCT CASE WHEN f.currency = $3 THEN f."case" END) AS cases
        """)

    /// Cases with payments of which nothing is left, for as much was given back.
    static let undoneCases = FactQueries(
        "feed_payments f", of: "f.credited", on: "f.local_date",
        where: """
            f.is_current = 1 AND f.amount < 0 AND f.currency = $3 AND f."case" IS NOT NULL AND (
                SELECT SUM(o.amount) FROM feed_payments o
                WHERE o.is_current = 1 AND o.credited = f.credited AND o.currency = $3 AND o."case" = f."case"
                    AND o.local_date >= $1 AND o.local_date < $2) <= 0
            """, #"COUNT(DISTINCT f."case") AS undone"#)

    static let conduct = FactQueries(
        "conduct f", of: "f.employee", on: "f.local_date", where: nil,
        """
        COUNT(*) AS calls, COUNT(CASE WHEN f.points > 0 THEN 1 END) AS flagged,
            CAST(SUM(f.points) AS BIGINT) AS deducted, CAST(SUM(f.credits) AS BIGINT) AS credits
        """)

    static let surveys = FactQueries(
        "feed_surveys f", of: "f.employee", on: "f.local_date", where: "f.is_current = 1",
        "COUNT(*) AS number, CAST(SUM(f.score) AS BIGINT) AS total")

    static let courses = FactQueries(
        "feed_training f", of: "f.employee", on: "f.taken_on", where: "f.is_current = 1",
        "COUNT(*) AS number, CAST(SUM(f.result) AS BIGINT) AS total")

    static let attendance = FactQueries(
        "feed_attendance f", of: "f.employee", on: "f.\"date\"", where: "f.is_current = 1",
        """
        COUNT(CASE WHEN f.hours > 0 THEN 1 END) AS days, CAST(SUM(f.hours) AS BIGINT) AS hours,
            COUNT(CASE WHEN f.hours = 0 THEN 1 END) AS absences
        """)

    static let complaints = FactQueries(
        "feed_complaints f", of: "f.employee", on: "f.local_date", where: "f.is_current = 1", "COUNT(*) AS complaints")

    private init(_ table: String, of employee: String, on day: String, where condition: String?, _ sums: String) {
        let span = "\(day) >= $1 AND \(day) < $2" + (condition.map { " AND \($0)" } ?? "")
        isOfMoney = (sums + span).contains("$3")
        let one = isOfMoney ? "$4" : "$3"
        ofAll = Query(
            "factsOfAll",
            """
            SELECT e.employee, \(sums)
            FROM feed_employees e CROSS JOIN \(table)
            WHERE e.is_current = 1 AND e."from" = (
                    SELECT MIN(a."from") FROM feed_employees a WHERE a.is_current = 1 AND a.employee = e.employee)
                AND \(employee) = e.employee AND \(span)
            GROUP BY e.employee
            """)
        ofOne = Query(
            "factsOfOne",
            """
            SELECT \(employee) AS employee, \(sums) FROM \(table) WHERE \(employee) = \(one) AND \(span)
            GROUP BY \(employee)
            """)
    }

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

    /// Of employee `$1`, of all months.
    static let allTargetsOf = Query(
        "allTargetsOf",
        """
        SELECT employee, month, amount, currency, cases FROM feed_targets
        WHERE is_current = 1 AND employee = $1 ORDER BY month
        """)

    /// The last day before `$1` on which there is a call that is scored and attributed.
    static let lastDayOfCalls = Query(
        "lastDayOfCalls", "SELECT MAX(local_date) AS last FROM conduct WHERE local_date < $1")

    static let birthYears = Query(
        "birthYears",
        """
        SELECT employee, birth_year FROM feed_employees
        WHERE is_current = 1 AND birth_year IS NOT NULL ORDER BY employee, "from"
        """)

    static let employees = Query(
        "employees",
        """
        SELECT employee, "from", hired, "left", branch, team, supervisor, name FROM feed_employees
        WHERE is_current = 1 ORDER BY employee, "from"
        """)

    static let branches = Query(
        "branches",
        """
        SELECT branch, country, zone FROM feed_branches WHERE is_current = 1 ORDER BY branch, "from"
        """)
}
