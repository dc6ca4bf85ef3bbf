/// Transcripts by recording and engine, and what was measured of the sound.
enum TranscriptQueries {
    static let keep = Query(
        "keepTranscript",
        """
        INSERT INTO transcripts (recording, engine, source, language, duration_seconds, body, kept_at, answered)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (recording, engine) DO NOTHING
        """)

    static let keepFacts = Query(
        "keepFacts",
        """
        INSERT INTO sound_facts (recording, duration_seconds, facts, peaks) VALUES ($1, $2, $3, $4)
        ON CONFLICT (recording) DO UPDATE SET duration_seconds = excluded.duration_seconds, facts = excluded.facts,
            peaks = excluded.peaks
        """)

    static let byEngine = Query(
        "transcript", "SELECT body FROM transcripts WHERE recording = $1 AND engine = $2")

    static let latest = Query(
        "latestTranscript",
        "SELECT engine FROM transcripts WHERE recording = $1 ORDER BY kept_at DESC, engine LIMIT 1")

    static let outline = Query(
        "transcriptOutline",
        "SELECT source, language, duration_seconds FROM transcripts WHERE recording = $1 AND engine = $2")

    static let facts = Query("facts", "SELECT facts FROM sound_facts WHERE recording = $1")

    static let peaks = Query("peaks", "SELECT peaks FROM sound_facts WHERE recording = $1")

    /// Calls whose current judgement was made under another version, in order of id.
    static let judgedUnderOthers = Query(
        "judgedUnderOthers",
        """
        SELECT \(RecordingQueries.columns), t.body, f.facts, j.lexicon_version
        FROM judgements j
        JOIN recordings r ON r.id = j.recording
        JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN sound_facts f ON f.recording = j.recording
        WHERE j.is_current = 1 AND j.lexicon_version <> $1 AND t.language = $2 AND r.id > $3
        ORDER BY r.id LIMIT $4
        """)
}
