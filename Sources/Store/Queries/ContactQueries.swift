/// Calls as rules on contacts look at them, where debtors live, and whose calls are to be looked at again.
enum ContactQueries {
    private static let columns = """
        r.id, r.started_at, r.zone, r.direction, r.debtor, r.kind, r.state, r.reason, t.answered, t.duration_seconds,
        j.lexicon_version, j.contacts, s.contacts AS asked
        """

    private static let tables = """
        FROM recordings r
        LEFT JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        LEFT JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN lexicon_sets s ON s.version = j.lexicon_version
        """

    static let call = Query("contactOfCall", "SELECT \(columns) \(tables) WHERE r.id = $1")

    /// What was written is no call, and a file that is part of a call is none of its own.
    private static let isCall = "r.kind <> 'messages' AND COALESCE(r.reason, '') <> 'partOfCall'"

    /// A debtor's calls from an instant on, in order.
    static let calls = Query(
        "callsOfDebtor",
        """
        SELECT \(columns) \(tables)
        WHERE r.debtor = $1 AND r.started_at >= $2 AND \(isCall)
        ORDER BY r.started_at, r.id
        """)

    /// Those from an instant on before the call that starts then and has that id, the last first.
    static let callsBefore = Query(
        "callsOfDebtorBefore",
        """
        SELECT \(columns) \(tables)
        WHERE r.debtor = $1 AND r.started_at >= $2 AND r.started_at <= $3 AND (r.started_at < $3 OR r.id < $4)
            AND \(isCall)
        ORDER BY r.started_at DESC, r.id DESC LIMIT $5
        """)

    static let places = Query(
        "placesOfDebtor",
        """
        SELECT "from", "zone", "phone_zone", "country" FROM feed_debtors
        WHERE "debtor" = $1 AND is_current = 1 ORDER BY "from"
        """)

    /// Whose calls are to be looked at again from an instant on; the earliest holds.
    static let note = Query(
        "noteContactChange",
        """
        INSERT INTO contact_changes (debtor, recording, since, times) VALUES ($1, $2, $3, 1)
        ON CONFLICT (debtor, recording) DO UPDATE SET times = contact_changes.times + 1,
            since = CASE WHEN excluded.since < contact_changes.since THEN excluded.since
                ELSE contact_changes.since END
        """)

    static let changes = Query(
        "contactChanges",
        """
        SELECT debtor, recording, since, times FROM contact_changes
        WHERE (debtor, recording) > ($1, $2) ORDER BY debtor, recording LIMIT $3
        """)

    static let settle = Query(
        "settleContactChange", "DELETE FROM contact_changes WHERE debtor = $1 AND recording = $2 AND times = $3")

    /// All of them where nobody asks.
    static let dropIdle = Query(
        "dropIdleContactChanges",
        "DELETE FROM contact_changes WHERE NOT EXISTS (SELECT 1 FROM lexicon_sets WHERE contacts = 1)")
}
