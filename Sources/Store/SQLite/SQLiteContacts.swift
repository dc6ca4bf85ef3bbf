/// What a later step adds for rules on when and how often debtors are called: whether they answered, where they live, what
/// judgements rest on, and whose calls have to be looked at again.
enum SQLiteContacts {
    static let step = """
        ALTER TABLE transcripts ADD COLUMN answered INTEGER CHECK (answered IN (0, 1));
        UPDATE transcripts SET answered = (
            SELECT CASE
                WHEN MIN(CASE WHEN role = 'agent' THEN start END) < MAX(CASE WHEN role = 'customer' THEN start END) THEN 1
                WHEN SUM(role = 'mixed') > 0 THEN NULL
                ELSE 0 END
            FROM (
                SELECT json_extract(u.value, '$.role') AS role, json_extract(u.value, '$.span.start') AS start
                FROM json_each(transcripts.body, '$.utterances') u
                WHERE TRIM(json_extract(u.value, '$.text')) <> ''));

        ALTER TABLE judgements ADD COLUMN contacts TEXT;
        ALTER TABLE lexicon_sets ADD COLUMN contacts INTEGER NOT NULL DEFAULT 0 CHECK (contacts IN (0, 1));
        CREATE INDEX recordings_by_debtor ON recordings (debtor, started_at);

        CREATE TABLE contact_changes (
            debtor TEXT NOT NULL,
            recording TEXT NOT NULL,
            since INTEGER NOT NULL,
            times INTEGER NOT NULL,
            PRIMARY KEY (debtor, recording)
        ) STRICT;

        \(SQLiteFeeds.table("debtors", key: ["debtor", "from"], """
            "debtor" TEXT NOT NULL, "from" TEXT NOT NULL, "zone" TEXT NOT NULL, "phone_zone" TEXT, "country" TEXT
            """))
        """
}
