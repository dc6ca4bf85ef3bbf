/// What a later step adds for changes of lexicons: activations that start on a later day, proposals that a second person
/// approves, and who has taken note of what is new.
enum SQLiteLexiconChanges {
    static let step = """
        ALTER TABLE lexicon_activations ADD COLUMN starts_at INTEGER;
        ALTER TABLE lexicon_activations ADD COLUMN proposal INTEGER REFERENCES ledger (seq);

        CREATE TABLE lexicon_proposals (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            language TEXT NOT NULL,
            version TEXT NOT NULL REFERENCES lexicon_sets (version),
            proposed_at INTEGER NOT NULL,
            starts_at INTEGER
        ) STRICT;

        CREATE TABLE lexicon_acknowledgements (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            version TEXT NOT NULL REFERENCES lexicon_sets (version),
            employee TEXT NOT NULL,
            acknowledged_at INTEGER NOT NULL,
            UNIQUE (version, employee)
        ) STRICT
        """
}
