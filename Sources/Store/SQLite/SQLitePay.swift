/// What a later step adds for pay: the feed of leave, and the sheets of pay lines. A sheet and its lines are written once;
/// what became of it stands in further rows.
enum SQLitePay {
    static let step = """
        \(SQLiteFeeds.table("leave", key: ["employee", "from"], """
            "employee" TEXT NOT NULL, "from" TEXT NOT NULL, "until" TEXT NOT NULL, "kind" TEXT NOT NULL
            """));

        CREATE TABLE pay_sheets (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            month TEXT NOT NULL,
            version INTEGER NOT NULL,
            maker TEXT NOT NULL,
            trial INTEGER NOT NULL CHECK (trial IN (0, 1)),
            made_at INTEGER NOT NULL,
            UNIQUE (month, version)
        ) STRICT;

        CREATE TABLE pay_lines (
            sheet INTEGER NOT NULL REFERENCES pay_sheets (ledger_seq),
            employee TEXT NOT NULL,
            subject TEXT NOT NULL,
            kind TEXT NOT NULL CHECK (kind IN ('performance', 'award', 'correction', 'held', 'open')),
            amount INTEGER NOT NULL,
            currency TEXT NOT NULL,
            body TEXT NOT NULL,
            PRIMARY KEY (sheet, employee, subject)
        ) STRICT;
        CREATE INDEX pay_lines_by_employee ON pay_lines (employee, sheet);

        CREATE TABLE pay_steps (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            sheet INTEGER NOT NULL REFERENCES pay_sheets (ledger_seq),
            step TEXT NOT NULL CHECK (step IN ('approved', 'closed')),
            taken_at INTEGER NOT NULL,
            UNIQUE (sheet, step)
        ) STRICT
        """
}
