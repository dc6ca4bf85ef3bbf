/// What forecasts are made from.
enum ForecastQueries {
    /// What came in and was given back, credited to employee `$1` in currency `$2`, from day `$3` to before `$4`.
    static let paymentsOf = Query(
        "datedPaymentsOf",
        """
        SELECT local_date, amount FROM feed_payments
        WHERE is_current = 1 AND credited = $1 AND currency = $2 AND local_date >= $3 AND local_date < $4
        ORDER BY local_date, amount
        """)

    /// The first day with a payment that is credited to someone.
    static let firstDay = Query(
        "firstPaymentDay",
        """
        SELECT MIN(local_date) AS first FROM feed_payments
        WHERE is_current = 1 AND credited IS NOT NULL AND currency = $1
        """)
}
