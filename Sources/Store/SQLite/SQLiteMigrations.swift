/// The forward steps of the tables in SQLite's words.
enum SQLiteMigrations {
    static let all: [Migration] = [
        Migration(
            version: 1, name: "foundation",
            text: [SQLiteFoundation.books, SQLiteFoundation.recordings, SQLiteFoundation.judgements]
                .joined(separator: ";\n"))
    ]
}
