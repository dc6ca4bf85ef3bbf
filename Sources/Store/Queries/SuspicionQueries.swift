/// Models of suspicions, what they learn from and what they look at.
enum SuspicionQueries {
    static let keep = Query(
        "keepSuspicionModel",
        """
        INSERT INTO suspicion_models (version, language, body, kept_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT (version) DO NOTHING
        """)

    static let activate = Query(
        "activateSuspicionModel",
        "INSERT INTO suspicion_activations (ledger_seq, language, version, activated_at) VALUES ($1, $2, $3, $4)")

    static let active = Query(
        "activeSuspicionModel",
        """
        SELECT a.version, m.body FROM suspicion_activations a JOIN suspicion_models m ON m.version = a.version
        WHERE a.language = $1 ORDER BY a.ledger_seq DESC LIMIT 1
        """)

    static let model = Query("suspicionModel", "SELECT language, body FROM suspicion_models WHERE version = $1")

    static let history = Query(
        "suspicionHistory",
        """
        SELECT c.language, c.version, c.activated_at, \(LedgerQueries.besideColumns)
        FROM suspicion_activations c
        \(LedgerQueries.beside("c.ledger_seq"))
        WHERE CAST($1 AS TEXT) IS NULL OR c.language = $1
        ORDER BY c.ledger_seq DESC
        """)

    /// What reviewers have ruled of words that were said, with the rule as it was; by language.
    static let ruled = Query(
        "ruledWords",
        """
        SELECT h.words, h.words_before, h.words_after, h.standing, l.body
        FROM hits h
        JOIN judgements j ON j.id = h.judgement AND j.is_current = 1
        JOIN lexicon_sets s ON s.version = j.lexicon_version
        JOIN lexicon_rules l ON l.version = j.lexicon_version AND l.rule = h.rule
        WHERE s.language = $1 AND h.kind = 'said' AND h.standing IN ('confirmed', 'overturned')
        ORDER BY h.judgement, h.ordinal
        """)

    /// Calls with the transcript on which their current judgement rests, in order of id.
    static let judged = Query(
        "judgedTranscripts",
        """
        SELECT \(RecordingQueries.columns), t.body, j.id AS judgement
        FROM judgements j
        JOIN recordings r ON r.id = j.recording
        JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        WHERE j.is_current = 1 AND t.language = $1 AND r.id > $2
        ORDER BY r.id LIMIT $3
        """)
}
