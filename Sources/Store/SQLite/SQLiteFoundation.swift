/// The tables of version 1. Instants are microseconds since 1970 UTC, points thousandths, confidences
/// ten-thousandths, booleans 0 and 1.
enum SQLiteFoundation {
    static let books = """
        CREATE TABLE database_facts (
            name TEXT NOT NULL PRIMARY KEY,
            value TEXT NOT NULL
        ) STRICT;

        CREATE TABLE ledger (
            seq INTEGER NOT NULL PRIMARY KEY,
            line TEXT NOT NULL,
            hash TEXT NOT NULL
        ) STRICT;
        CREATE TRIGGER ledger_keeps_lines BEFORE UPDATE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;
        CREATE TRIGGER ledger_loses_no_lines BEFORE DELETE ON ledger
            BEGIN SELECT RAISE(ABORT, 'the ledger is append-only'); END;

        CREATE TABLE ledger_texts (
            seq INTEGER NOT NULL REFERENCES ledger (seq),
            field TEXT NOT NULL,
            salt TEXT,
            text TEXT,
            erased_at INTEGER,
            PRIMARY KEY (seq, field),
            CHECK ((erased_at IS NULL) = (salt IS NOT NULL AND text IS NOT NULL)),
            CHECK ((salt IS NULL) = (text IS NULL))
        ) STRICT;

        CREATE TABLE runs (
            id TEXT NOT NULL PRIMARY KEY,
            started_at INTEGER NOT NULL,
            finished_at INTEGER,
            paths TEXT NOT NULL,
            counts TEXT
        ) STRICT;

        CREATE TABLE lexicon_sets (
            version TEXT NOT NULL PRIMARY KEY,
            language TEXT NOT NULL,
            lexicons TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE lexicon_rules (
            version TEXT NOT NULL REFERENCES lexicon_sets (version),
            rule TEXT NOT NULL,
            zero_tolerance INTEGER NOT NULL CHECK (zero_tolerance IN (0, 1)),
            body TEXT NOT NULL,
            PRIMARY KEY (version, rule)
        ) STRICT;

        CREATE TABLE lexicon_activations (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            language TEXT NOT NULL,
            version TEXT NOT NULL REFERENCES lexicon_sets (version),
            activated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX lexicon_activations_by_language ON lexicon_activations (language, ledger_seq)
        """

    static let recordings = """
        CREATE TABLE recordings (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            content_hash TEXT,
            path TEXT NOT NULL,
            byte_count INTEGER,
            call_id TEXT UNIQUE,
            employee TEXT,
            started_at INTEGER,
            zone TEXT,
            local_date TEXT,
            start_order INTEGER NOT NULL,
            debtor TEXT,
            direction TEXT,
            language TEXT,
            channel_roles TEXT,
            registered_at INTEGER NOT NULL,
            state TEXT NOT NULL CHECK (state IN ('scored', 'waiting', 'unscored')),
            reason TEXT,
            detail TEXT,
            state_at INTEGER NOT NULL,
            CHECK ((state = 'unscored') = (reason IS NOT NULL)),
            CHECK ((started_at IS NULL) = (zone IS NULL)),
            CHECK ((started_at IS NULL) = (local_date IS NULL))
        ) STRICT;
        CREATE INDEX recordings_by_bytes ON recordings (content_hash);
        CREATE INDEX recordings_by_start ON recordings (start_order, id);
        CREATE INDEX recordings_by_employee ON recordings (employee, local_date);
        CREATE INDEX recordings_by_state ON recordings (state, reason);

        CREATE TABLE files (
            path TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            recording TEXT NOT NULL REFERENCES recordings (id),
            role TEXT NOT NULL CHECK (role IN ('own', 'copy', 'conflict')),
            content_hash TEXT,
            byte_count INTEGER,
            run TEXT REFERENCES runs (id),
            changed_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX files_by_recording ON files (recording);
        CREATE INDEX files_by_name ON files (name);
        CREATE INDEX files_by_role ON files (role);

        CREATE TABLE sound_facts (
            recording TEXT NOT NULL PRIMARY KEY REFERENCES recordings (id),
            duration_seconds REAL NOT NULL,
            facts TEXT NOT NULL,
            peaks TEXT NOT NULL
        ) STRICT;

        CREATE TABLE transcripts (
            recording TEXT NOT NULL REFERENCES recordings (id),
            engine TEXT NOT NULL,
            source TEXT NOT NULL,
            language TEXT NOT NULL,
            duration_seconds REAL NOT NULL,
            body TEXT NOT NULL,
            kept_at INTEGER NOT NULL,
            PRIMARY KEY (recording, engine)
        ) STRICT
        """

