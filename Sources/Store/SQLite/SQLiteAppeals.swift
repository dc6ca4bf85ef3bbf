/// What a later step adds for appeals. What was said stands beside the ledger's lines.
enum SQLiteAppeals {
    static let step = """
        CREATE TABLE appeals (
            id TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL CHECK (kind IN ('hit', 'payment', 'rule', 'suggestion')),
            subject TEXT NOT NULL,
            employee TEXT NOT NULL,
            evidence TEXT NOT NULL,
            filed_at INTEGER NOT NULL,
            decide_by INTEGER NOT NULL,
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq)
        ) STRICT;
        CREATE INDEX appeals_by_subject ON appeals (kind, subject);
        CREATE INDEX appeals_by_employee ON appeals (employee);

        CREATE TABLE appeal_decisions (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            appeal TEXT NOT NULL REFERENCES appeals (id),
            outcome TEXT NOT NULL CHECK (outcome IN ('accepted', 'rejected', 'reversed')),
            decided_at INTEGER NOT NULL,
            owner_before TEXT
        ) STRICT;
        CREATE INDEX appeal_decisions_by_appeal ON appeal_decisions (appeal, ledger_seq)
        """
}
