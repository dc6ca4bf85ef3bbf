/// Whose score payments enter that do not say so themselves. Answers are in no order: an order by key would have all
/// payments walked through instead of the few that an index has.
enum CreditQueries {
    /// Of payment `p`: its own employee; else, where it gives a payment back, whoever had that one; else whoever had its
    /// case on that day.
    static let owner = """
        COALESCE(p.employee, (
            SELECT COALESCE(o.employee, \(holder(of: "o"))) FROM feed_payments o
            WHERE o.payment = p.reverses AND o.is_current = 1
        ), \(holder(of: "p")))
        """

    private static func holder(of payment: String) -> String {
        """
        (SELECT CASE WHEN c."until" IS NULL OR c."until" > \(payment).local_date THEN c.employee END
            FROM feed_cases c
            WHERE c."case" = \(payment)."case" AND c.is_current = 1 AND c."from" <= \(payment).local_date
            ORDER BY c."from" DESC LIMIT 1)
        """
    }

    /// Payments of import `$1` that do not name an employee.
    static let ofImport = unnamed("p.import = $1")
    /// Payments of case `$1` that do not name an employee.
    static let ofCase = unnamed(#"p."case" = $1"#)
    /// Reversals that do not name an employee, of payments of import `$1`.
    static let reversals = unnamed(
        """
        p.reverses IS NOT NULL AND EXISTS (
            SELECT 1 FROM feed_payments o WHERE o.payment = p.reverses AND o.is_current = 1 AND o.import = $1)
        """)
    /// Reversals that do not name an employee, of payments of case `$1` that name none either.
    static let reversalsOfCase = Query(
        "unnamedReversals",
        """
        SELECT p.payment, p.local_date, p.credited, \(owner) AS owner
        FROM feed_payments u JOIN feed_payments p ON p.reverses = u.payment
        WHERE u.is_current = 1 AND u.employee IS NULL AND u."case" = $1 AND p.is_current = 1 AND p.employee IS NULL
            AND p.reverses IS NOT NULL
        """)

    /// A payment that enters another score than it should.
    static let stranger = Query(
        "strangePayment",
        """
        SELECT p.import FROM feed_payments p
        WHERE p.is_current = 1 AND COALESCE(p.credited, '') <> COALESCE(\(owner), '')
        ORDER BY p.import LIMIT 1
        """)

    static let set = Query(
        "setCredit", "UPDATE feed_payments SET credited = $2 WHERE payment = $1 AND is_current = 1")

    /// Whose score a payment enters now.
    static let current = Query(
        "currentCredit", "SELECT credited, local_date FROM feed_payments WHERE payment = $1 AND is_current = 1")

    private static func unnamed(_ which: String) -> Query {
        Query(
            "unnamedPayments",
            """
            SELECT p.payment, p.local_date, p.credited, \(owner) AS owner FROM feed_payments p
            WHERE p.is_current = 1 AND p.employee IS NULL AND \(which)
            """)
    }
}
