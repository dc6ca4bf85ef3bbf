/// What a later step adds for the gate of clean calls: hits on them that someone accepted. Call and words stand beside the
/// ledger, where they can be erased.
enum SQLiteLexiconAcceptances {
    static let step = """
        CREATE TABLE lexicon_acceptances (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            language TEXT NOT NULL,
            rule TEXT NOT NULL,
            rule_version TEXT NOT NULL,
            kind TEXT NOT NULL,
            accepted_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX lexicon_acceptances_by_language ON lexicon_acceptances (language, rule)
        """
}
