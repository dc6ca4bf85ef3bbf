/// Lexicon sets, their rules' full texts, and which set is active.
enum LexiconQueries {
    static let keepSet = Query(
        "keepLexicons",
        """
        INSERT INTO lexicon_sets (version, language, lexicons, dated, kept_at) VALUES ($1, $2, $3, $4, $5)
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
        INSERT INTO lexicon_activations (ledger_seq, language, version, activated_at)
        VALUES ($1, $2, $3, $4)
        """)

    static let active = Query(
        "activeLexicons",
        "SELECT version FROM lexicon_activations WHERE language = $1 ORDER BY ledger_seq DESC LIMIT 1")

    static let history = Query(
        "lexiconHistory",
        """
        SELECT c.language, c.version, c.activated_at, \(LedgerQueries.besideColumns)
        FROM lexicon_activations c
        \(LedgerQueries.beside("c.ledger_seq"))
        WHERE CAST($1 AS TEXT) IS NULL OR c.language = $1
        ORDER BY c.ledger_seq DESC
        """)

    static let use = Query(
        "lexiconUse",
        """
        SELECT s.language, s.version, COUNT(j.id) AS judgements,
            CASE WHEN s.version = (
                SELECT a.version FROM lexicon_activations a WHERE a.language = s.language
                ORDER BY a.ledger_seq DESC LIMIT 1) THEN 1 ELSE 0 END AS is_active
        FROM lexicon_sets s
        LEFT JOIN judgements j ON j.lexicon_version = s.version AND j.is_current = 1
        GROUP BY s.language, s.version, s.kept_at
        ORDER BY s.language, s.kept_at, s.version
        """)
}
