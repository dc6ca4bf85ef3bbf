/// What a later step adds for awards. An award is written once; what became of it stands in further rows.
enum SQLiteAwards {
    static let step = """
        CREATE TABLE awards (
            id TEXT NOT NULL PRIMARY KEY,
            rule TEXT NOT NULL,
            employee TEXT NOT NULL,
            occasion TEXT NOT NULL,
            period TEXT NOT NULL,
            body TEXT NOT NULL,
            amount INTEGER,
            currency TEXT,
            pay_on TEXT NOT NULL,
            first_day TEXT NOT NULL,
            end_day TEXT NOT NULL,
            trial INTEGER NOT NULL CHECK (trial IN (0, 1)),
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            given_at INTEGER NOT NULL,
            UNIQUE (rule, employee, occasion)
        ) STRICT;
        CREATE INDEX awards_by_period ON awards (period);
        CREATE INDEX awards_by_employee ON awards (employee, pay_on);

        CREATE TABLE award_rulings (
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            award TEXT NOT NULL REFERENCES awards (id),
            ruling TEXT NOT NULL CHECK (ruling IN ('fallen', 'restored', 'granted', 'withdrawn')),
            ruled_at INTEGER NOT NULL,
            PRIMARY KEY (award, ledger_seq)
        ) STRICT
        """
}
