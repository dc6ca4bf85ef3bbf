/// What a later step adds for scores. Money is in minor units, points are thousandths, scores hundredths.
enum SQLiteScores {
    static let step = """
        \(conduct);
        \(credits);
        \(scores)
        """

    /// What each employee answers for in a call that is scored and attributed: one row a call, kept with its judgement.
    private static let conduct = """
        CREATE TABLE conduct (
            recording TEXT NOT NULL REFERENCES recordings (id),
            employee TEXT NOT NULL,
            local_date TEXT NOT NULL,
            points INTEGER NOT NULL,
            credits INTEGER NOT NULL DEFAULT 0,
            PRIMARY KEY (recording, employee)
        ) STRICT;
        CREATE INDEX conduct_by_employee ON conduct (employee, local_date, points, credits);
        INSERT INTO conduct (recording, employee, local_date, points)
            \(ConductQueries.shares(of: "r.id IS NOT NULL"))
        """

    /// Whose score a payment enters. It follows from the row and those of cases and other payments, and is the one thing
    /// in it, besides whether the row counts, that may be written again.
    private static let credits = """
        ALTER TABLE feed_payments ADD COLUMN credited TEXT;
        UPDATE feed_payments SET credited = employee;
        CREATE INDEX feed_payments_by_credit ON feed_payments (credited, local_date, currency, amount, "case")
            WHERE is_current = 1;
        CREATE INDEX feed_payments_given_back ON feed_payments (credited, local_date, currency, "case")
            WHERE is_current = 1 AND amount < 0;
        CREATE INDEX feed_payments_by_case ON feed_payments ("case") WHERE is_current = 1 AND employee IS NULL;
        CREATE INDEX feed_payments_unnamed ON feed_payments (import) WHERE is_current = 1 AND employee IS NULL;
        CREATE INDEX feed_payments_reversing ON feed_payments (reverses)
            WHERE is_current = 1 AND reverses IS NOT NULL;
        UPDATE feed_payments AS p SET credited = \(CreditQueries.owner)
            WHERE p.is_current = 1 AND p.employee IS NULL;
        CREATE INDEX feed_surveys_by_employee ON feed_surveys (employee, local_date, score) WHERE is_current = 1;
        CREATE INDEX feed_training_by_employee ON feed_training (employee, taken_on, result) WHERE is_current = 1
        """

    private static let scores = """
        CREATE TABLE score_changes (
            seq INTEGER NOT NULL PRIMARY KEY,
            employee TEXT,
            first TEXT NOT NULL,
            last TEXT
        ) STRICT;

        CREATE TABLE terms (
            version TEXT NOT NULL PRIMARY KEY,
            kind TEXT NOT NULL,
            body TEXT NOT NULL,
            kept_at INTEGER NOT NULL
        ) STRICT;

        CREATE TABLE term_activations (
            ledger_seq INTEGER NOT NULL PRIMARY KEY REFERENCES ledger (seq),
            kind TEXT NOT NULL,
            version TEXT NOT NULL REFERENCES terms (version),
            activated_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX term_activations_by_kind ON term_activations (kind, ledger_seq);

        CREATE TABLE score_periods (
            period TEXT NOT NULL PRIMARY KEY,
            through INTEGER NOT NULL,
            closed INTEGER REFERENCES ledger (seq)
        ) STRICT;

        CREATE TABLE scores (
            period TEXT NOT NULL,
            employee TEXT NOT NULL,
            version INTEGER NOT NULL,
            is_current INTEGER NOT NULL CHECK (is_current IN (0, 1)),
            score INTEGER CHECK (score BETWEEN 0 AND 10000),
            body TEXT NOT NULL,
            ledger_seq INTEGER NOT NULL REFERENCES ledger (seq),
            made_at INTEGER NOT NULL,
            noted_in TEXT,
            PRIMARY KEY (period, employee, version),
            CHECK (noted_in IS NULL OR is_current = 0)
        ) STRICT;
        CREATE UNIQUE INDEX scores_one_current ON scores (period, employee) WHERE is_current = 1;
        CREATE INDEX scores_by_line ON scores (ledger_seq);
        CREATE INDEX scores_noted ON scores (noted_in, employee) WHERE noted_in IS NOT NULL
        """
}
