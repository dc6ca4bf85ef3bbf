/// What another set of lexicons is held against: words that were judged, conduct, rulings.
enum ForesightQueries {
    /// Calls of some days with the words on which their current judgement rests, in order of id.
    static let transcripts = Query(
        "judgedTranscripts",
        """
        SELECT \(RecordingQueries.columns), t.body, f.facts, j.lexicon_version
        FROM recordings r
        JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN sound_facts f ON f.recording = j.recording
        WHERE r.id > $1 AND t.language = $2 AND r.local_date >= $3 AND r.local_date < $4
        ORDER BY r.id LIMIT $5
        """)

    /// Calls that reviewers found clean, in order of id: they overturned a hit or settled what was undecided, and nothing
    /// counts or waits.
    static let clean = Query(
        "cleanTranscripts",
        """
        SELECT \(RecordingQueries.columns), t.body, f.facts, j.lexicon_version
        FROM recordings r
        JOIN judgements j ON j.recording = r.id AND j.is_current = 1
        JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        LEFT JOIN sound_facts f ON f.recording = j.recording
        WHERE r.id > $1 AND t.language = $2
            AND (EXISTS (SELECT 1 FROM hits h WHERE h.judgement = j.id AND h.standing = 'overturned')
                OR EXISTS (SELECT 1 FROM undecided_rules u WHERE u.judgement = j.id AND u.settled = 1))
            AND NOT EXISTS (
                SELECT 1 FROM hits h WHERE h.judgement = j.id AND h.standing IN ('stands', 'waits', 'confirmed'))
            AND NOT EXISTS (SELECT 1 FROM undecided_rules u WHERE u.judgement = j.id AND u.settled = 0)
        ORDER BY r.id LIMIT $3
        """)

    static let conduct = Query(
        "conductOfDays",
        """
        SELECT employee, COUNT(*) AS calls, CAST(SUM(points) AS BIGINT) AS deducted
        FROM conduct WHERE local_date >= $1 AND local_date < $2 GROUP BY employee
        """)

    /// Hits on which reviewers have ruled, by rule and by the version that found them.
    static let rulings = Query(
        "rulingsByRule",
        """
        SELECT h.rule, j.lexicon_version, COUNT(CASE WHEN h.standing = 'confirmed' THEN 1 END) AS confirmed,
            COUNT(CASE WHEN h.standing = 'overturned' THEN 1 END) AS overturned
        FROM hits h
        JOIN judgements j ON j.id = h.judgement AND j.is_current = 1
        JOIN recordings r ON r.id = j.recording
        WHERE h.standing IN ('confirmed', 'overturned')
            AND (CAST($1 AS TEXT) IS NULL OR r.local_date >= $1)
        GROUP BY h.rule, j.lexicon_version
        ORDER BY h.rule, j.lexicon_version
        """)
}
