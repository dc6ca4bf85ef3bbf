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
        INSERT INTO rulings (ledger_seq, hit, judgement, ruling, standing_before, ruled_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """)

    /// Gives hit `$1` of judgement `$2` what was ruled on hit `$3`; each ruling keeps its own ledger line.
    static let carryRulings = Query(
        "carryRulings",
        """
        INSERT INTO rulings (ledger_seq, hit, judgement, ruling, standing_before, ruled_at)
        SELECT u.ledger_seq, CAST($1 AS TEXT), CAST($2 AS TEXT), u.ruling, u.standing_before, u.ruled_at
        FROM rulings u WHERE u.hit = $3
        ON CONFLICT (ledger_seq, hit) DO NOTHING
        """)

    static let rulings = Query(
        "rulings",
        """
        SELECT u.hit, u.ruling, u.standing_before, u.ruled_at, \(LedgerQueries.besideColumns)
        FROM rulings u
        \(LedgerQueries.beside("u.ledger_seq"))
        WHERE u.judgement = $1 ORDER BY u.ledger_seq, u.hit
        """)

    static let settle = Query(
        "keepSettlement",
        "INSERT INTO settlements (ledger_seq, judgement, rule, settled_at) VALUES ($1, $2, $3, $4)")

    /// Gives rule `$2` of judgement `$1` what was said of it in other judgements of the same recording.
    static let carrySettlements = Query(
        "carrySettlements",
        """
        INSERT INTO settlements (ledger_seq, judgement, rule, settled_at)
        SELECT DISTINCT s.ledger_seq, CAST($1 AS TEXT), s.rule, s.settled_at
        FROM settlements s
        JOIN judgements o ON o.id = s.judgement
        JOIN judgements j ON j.recording = o.recording
        WHERE j.id = $1 AND s.rule = $2
        ON CONFLICT (ledger_seq, judgement, rule) DO NOTHING
        """)

    static let settlements = Query(
        "settlements",
        """
        SELECT s.rule, s.settled_at, \(LedgerQueries.besideColumns)
        FROM settlements s
        \(LedgerQueries.beside("s.ledger_seq"))
        WHERE s.judgement = $1 ORDER BY s.ledger_seq, s.rule
        """)

    /// `$1` rule, `$2` employee, `$3` how many; in the order of the waiting hits.
    static let undecided = Query(
        "undecidedCalls",
        """
        SELECT j.recording, u.judgement, l.body
        FROM undecided_rules u
        JOIN judgements j ON j.id = u.judgement AND j.is_current = 1
        JOIN recordings r ON r.id = j.recording
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = u.rule
        WHERE u.settled = 0
            AND (CAST($1 AS TEXT) IS NULL OR u.rule = $1)
            AND (CAST($2 AS TEXT) IS NULL OR \(SearchQueries.hasPart("$2")))
        ORDER BY 1 - l.zero_tolerance, 0 - r.start_order, u.judgement, u.rule
        LIMIT $3
        """)

    /// How many hits and undecided rules wait; `$1` rule, `$2` employee.
    static let backlog = Query(
        "backlog",
        """
        SELECT
            (SELECT COUNT(*) FROM hits h
                JOIN judgements j ON j.id = h.judgement AND j.is_current = 1
                JOIN recordings r ON r.id = j.recording
                WHERE h.standing = 'waits'
                    AND (CAST($1 AS TEXT) IS NULL OR h.rule = $1)
                    AND (CAST($2 AS TEXT) IS NULL OR \(SearchQueries.hasPart("$2")))) AS hits,
            (SELECT COUNT(*) FROM undecided_rules u
                JOIN judgements j ON j.id = u.judgement AND j.is_current = 1
                JOIN recordings r ON r.id = j.recording
                WHERE u.settled = 0
                    AND (CAST($1 AS TEXT) IS NULL OR u.rule = $1)
                    AND (CAST($2 AS TEXT) IS NULL OR \(SearchQueries.hasPart("$2")))) AS undecided
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
            AND (CAST($2 AS TEXT) IS NULL OR \(SearchQueries.hasPart("$2")))
            AND (1 - l.zero_tolerance, 0 - r.start_order, h.judgement, h.ordinal) > ($3, $4, $5, $6)
        ORDER BY 1 - l.zero_tolerance, 0 - r.start_order, h.judgement, h.ordinal
        LIMIT $7
        """)
}
