/// What later steps add for calls that several employees share, and for judgements that follow what is known of a call.
enum SQLiteSharedCalls {
    /// A judgement may be made again under the same lexicons when more is known of its call, so its table is made anew
    /// without the old key; its id holds the new one. References to it are looked at again when the step is committed.
    static let step = """
        ALTER TABLE recordings ADD COLUMN stretches TEXT;
        CREATE TABLE call_employees (
            recording TEXT NOT NULL REFERENCES recordings (id),
            employee TEXT NOT NULL,
            PRIMARY KEY (recording, employee)
        ) STRICT;
        CREATE INDEX call_employees_by_employee ON call_employees (employee);
        ALTER TABLE deductions ADD COLUMN employee TEXT;

        ALTER TABLE lexicon_sets ADD COLUMN dated INTEGER NOT NULL DEFAULT 0 CHECK (dated IN (0, 1));
        UPDATE lexicon_sets SET dated = 1 WHERE EXISTS (
            SELECT 1 FROM lexicon_rules r WHERE r.version = lexicon_sets.version
                AND (json_extract(r.body, '$.from') IS NOT NULL OR json_extract(r.body, '$.until') IS NOT NULL));

        CREATE TABLE kept_judgements AS SELECT * FROM judgements;
        PRAGMA defer_foreign_keys = ON;
        DROP TABLE judgements;
        CREATE TABLE judgements (
            id TEXT NOT NULL PRIMARY KEY,
            recording TEXT NOT NULL,
            engine TEXT NOT NULL,
            lexicon_version TEXT NOT NULL REFERENCES lexicon_sets (version),
            local_date TEXT,
            stretches TEXT,
            settings TEXT NOT NULL,
            run TEXT REFERENCES runs (id),
            made_at INTEGER NOT NULL,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            FOREIGN KEY (recording, engine) REFERENCES transcripts (recording, engine)
        ) STRICT;
        INSERT INTO judgements
            SELECT k.id, k.recording, k.engine, k.lexicon_version,
                CASE WHEN s.dated = 1 AND NOT EXISTS (
                    SELECT 1 FROM hits h WHERE h.judgement = k.id AND h.standing = 'waits') THEN r.local_date END,
                NULL, k.settings, k.run, k.made_at, k.is_current
            FROM kept_judgements k
            JOIN recordings r ON r.id = k.recording
            JOIN lexicon_sets s ON s.version = k.lexicon_version;
        DROP TABLE kept_judgements;
        CREATE UNIQUE INDEX judgements_one_current ON judgements (recording) WHERE is_current = 1;
        CREATE INDEX judgements_of_recording ON judgements (recording, engine);
        CREATE INDEX judgements_by_lexicon ON judgements (lexicon_version, is_current)
        """
}
