/// Alerts, and what they are raised from.
enum AlertQueries {
    static let columns = """
        a.id, a.rule, a.subject, a.number, a.employee, a.since, a.until, a.value, a.state, a.role, a.raised_at,
            a.snoozed_until
        """

    static let look = Query("alertLook", "SELECT through, settings, day FROM alert_looks")

    static let setLook = Query(
        "setAlertLook",
        """
        INSERT INTO alert_looks (one, through, settings, day) VALUES (1, $1, $2, $3)
        ON CONFLICT (one) DO UPDATE SET
            through = excluded.through, settings = excluded.settings, day = excluded.day
        """)

    /// Of whom something has changed since change `$1`, and from which day on; NULL is everyone.
    static let changed = Query(
        "changedForAlerts",
        "SELECT employee, MIN(first) AS first FROM score_changes WHERE seq > $1 GROUP BY employee")

    /// Of which rules may still speak: those since day `$1`, and those of nobody that last.
    static let known = Query(
        "knownAlerts",
        """
        SELECT \(columns) FROM alerts a WHERE a.state <> 'withdrawn' AND a.since >= $1
        UNION ALL
        SELECT \(columns) FROM alerts a
        WHERE a.state IN ('open', 'acknowledged') AND a.employee IS NULL AND a.since < $1
        """)

    static let ofSubject = Query(
        "alertsOfSubject",
        "SELECT \(columns) FROM alerts a WHERE a.rule = $1 AND a.subject = $2 AND a.state <> 'withdrawn'")

    static let lastNumber = Query(
        "lastAlertNumber", "SELECT COALESCE(MAX(number), 0) AS number FROM alerts WHERE rule = $1 AND subject = $2")

    static let raise = Query(
        "raiseAlert",
        """
        INSERT INTO alerts (id, rule, subject, number, employee, since, until, value, state, role, raised_at, told_at,
            acknowledged_at, snoozed_until, ledger_seq)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, NULL, NULL, $13)
        """)

    static let move = Query(
        "moveAlert",
        """
        UPDATE alerts SET since = $2, until = $3, value = $4, state = CASE
            WHEN CAST($3 AS TEXT) IS NOT NULL THEN 'ended'
            WHEN acknowledged_at IS NOT NULL THEN 'acknowledged' ELSE 'open' END
        WHERE id = $1
        """)

    static let setEmployee = Query("setAlertEmployee", "UPDATE alerts SET employee = $2 WHERE id = $1")

    static let withdraw = Query("withdrawAlert", "UPDATE alerts SET state = 'withdrawn' WHERE id = $1")

    static let acknowledge = Query(
        "acknowledgeAlert", "UPDATE alerts SET state = 'acknowledged', acknowledged_at = $2 WHERE id = $1")

    /// Who would be told next is told when nobody has acknowledged it for as long after its end.
    static let snooze = Query(
        "snoozeAlert",
        """
        UPDATE alerts SET snoozed_until = $2, told_at = CASE WHEN told_at IS NULL THEN NULL ELSE $2 END WHERE id = $1
        """)

    static let byID = Query("alert", "SELECT \(columns) FROM alerts a WHERE a.id = $1")

    /// `$1` state, `$2` employee, `$3` rule; a page after instant `$4` and id `$5`.
    static let list = Query(
        "listAlerts",
        """
        SELECT \(columns) FROM alerts a
        WHERE (CAST($1 AS TEXT) IS NULL OR a.state = $1)
            AND (CAST($2 AS TEXT) IS NULL OR a.employee = $2)
            AND (CAST($3 AS TEXT) IS NULL OR a.rule = $3)
            AND (a.raised_at, a.id) > ($4, $5)
        ORDER BY a.raised_at, a.id LIMIT $6
        """)

    /// Nobody has acknowledged them since before instant `$1`; at most `$2`.
    static let overdue = Query(
        "overdueAlerts",
        """
        SELECT \(columns) FROM alerts a
        WHERE a.state = 'open' AND a.told_at IS NOT NULL AND a.told_at <= $1
        ORDER BY a.told_at, a.id LIMIT $2
        """)

    static let tellNext = Query("tellNextRole", "UPDATE alerts SET role = $2, told_at = $3 WHERE id = $1")
}
