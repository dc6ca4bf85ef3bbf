/// What a later step adds for suspicions: models by version, each kept whole, and which one looks from when on.
enum SQLiteSuspicions {
    static let step = """
        CREATE TABLE suspicion_models (
            version TEXT NOT NULL PRIMARY KEY,
            language TEXT NOT NULL,
            body TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE suspicion_activations (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            language TEXT NOT NULL,
            version TEXT NOT NULL REFERENCES suspicion_models (version),
            activated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX suspicion_activations_by_language ON suspicion_activations (language, ledger_seq)
        """
}
