/// What is to be told of alerts, and its way to each receiver.
enum OutboxQueries {
    static let note = Query(
        "noteNotice",
        """
        INSERT INTO alert_notices (seq, alert, event, role, made_at, is_routed)
        SELECT COALESCE(MAX(seq), 0) + 1, CAST($1 AS TEXT), CAST($2 AS TEXT), CAST($3 AS TEXT), CAST($4 AS BIGINT), 0
        FROM alert_notices
        WHERE true
        ON CONFLICT (alert, event, role) DO NOTHING
        """)

    /// Whatever of an alert is not on its way yet need not go.
    static let passOver = Query(
        "passOverNotices", "UPDATE alert_notices SET is_routed = 1 WHERE alert = $1 AND is_routed = 0")

    static let unrouted = Query(
        "unroutedNotices",
        """
        SELECT n.seq, n.event, n.role AS told_role, n.made_at, \(AlertQueries.columns)
        FROM alert_notices n JOIN alerts a ON a.id = n.alert
        WHERE n.is_routed = 0 ORDER BY n.seq LIMIT $1
        """)

    static let routed = Query("routedNotice", "UPDATE alert_notices SET is_routed = 1 WHERE seq = $1")

    /// The channels that were told of an alert.
    static let told = Query(
        "toldChannels",
        "SELECT DISTINCT channel FROM alert_deliveries WHERE alert = $1 AND state = 'done' ORDER BY channel")

    static let order = Query(
        "orderDelivery",
        """
        INSERT INTO alert_deliveries (id, notice, alert, channel, state, due_at, attempts, cause, ended_at)
        VALUES ($1, $2, $3, $4, $5, $6, 0, NULL, $7)
        ON CONFLICT (notice, channel) DO NOTHING
        """)

    /// What has not gone out need not go any more.
    static let drop = Query(
        "dropDeliveries",
        "UPDATE alert_deliveries SET state = 'dropped', ended_at = $2 WHERE alert = $1 AND state = 'due'")

    static let postpone = Query(
        "postponeDeliveries",
        "UPDATE alert_deliveries SET due_at = $2 WHERE alert = $1 AND state = 'due' AND due_at < $2")

    /// `$1` channel, `$2` now, `$3` rule or NULL; at most `$4`.
    static let due = Query(
        "dueDeliveries",
        """
        SELECT d.id AS delivery, d.channel, d.attempts, n.event, n.role AS told_role, n.made_at, \(AlertQueries.columns)
        FROM alert_deliveries d
        JOIN alert_notices n ON n.seq = d.notice
        JOIN alerts a ON a.id = d.alert
        WHERE d.channel = $1 AND d.state = 'due' AND d.due_at <= $2 AND (CAST($3 AS TEXT) IS NULL OR a.rule = $3)
        ORDER BY d.due_at, d.id LIMIT $4
        """)

    static let accept = Query(
        "acceptedDelivery",
        """
        UPDATE alert_deliveries SET state = 'done', cause = NULL, attempts = attempts + 1, ended_at = $2 WHERE id = $1
        """)

    static let refuse = Query(
        "refusedDelivery",
        """
        UPDATE alert_deliveries SET state = 'refused', cause = $2, attempts = attempts + 1, ended_at = $3
        WHERE id = $1 AND state = 'due'
        """)

    static let later = Query(
        "laterDelivery",
        """
        UPDATE alert_deliveries SET due_at = $2, cause = $3, attempts = attempts + 1 WHERE id = $1 AND state = 'due'
        """)

    /// What was refused is due again, at instant `$1`.
    static let again = Query(
        "refusedAgain",
        """
        UPDATE alert_deliveries SET state = 'due', due_at = $1, attempts = 0, ended_at = NULL WHERE state = 'refused'
        """)

    /// What waits and what was refused, by channel; `$1` is now.
    static let waiting = Query(
        "waitingDeliveries",
        """
        SELECT channel, COUNT(CASE WHEN state = 'due' AND due_at <= $1 THEN 1 END) AS due,
            COUNT(CASE WHEN state = 'due' AND due_at > $1 THEN 1 END) AS later,
            MIN(CASE WHEN state = 'due' AND due_at > $1 THEN due_at END) AS next,
            COUNT(CASE WHEN state = 'refused' THEN 1 END) AS refused,
            MAX(CASE WHEN state = 'refused' OR due_at > $1 THEN cause END) AS cause
        FROM alert_deliveries WHERE state IN ('due', 'refused')
        GROUP BY channel ORDER BY channel
        """)
}
