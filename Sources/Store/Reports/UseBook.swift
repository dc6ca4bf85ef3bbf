internal import Model

/// Counts what people and the program did over some instants.
struct UseBook {
    let session: any Session
    /// Microseconds since 1970 UTC.
    let instants: Range<Int64>

    func use() throws -> SystemUse {
        let runs = try first(ReportQueries.runs)
        let imports = try first(ReportQueries.imports)
        let rulings = try rows(ReportQueries.rulings).map { row in
            (waited: try row.read("waited", as: Int64.self), before: try row.read("standing_before", as: Standing.self))
        }
        let alerts = try rows(ReportQueries.alerts).map { row in
            (state: try row.read("state", as: Alert.State.self), waited: try row.read("waited", as: Int64?.self))
        }
        return SystemUse(
            runs: try runs?.read("number") ?? 0, finishedRuns: try runs?.read("finished") ?? 0,
            recordings: try first(ReportQueries.registered)?.read("number") ?? 0, rulings: rulings.count,
            untilRuling: rulings.filter { $0.before == .waits }.map(\.waited),
            alerts: alerts.count, withdrawnAlerts: alerts.count { $0.state == .withdrawn },
            untilAcknowledged: alerts.compactMap(\.waited), imports: try imports?.read("imports") ?? 0,
            corrections: try imports?.read("corrected") ?? 0)
    }

    private func rows(_ query: Query) throws -> [Row] {
        try session.rows(query, [instants.lowerBound, instants.upperBound])
    }

    private func first(_ query: Query) throws -> Row? { try rows(query).first }
}
