/// The files of calls that were recorded in several.
enum PartQueries {
    static let ofRecording = Query(
        "partsOfRecording",
        "SELECT number, path, content_hash, seconds FROM call_parts WHERE recording = $1 ORDER BY number")

    /// Calls have ids: files are one call because something says so.
    static let all = Query(
        "parts",
        """
        SELECT p.path, p.number, r.call_id FROM call_parts p JOIN recordings r ON r.id = p.recording
        WHERE r.call_id IS NOT NULL ORDER BY p.recording, p.number
        """)

    static let byBytes = Query(
        "partByBytes",
        "SELECT recording, path FROM call_parts WHERE content_hash = $1 ORDER BY recording LIMIT 1")

    static let drop = Query("dropParts", "DELETE FROM call_parts WHERE recording = $1")

    static let insert = Query(
        "insertPart",
        "INSERT INTO call_parts (recording, number, path, content_hash, seconds) VALUES ($1, $2, $3, $4, $5)")
}
