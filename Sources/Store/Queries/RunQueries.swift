/// Runs of `fairdial score`.
enum RunQueries {
    static let begin = Query(
        "beginRun", "INSERT INTO runs (id, started_at, finished_at, paths, counts) VALUES ($1, $2, NULL, $3, NULL)")

    static let finish = Query(
        "finishRun", "UPDATE runs SET finished_at = $2, counts = $3 WHERE id = $1 AND finished_at IS NULL")

    static let latest = Query(
        "latestRuns",
        """
        SELECT id, started_at, finished_at, paths, counts FROM runs
        ORDER BY started_at DESC, id DESC LIMIT $1
        """)
}
