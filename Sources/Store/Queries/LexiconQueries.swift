/// Lexicon sets, their rules' full texts, and which set is active.
enum LexiconQueries {
    static let keepSet = Query(
        "keepLexicons",
        """
        INSERT INTO lexicon_sets (version, language, lexicons, dated, kept_at, contacts, clocked)
        VALUES ($1, $2, $3, $4, $5, $6, $7)
        ON CONFLICT (version) DO NOTHING
        """)

    static let keepRule = Query(
        "keepRule", "INSERT INTO lexicon_rules (version, rule, zero_tolerance, body) VALUES ($1, $2, $3, $4)")

    static let set = Query("lexicons", "SELECT version, language, lexicons FROM lexicon_sets WHERE version = $1")

    static let rules = Query("rules", "SELECT body FROM lexicon_rules WHERE version = $1 ORDER BY rule")

    static let rule = Query("rule", "SELECT rule, body FROM lexicon_rules WHERE version = $1 AND rule = $2")

    static let activate = Query(
        "activateLexicons",
        """
        INSERT INTO lexicon_activations (ledger_seq, language, version, activated_at, starts_at, proposal)
        VALUES ($1, $2, $3, $4, $5, $6)
        """)

    /// Whether an activation `a` holds at an instant: one that starts later is replaced by whatever is activated before it
    /// has started.
    private static func holds(at instant: String) -> String {
        """
        (a.starts_at IS NULL OR (a.starts_at <= \(instant) AND NOT EXISTS (
            SELECT 1 FROM lexicon_activations b
            WHERE b.language = a.language AND b.ledger_seq > a.ledger_seq AND b.activated_at < a.starts_at)))
        """
    }

    static let active = Query(
        "activeLexicons",
        """
        SELECT a.version FROM lexicon_activations a WHERE a.language = $1 AND \(holds(at: "$2"))
        ORDER BY a.ledger_seq DESC LIMIT 1
        """)

    /// The newest activation, whether it has started or not.
    static let newest = Query(
        "newestActivation",
        """
        SELECT version, starts_at FROM lexicon_activations WHERE language = $1 ORDER BY ledger_seq DESC LIMIT 1
        """)

    static let history = Query(
        "lexiconHistory",
        """
        SELECT c.ledger_seq, c.language, c.version, c.activated_at, c.starts_at, p.text AS proposer,
            \(LedgerQueries.besideColumns)
        FROM lexicon_activations c
        LEFT JOIN ledger_texts p ON p.seq = c.proposal AND p.field = 'actor'
        \(LedgerQueries.beside("c.ledger_seq"))
        WHERE CAST($1 AS TEXT) IS NULL OR c.language = $1
        ORDER BY c.ledger_seq DESC
        """)

    static let use = Query(
        "lexiconUse",
        """
        SELECT s.language, s.version, COUNT(j.id) AS judgements,
            CASE WHEN s.version = (
                SELECT a.version FROM lexicon_activations a
                WHERE a.language = s.language AND \(holds(at: "$1"))
                ORDER BY a.ledger_seq DESC LIMIT 1) THEN 1 ELSE 0 END AS is_active
        FROM lexicon_sets s
        LEFT JOIN judgements j ON j.lexicon_version = s.version AND j.is_current = 1
        GROUP BY s.language, s.version, s.kept_at
        ORDER BY s.language, s.kept_at, s.version
        """)
}

/// Proposals that a second person approves, and who has taken note of what is new.
enum LexiconChangeQueries {
    static let propose = Query(
        "proposeLexicons",
        """
        INSERT INTO lexicon_proposals (ledger_seq, language, version, proposed_at, starts_at)
        VALUES ($1, $2, $3, $4, $5)
        """)

    /// Proposals that nobody has approved and after which nothing was activated in their language, newest first.
    static let open = Query(
        "openProposals",
        """
        SELECT p.ledger_seq, p.language, p.version, p.proposed_at, p.starts_at, \(LedgerQueries.besideColumns)
        FROM lexicon_proposals p
        \(LedgerQueries.beside("p.ledger_seq"))
        WHERE NOT EXISTS (
            SELECT 1 FROM lexicon_activations c WHERE c.language = p.language AND c.ledger_seq > p.ledger_seq)
        ORDER BY p.ledger_seq DESC
        """)

    static let acknowledge = Query(
        "acknowledgeLexicons",
        """
        INSERT INTO lexicon_acknowledgements (ledger_seq, version, employee, acknowledged_at) VALUES ($1, $2, $3, $4)
        """)

    static let acknowledged = Query(
        "acknowledgedLexicons",
        "SELECT employee, acknowledged_at FROM lexicon_acknowledgements WHERE version = $1 ORDER BY employee")

    static let accept = Query(
        "acceptHit",
        """
        INSERT INTO lexicon_acceptances (ledger_seq, language, rule, rule_version, kind, accepted_at)
        VALUES ($1, $2, $3, $4, $5, $6)
        """)

    /// What someone accepted in calls of a language and of which call and words are still known, oldest first.
    static let accepted = Query(
        "acceptedHits",
        """
        SELECT c.rule, c.rule_version, c.kind, c.accepted_at, k.text AS call, w.text AS words,
            \(LedgerQueries.besideColumns)
        FROM lexicon_acceptances c
        JOIN ledger_texts k ON k.seq = c.ledger_seq AND k.field = 'call' AND k.text IS NOT NULL
        JOIN ledger_texts w ON w.seq = c.ledger_seq AND w.field = 'words' AND w.text IS NOT NULL
        \(LedgerQueries.beside("c.ledger_seq"))
        WHERE c.language = $1
        ORDER BY c.ledger_seq
        """)

    // MARK: Rows by their line in the ledger

    static let activation = Query(
        "activationOfLine",
        """
        SELECT version, language, starts_at, proposal, NULL AS rule FROM lexicon_activations WHERE ledger_seq = $1
        """)

    static let proposal = Query(
        "proposalOfLine",
        """
        SELECT version, language, starts_at, NULL AS proposal, NULL AS rule FROM lexicon_proposals WHERE ledger_seq = $1
        """)

    static let acknowledgement = Query(
        "acknowledgementOfLine",
        """
        SELECT a.version, s.language, NULL AS starts_at, NULL AS proposal, NULL AS rule
        FROM lexicon_acknowledgements a JOIN lexicon_sets s ON s.version = a.version WHERE a.ledger_seq = $1
        """)

    static let acceptance = Query(
        "acceptanceOfLine",
        """
        SELECT rule_version AS version, language, NULL AS starts_at, NULL AS proposal, kind || ' ' || rule AS rule
        FROM lexicon_acceptances WHERE ledger_seq = $1
        """)

    static let ledgerLines = Query(
        "linesOfLexicons",
        """
        SELECT ledger_seq FROM lexicon_activations UNION SELECT ledger_seq FROM lexicon_proposals
        UNION SELECT ledger_seq FROM lexicon_acknowledgements UNION SELECT ledger_seq FROM lexicon_acceptances
        ORDER BY ledger_seq
        """)
}
