package import Model

extension CallStore {
    /// What a report of compliance over a period is made from, of one moment.
    package func complianceSources(_ period: Period) async throws(StoreError) -> ComplianceSources {
        try await look { session in
            let book = ComplianceBook(session: session)
            return ComplianceSources(
                period: period, roster: try FactBook(session: session).roster(), conduct: try book.conduct(period),
                earlier: try book.conduct(period.previous),
                violations: try book.violations(period) + book.waiting(period),
                recordings: try book.recordings(period), undated: try book.undated())
        }
    }

    /// How the system was used over some instants, microseconds since 1970 UTC.
    package func systemUse(_ instants: Range<Int64>) async throws(StoreError) -> SystemUse {
        try await look { try UseBook(session: $0, instants: instants).use() }
    }

    /// Complaints, and among how many calls that are scored and attributed, over some days.
    package func complaints(_ days: Range<LocalDate>) async throws(StoreError) -> FlaggedCalls {
        try await look { session in
            let row = try session.first(ReportQueries.complaints, [days.lowerBound, days.upperBound])
            return FlaggedCalls(
                flagged: try row?.read("complaints") ?? 0, calls: try row?.read("calls") ?? 0)
        }
    }
}