    static let judgements = """
        CREATE TABLE judgements (
            id TEXT NOT NULL PRIMARY KEY,
            recording TEXT NOT NULL,
            engine TEXT NOT NULL,
            lexicon_version TEXT NOT NULL REFERENCES lexicon_sets (version),
            settings TEXT NOT NULL,
            run TEXT REFERENCES runs (id),
            made_at INTEGER NOT NULL,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            UNIQUE (recording, engine, lexicon_version),
            FOREIGN KEY (recording, engine) REFERENCES transcripts (recording, engine)
        ) STRICT;
        CREATE UNIQUE INDEX judgements_one_current ON judgements (recording) WHERE is_current = 1;
        CREATE INDEX judgements_by_lexicon ON judgements (lexicon_version, is_current);

        CREATE TABLE promotions (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            judgement TEXT NOT NULL REFERENCES judgements (id),
            promoted_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX promotions_by_judgement ON promotions (judgement);

        CREATE TABLE undecided_rules (
            judgement TEXT NOT NULL REFERENCES judgements (id),
            rule TEXT NOT NULL,
            settled INTEGER NOT NULL CHECK (settled IN (0, 1)),
            PRIMARY KEY (judgement, rule)
        ) STRICT;
        CREATE INDEX undecided_rules_by_settled ON undecided_rules (settled);

        CREATE TABLE settlements (
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            judgement TEXT NOT NULL,
            rule TEXT NOT NULL,
            settled_at INTEGER NOT NULL,
            PRIMARY KEY (ledger_seq, judgement, rule),
            FOREIGN KEY (judgement, rule) REFERENCES undecided_rules (judgement, rule)
        ) STRICT;
        CREATE INDEX settlements_by_judgement ON settlements (judgement);

        CREATE TABLE hits (
            id TEXT NOT NULL PRIMARY KEY,
            judgement TEXT NOT NULL REFERENCES judgements (id),
            ordinal INTEGER NOT NULL,
            rule TEXT NOT NULL,
            kind TEXT NOT NULL,
            channel INTEGER NOT NULL,
            role TEXT NOT NULL,
            start_seconds REAL NOT NULL,
            end_seconds REAL NOT NULL,
            words TEXT NOT NULL,
            words_before TEXT NOT NULL,
            words_after TEXT NOT NULL,
            confidence INTEGER CHECK (confidence BETWEEN 0 AND 10000),
            standing TEXT NOT NULL,
            UNIQUE (judgement, ordinal)
        ) STRICT;
        CREATE INDEX hits_by_rule ON hits (rule, standing);
        CREATE INDEX hits_by_standing ON hits (standing);

        CREATE TABLE deductions (
            judgement TEXT NOT NULL REFERENCES judgements (id),
            ordinal INTEGER NOT NULL,
            rule TEXT NOT NULL,
            category TEXT NOT NULL,
            points INTEGER NOT NULL,
            PRIMARY KEY (judgement, ordinal)
        ) STRICT;

        CREATE TABLE deduction_hits (
            judgement TEXT NOT NULL,
            deduction INTEGER NOT NULL,
            ordinal INTEGER NOT NULL,
            hit TEXT NOT NULL REFERENCES hits (id),
            PRIMARY KEY (judgement, deduction, ordinal),
            FOREIGN KEY (judgement, deduction) REFERENCES deductions (judgement, ordinal)
        ) STRICT;

        CREATE TABLE rulings (
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            hit TEXT NOT NULL REFERENCES hits (id),
            judgement TEXT NOT NULL REFERENCES judgements (id),
            ruling TEXT NOT NULL CHECK (ruling IN ('confirm', 'overturn')),
            standing_before TEXT NOT NULL,
            ruled_at INTEGER NOT NULL,
            PRIMARY KEY (ledger_seq, hit)
        ) STRICT;
        CREATE INDEX rulings_by_judgement ON rulings (judgement, ledger_seq)
        """
}
