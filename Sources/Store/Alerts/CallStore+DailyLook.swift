package import Model

extension CallStore {
    /// As many days without a payment say that there is no feed of them.
    private static let withoutPayments = 7
    /// As many months before the one that is looked at tell what is usual.
    private static let usualMonths = 3

    /// The day before `today`, where it has not been looked at as a whole under the same settings and its payments are in:
    /// one of it or of a later day is there, or none of the week before. Nil where there is nothing to look at.
    package func dueDay(before today: LocalDate, settings: String) async throws(StoreError) -> LocalDate? {
        let yesterday = today.adding(days: -1)
        return try await look { session in
            if let look = try session.first(AlertQueries.look), try look.read("settings") == settings,
                let day = try look.read("day", as: LocalDate?.self), day >= yesterday
            {
                return nil
            }
            let days = [yesterday, yesterday.adding(days: -Self.withoutPayments)]
            guard let row = try session.first(AlertSourceQueries.payments, days) else { return nil }
            let (newest, lately): (Int, Int) = (try row.read("newest"), try row.read("lately"))
            return newest == 1 || lately == 0 ? yesterday : nil
        }
    }

    /// Whether there is any target that a forecast could be held against.
    package func hasTargets(of month: Period) async throws(StoreError) -> Bool {
        try await look { try $0.first(AlertSourceQueries.targets, [month]) != nil }
    }

    /// What everyone's calls came to in the months before, and on each day since the month began.
    package func conduct(
        through day: LocalDate
    ) async throws(StoreError) -> (usual: [EmployeeID: FlaggedCalls], days: [EmployeeID: [ConductDay]]) {
        let month = Period(.month, of: day)
        return try await look { session in
            var usual: [EmployeeID: FlaggedCalls] = [:]
            let before: [any Storable] = [month.first.adding(months: -Self.usualMonths), month.first]
            for row in try session.rows(AlertSourceQueries.usual, before) {
                usual[try row.read("employee")] = FlaggedCalls(
                    flagged: try row.read("flagged"), calls: try row.read("calls"))
            }
            var days: [EmployeeID: [ConductDay]] = [:]
            for row in try session.rows(AlertSourceQueries.conductOfAll, [month.first]) {
                let found = try ConductDay(row)
                if found.day <= day { days[try row.read("employee"), default: []].append(found) }
            }
            return (usual, days)
        }
    }
}
