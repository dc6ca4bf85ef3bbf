/// Recordings and the files in which they were found.
enum RecordingQueries {
    static let columns = """
        r.id, r.kind, r.content_hash, r.path, r.byte_count, r.call_id, r.employee, r.started_at, r.zone, r.debtor,
        r.direction, r.language, r.channel_roles, r.stretches, r.registered_at, r.state, r.reason, r.detail, r.state_at
        """

    static let byID = Query("recordingByID", "SELECT \(columns) FROM recordings r WHERE r.id = $1")

    static let byCallID = Query("recordingByCallID", "SELECT \(columns) FROM recordings r WHERE r.call_id = $1")

    static let byBytes = Query(
        "recordingsByBytes", "SELECT \(columns) FROM recordings r WHERE r.content_hash = $1 ORDER BY r.id")

    static let insert = Query(
        "insertRecording",
        """
        INSERT INTO recordings (
            id, kind, content_hash, path, byte_count, start_order, registered_at, state, reason, detail, state_at
        ) VALUES ($1, $2, $3, $4, $5, $6, $7, 'unscored', 'notYet', NULL, $7)
        """)

    static let describe = Query(
        "describeRecording",
        """
        UPDATE recordings SET call_id = $2, employee = $3, started_at = $4, zone = $5, local_date = $6,
            start_order = $7, debtor = $8, direction = $9, language = $10, channel_roles = $11, stretches = $12
        WHERE id = $1
        """)

    static let dropEmployees = Query("dropEmployees", "DELETE FROM call_employees WHERE recording = $1")

    static let insertEmployee = Query(
        "insertEmployee", "INSERT INTO call_employees (recording, employee) VALUES ($1, $2)")

    /// Recordings of which something is known now on which their current judgement does not rest.
    static let outrun = Query(
        "outrun",
        """
        SELECT j.recording FROM judgements j
        JOIN recordings r ON r.id = j.recording
        JOIN lexicon_sets s ON s.version = j.lexicon_version
        WHERE j.is_current = 1 AND (COALESCE(j.stretches, '') <> COALESCE(r.stretches, '')
            OR (s.dated = 1 AND COALESCE(j.local_date, '') <> COALESCE(r.local_date, ''))
            OR (s.clocked = 1
                AND COALESCE(j.started, '') <> COALESCE(CAST(r.started_at AS TEXT) || ' ' || r.zone, '')))
        """)

    /// Sound whose current judgement rests on words in another language than is known now, or of other speakers. Two
    /// roles for one channel change nothing.
    static let misheard = Query(
        "misheard",
        """
        SELECT \(columns), CASE WHEN r.language IS NULL OR r.language = t.language THEN 0 ELSE 1 END AS is_foreign
        FROM judgements j
        JOIN recordings r ON r.id = j.recording
        JOIN transcripts t ON t.recording = j.recording AND t.engine = j.engine
        WHERE j.is_current = 1 AND r.kind = 'sound' AND (r.language <> t.language OR (
            REPLACE(t.source, '"channels":"' || r.channel_roles || '"', '') = t.source
            AND NOT (REPLACE(r.channel_roles, ',', '') <> r.channel_roles
                AND REPLACE(t.source, '"channels":"mixed"', '') <> t.source)))
        """)

    static let setBytes = Query(
        "setBytes",
        "UPDATE recordings SET kind = $2, content_hash = $3, byte_count = $4, path = $5 WHERE id = $1")

    static let setPath = Query("setPath", "UPDATE recordings SET path = $2 WHERE id = $1")

    static let setState = Query(
        "setState",
        "UPDATE recordings SET state = $2, reason = $3, detail = $4, state_at = $5 WHERE id = $1")

    static let delete = Query("deleteRecording", "DELETE FROM recordings WHERE id = $1")

    static let file = Query(
        "file", "SELECT path, recording, role, content_hash, byte_count, modified, run FROM files WHERE path = $1")

    /// A file with its recording, under names that tell the columns of the two apart.
    private static let fileColumns = """
        f.path AS file_path, f.role AS file_role, f.content_hash AS file_hash, f.byte_count AS file_bytes,
        f.modified AS file_modified, \(columns)
        """

    static let knownFile = Query(
        "knownFile",
        "SELECT \(fileColumns) FROM files f JOIN recordings r ON r.id = f.recording WHERE f.path = $1")

    static let fileOfCall = Query(
        "fileOfCall",
        "SELECT \(fileColumns) FROM recordings r JOIN files f ON f.path = r.path WHERE r.call_id = $1")

    static let filesNamed = Query(
        "filesNamed",
        """
        SELECT \(fileColumns) FROM files f JOIN recordings r ON r.id = f.recording
        WHERE f.name = $1 AND f.role = 'own' ORDER BY f.path
        """)

    static let filesNamedBetween = Query(
        "filesNamedBetween",
        """
        SELECT \(fileColumns) FROM files f JOIN recordings r ON r.id = f.recording
        WHERE f.name >= $1 AND f.name < $2 AND f.role = 'own' ORDER BY f.path
        """)

    static let keepFile = Query(
        "keepFile",
        """
        INSERT INTO files (path, name, recording, role, content_hash, byte_count, modified, run, changed_at)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
        ON CONFLICT (path) DO UPDATE SET recording = excluded.recording, role = excluded.role,
            content_hash = excluded.content_hash, byte_count = excluded.byte_count, modified = excluded.modified,
            run = excluded.run, changed_at = excluded.changed_at
        """)

    static let setFileRole = Query("setFileRole", "UPDATE files SET role = $2 WHERE path = $1")

    static let moveFiles = Query("moveFiles", "UPDATE files SET recording = $2 WHERE recording = $1")

    static let copies = Query(
        "copies", "SELECT path FROM files WHERE recording = $1 AND role = 'copy' ORDER BY path")

    static let takenElsewhere = Query(
        "takenElsewhere",
        "SELECT path FROM files WHERE run = $1 AND recording = $2 AND path <> $3 AND role = 'own' LIMIT 1")

    static let dropFacts = Query("dropFacts", "DELETE FROM sound_facts WHERE recording = $1")

    static let dropTranscripts = Query(
        "dropTranscripts",
        """
        DELETE FROM transcripts WHERE recording = $1 AND NOT EXISTS (
            SELECT 1 FROM judgements j WHERE j.recording = transcripts.recording AND j.engine = transcripts.engine)
        """)

    static let judged = Query("judged", "SELECT id FROM judgements WHERE recording = $1 LIMIT 1")
}
