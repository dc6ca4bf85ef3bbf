internal import Model

/// Counts calls, violations and recordings by employee and day.
struct ComplianceBook {
    let session: any Session

    func conduct(_ period: Period) throws -> [ComplianceSources.Conduct] {
        try rows(ReportQueries.conduct, period).map { row in
            ComplianceSources.Conduct(
                employee: try row.read("employee"), day: try row.read("local_date"),
                calls: FlaggedCalls(flagged: try row.read("flagged"), calls: try row.read("calls")),
                deducted: try row.read("deducted"))
        }
    }

    func violations(_ period: Period) throws -> [ComplianceSources.Violations] {
        try rows(ReportQueries.violations, period).map { row in
            ComplianceSources.Violations(
                employee: try row.read("employee"), day: try row.read("local_date"),
                category: try row.read("category", as: String.self), count: try row.read("number"),
                points: try row.read("points"))
        }
    }

    func waiting(_ period: Period) throws -> [ComplianceSources.Violations] {
        try rows(ReportQueries.waiting, period).map { row in
            ComplianceSources.Violations(
                employee: try row.read("employee"), day: try row.read("local_date"), category: nil,
                count: try row.read("number"), points: .zero)
        }
    }

    func recordings(_ period: Period) throws -> [ComplianceSources.Recordings] {
        try rows(ReportQueries.recordings, period).map { row in
            ComplianceSources.Recordings(
                employee: try row.read("employee"), day: try row.read("local_date"), state: try RecordingState(row),
                count: try row.read("number"))
        }
    }

    func undated() throws -> Int { try session.first(ReportQueries.undated)?.read("number") ?? 0 }

    private func rows(_ query: Query, _ period: Period) throws -> [Row] {
        try session.rows(query, [period.first, period.end])
    }
}
