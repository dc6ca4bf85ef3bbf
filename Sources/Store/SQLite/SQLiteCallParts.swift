/// What a later step adds for calls in several files.
enum SQLiteCallParts {
    static let step = """
        CREATE TABLE call_parts (
            recording TEXT NOT NULL REFERENCES recordings (id),
            number INTEGER NOT NULL CHECK (number BETWEEN 1 AND 999),
            path TEXT NOT NULL,
            content_hash TEXT,
            seconds REAL,
            PRIMARY KEY (recording, number)
        ) STRICT;
        CREATE INDEX call_parts_by_bytes ON call_parts (content_hash)
        """
}
