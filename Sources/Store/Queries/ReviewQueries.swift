/// Hits as reviewers see them, and their rulings.
enum ReviewQueries {
    static let hit = Query(
        "reviewedHit",
        """
        SELECT h.id, h.rule, h.judgement, h.standing, j.is_current
        FROM hits h JOIN judgements j ON j.id = h.judgement WHERE h.id = $1
        """)

    static let hitsOfRule = Query(
        "hitsOfRule",
        """
        SELECT h.id, h.rule, h.judgement, h.standing, j.is_current
        FROM hits h JOIN judgements j ON j.id = h.judgement
        WHERE h.rule = $1 AND h.standing = $2 AND j.is_current = 1
        ORDER BY h.judgement, h.ordinal
        """)

    static let setStanding = Query("setStanding", "UPDATE hits SET standing = $2 WHERE id = $1")

    static let rule = Query(
        "keepRuling",
        """
        INSERT INTO rulings (ledger_seq, hit, judgement, ruling, standing_before, reviewer, ruled_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        """)

    static let rulings = Query(
        "rulings",
        """
        SELECT u.hit, u.ruling, u.standing_before, u.reviewer, u.ruled_at, t.text AS reason
        FROM rulings u
        LEFT JOIN ledger_texts t ON t.seq = u.ledger_seq AND t.field = 'reason'
        WHERE u.judgement = $1 ORDER BY u.ledger_seq, u.hit
        """)

    /// Zero tolerance first, then the newest call, then the order within the call.
    static let waiting = Query(
        "waitingHits",
        """
        SELECT \(JudgementQueries.hitColumns), h.judgement, h.ordinal, j.recording, j.lexicon_version,
            l.zero_tolerance, l.body, 1 - l.zero_tolerance AS gravity, 0 - r.start_order AS age
        FROM hits h
        JOIN judgements j ON j.id = h.judgement AND j.is_current = 1
        JOIN recordings r ON r.id = j.recording
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = h.rule
        WHERE h.standing = 'waits'
            AND (CAST($1 AS TEXT) IS NULL OR h.rule = $1)
            AND (CAST($2 AS TEXT) IS NULL OR r.employee = $2)
            AND (1 - l.zero_tolerance, 0 - r.start_order, h.judgement, h.ordinal) > ($3, $4, $5, $6)
        ORDER BY 1 - l.zero_tolerance, 0 - r.start_order, h.judgement, h.ordinal
        LIMIT $7
        """)
}
