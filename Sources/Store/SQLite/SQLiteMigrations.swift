/// The forward steps of the tables in SQLite's words.
enum SQLiteMigrations {
    static let all: [Migration] = [
        Migration(
            version: 1, name: "foundation",
            text: [SQLiteFoundation.books, SQLiteFoundation.recordings, SQLiteFoundation.judgements]
                .joined(separator: ";\n")),
        Migration(
            version: 2, name: "times of change",
            // Nanoseconds since 1970 UTC, as the file system has them; NULL: the file is read again.
            text: "ALTER TABLE files ADD COLUMN modified INTEGER"),
        Migration(version: 3, name: "shared calls", text: SQLiteSharedCalls.step),
        Migration(version: 4, name: "calls in several files", text: SQLiteCallParts.step),
        Migration(
            version: 5, name: "second opinions",
            // JSON, as it has words, who heard them and why not; NULL: nobody listened again.
            text: "ALTER TABLE hits ADD COLUMN opinion TEXT"),
        Migration(version: 6, name: "feeds", text: SQLiteFeeds.step),
        Migration(version: 7, name: "scores", text: SQLiteScores.step),
        Migration(version: 8, name: "alerts", text: SQLiteAlerts.step),
        Migration(version: 9, name: "awards", text: SQLiteAwards.step),
        Migration(version: 10, name: "appeals", text: SQLiteAppeals.step),
        Migration(version: 11, name: "pay", text: SQLitePay.step),
        // The last day that was looked at as a whole; NULL: none was.
        Migration(version: 12, name: "alerts of a day", text: "ALTER TABLE alert_looks ADD COLUMN day TEXT"),
        Migration(version: 13, name: "lexicon changes", text: SQLiteLexiconChanges.step),
        Migration(version: 14, name: "suspicions", text: SQLiteSuspicions.step),
        Migration(version: 15, name: "contacts", text: SQLiteContacts.step),
        Migration(version: 16, name: "lexicon acceptances", text: SQLiteLexiconAcceptances.step),
        Migration(
            version: 17, name: "deadlines",
            // When the call began, as `1769997600000000 Asia/Shanghai`; NULL: unknown, or no rule asks.
            text: """
                ALTER TABLE judgements ADD COLUMN started TEXT;
                ALTER TABLE lexicon_sets ADD COLUMN clocked INTEGER NOT NULL DEFAULT 0 CHECK (clocked IN (0, 1))
                """),
    ]
}
