/// Bookkeeping of the tables' versions, and the few facts of the database itself.
enum MigrationQueries {
    static let newest = Query(
        "newestVersion", "SELECT CAST(COALESCE(MAX(version), 0) AS BIGINT) AS version FROM schema_versions")

    static let note = Query(
        "noteVersion", "INSERT INTO schema_versions (version, name, applied_at) VALUES ($1, $2, $3)")

    static let fact = Query("fact", "SELECT value FROM database_facts WHERE name = $1")

    static let keepFact = Query(
        "keepFact",
        "INSERT INTO database_facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING")
}
