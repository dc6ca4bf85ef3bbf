/// What a later step adds for the company's own feeds. Money is in minor units, decimals are hundredths. A correction is
/// a further version of a row; none is ever changed but for whether it is the current one.
enum SQLiteFeeds {
    static let step = """
        CREATE TABLE feed_imports (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            feed TEXT NOT NULL,
            paths TEXT NOT NULL,
            imported_at INTEGER NOT NULL
        ) STRICT;

        \(table("branches", key: ["branch", "from"], """
            "branch" TEXT NOT NULL, "from" TEXT NOT NULL, "name" TEXT NOT NULL, "zone" TEXT NOT NULL, "country" TEXT
            """));
        \(table("employees", key: ["employee", "from"], """
            "employee" TEXT NOT NULL, "from" TEXT NOT NULL, "hired" TEXT NOT NULL, "left" TEXT, "branch" TEXT NOT NULL,
            "team" TEXT, "supervisor" TEXT, "name" TEXT, "birth_year" INTEGER, "base_pay" INTEGER, "currency" TEXT
            """));
        \(table("cases", key: ["case", "from"], """
            "case" TEXT NOT NULL, "from" TEXT NOT NULL, "employee" TEXT NOT NULL, "until" TEXT, "debtor" TEXT,
            "stage" TEXT, "months_overdue" INTEGER, "principal" INTEGER, "currency" TEXT, "promised" TEXT
            """));
        \(table("payments", key: ["payment"], """
            "payment" TEXT NOT NULL, "confirmed_at" INTEGER NOT NULL, "amount" INTEGER NOT NULL, "currency" TEXT,
            "employee" TEXT, "case" TEXT, "reverses" TEXT, "zone" TEXT, local_date TEXT NOT NULL
            """));
        \(table("surveys", key: ["survey"], """
            "survey" TEXT NOT NULL, "answered_at" INTEGER NOT NULL, "employee" TEXT NOT NULL, "score" INTEGER NOT NULL,
            "call" TEXT, "zone" TEXT, local_date TEXT NOT NULL
            """));
        \(table("complaints", key: ["complaint"], """
            "complaint" TEXT NOT NULL, "filed_at" INTEGER NOT NULL, "outcome" TEXT NOT NULL, "employee" TEXT,
            "debtor" TEXT, "call" TEXT, "zone" TEXT, local_date TEXT NOT NULL
            """));
        \(table("training", key: ["employee", "course", "taken_on"], """
            "employee" TEXT NOT NULL, "course" TEXT NOT NULL, "taken_on" TEXT NOT NULL, "result" INTEGER NOT NULL
            """));
        \(table("attendance", key: ["employee", "date"], """
            "employee" TEXT NOT NULL, "date" TEXT NOT NULL, "hours" INTEGER NOT NULL
            """));
        \(table("targets", key: ["employee", "month"], """
            "employee" TEXT NOT NULL, "month" TEXT NOT NULL, "amount" INTEGER, "currency" TEXT, "cases" INTEGER
            """))
        """

    /// A feed's table: the given columns, then version, standing and import.
    static func table(_ feed: String, key: [String], _ columns: String) -> String {
        let key = key.map { "\"\($0)\"" }.joined(separator: ", ")
        return """
            CREATE TABLE feed_\(feed) (
                \(columns),
                version INTEGER NOT NULL,
                is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
                import INTEGER NOT NULL REFERENCES feed_imports (ledger_seq) DEFERRABLE INITIALLY DEFERRED,
                PRIMARY KEY (\(key), version)
            ) STRICT;
            CREATE UNIQUE INDEX feed_\(feed)_one_current ON feed_\(feed) (\(key)) WHERE is_current = 1
            """
    }
}
