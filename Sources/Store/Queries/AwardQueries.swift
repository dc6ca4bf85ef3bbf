/// Awards, what became of them, and what holds them back.
enum AwardQueries {
    private static let columns = """
        a.id, a.rule, a.employee, a.occasion, a.period, a.body, a.amount, a.currency, a.pay_on, a.first_day, a.end_day,
            a.trial, a.ledger_seq,
            (SELECT u.ruling FROM award_rulings u WHERE u.award = a.id AND u.ruling IN ('fallen', 'restored')
                ORDER BY u.ledger_seq DESC LIMIT 1) AS ground,
            (SELECT u.ruling FROM award_rulings u WHERE u.award = a.id AND u.ruling IN ('granted', 'withdrawn')
                ORDER BY u.ledger_seq DESC LIMIT 1) AS decision
        """

    static let keep = Query(
        "keepAward",
        """
        INSERT INTO awards (id, rule, employee, occasion, period, body, amount, currency, pay_on, first_day, end_day,
            trial, ledger_seq, given_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
        """)

    static let rule = Query(
        "keepAwardRuling",
        "INSERT INTO award_rulings (ledger_seq, award, ruling, ruled_at) VALUES ($1, $2, $3, $4)")

    static let one = Query("award", "SELECT \(columns) FROM awards a WHERE a.id = $1")

    /// Those that a run over period `$1` found.
    static let ofPeriod = Query(
        "awardsOfPeriod", "SELECT \(columns) FROM awards a WHERE a.period = $1 ORDER BY a.rule, a.employee, a.occasion")

    /// Periods of which something was given.
    static let periods = Query("periodsOfAwards", "SELECT DISTINCT period FROM awards ORDER BY period")

    /// All whose day of payment lies from `$1` to before `$2`.
    static let paidIn = Query(
        "awardsPaidIn",
        """
        SELECT \(columns) FROM awards a WHERE a.pay_on >= $1 AND a.pay_on < $2
        ORDER BY a.pay_on, a.rule, a.employee, a.occasion
        """)

    static let all = Query(
        "awards", "SELECT \(columns) FROM awards a ORDER BY a.pay_on, a.rule, a.employee, a.occasion")

    /// Hits of zero tolerance of employee `$1` from day `$2` to before day `$3` that were not overturned.
    static let holds = Query(
        "awardHolds",
        """
        SELECT h.id, h.rule, h.standing, j.recording, c.local_date
        FROM conduct c
        JOIN judgements j ON j.recording = c.recording AND j.is_current = 1
        JOIN hits h ON h.judgement = j.id
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = h.rule
        WHERE c.employee = $1 AND c.local_date >= $2 AND c.local_date < $3
            AND l.zero_tolerance = 1 AND h.standing IN ('stands', 'waits', 'confirmed')
        ORDER BY c.local_date, j.recording, h.ordinal
        """)

    /// Payments, in order of time, of all cases for which something came in from day `$1` to before day `$2`, and for
    /// which a row says a principal and how long it is overdue.
    static let debts = Query(
        "debts",
        """
        SELECT p."case", p.local_date, p.credited, p.amount, p.currency FROM feed_payments p
        WHERE p.is_current = 1
            AND p."case" IN (
                SELECT q."case" FROM feed_payments q
                WHERE q.is_current = 1 AND q.local_date >= $1 AND q.local_date < $2 AND q."case" IS NOT NULL)
            AND p."case" IN (
                SELECT k."case" FROM feed_cases k
                WHERE k.is_current = 1 AND k.principal IS NOT NULL AND k.months_overdue IS NOT NULL)
        ORDER BY p."case", p.confirmed_at, p.payment
        """)

    static let cases = Query(
        "overdueCases",
        """
        SELECT "case", "from", months_overdue, principal, currency FROM feed_cases
        WHERE is_current = 1 AND principal IS NOT NULL AND months_overdue IS NOT NULL ORDER BY "case", "from"
        """)

    /// Monthly pay as it is told last.
    static let basePay = Query(
        "basePay",
        """
        SELECT employee, base_pay, currency FROM feed_employees
        WHERE is_current = 1 AND base_pay IS NOT NULL AND "from" < $1 ORDER BY employee, "from"
        """)

    static let writtenWith = Query("awardWrittenWith", "SELECT \(columns) FROM awards a WHERE a.ledger_seq = $1")

    static let ruledWith = Query(
        "awardRuledWith", "SELECT award, ruling FROM award_rulings WHERE ledger_seq = $1")

    /// Lines that awards and rulings name.
    static let lines = Query(
        "linesOfAwards",
        """
        SELECT ledger_seq FROM awards UNION SELECT ledger_seq FROM award_rulings ORDER BY ledger_seq
        """)
}
