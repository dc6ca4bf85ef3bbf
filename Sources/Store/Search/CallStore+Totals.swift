internal import Model

extension CallStore {
    /// Adds up the calls that a filter wants, however many they are, by whose score they enter.
    ///
    /// - Throws: `StoreError` with `badDate`.
    package func totals(_ filter: CallFilter = CallFilter()) async throws(StoreError) -> Totals {
        let values = try filter.parameters()
        return try await look { session in
            var employees: [EmployeeTotal] = []
            var unattributed = CallTotal.none
            for row in try session.rows(SearchQueries.totals, values) {
                let total = try CallTotal(row)
                if let employee: EmployeeID = try row.read("owner", as: EmployeeID?.self) {
                    employees.append(EmployeeTotal(employee: employee, total: total))
                } else {
                    unattributed = total
                }
            }
            let all = try session.first(SearchQueries.sum, values).map { try CallTotal($0) }
            return Totals(
                employees: employees.sorted { $0.employee < $1.employee }, unattributed: unattributed,
                all: all ?? .none)
        }
    }

    /// Accounts for every recording ever seen.
    package func status() async throws(StoreError) -> StoreStatus {
        let use = try await lexiconUse()
        return try await look { session in
            var scored = 0
            var waiting = 0
            var unscored: [UnscoredReason: Int] = [:]
            for row in try session.rows(SearchQueries.states) {
                let number: Int = try row.read("number")
                switch try RecordingState(row) {
                case .scored: scored = number
                case .waiting: waiting = number
                case .unscored(let reason): unscored[reason] = number
                }
            }
            var roles: [FileRole: Int] = [:]
            for row in try session.rows(SearchQueries.fileRoles) {
                roles[try row.read("role")] = try row.read("number", as: Int.self)
            }
            let backlog = try Backlog(in: session)
            return StoreStatus(
                scored: scored, waiting: waiting, unscored: unscored, copies: roles[.copy] ?? 0,
                conflicts: roles[.conflict] ?? 0,
                unattributed: try session.first(SearchQueries.unattributed)?.read("number") ?? 0,
                backlog: backlog, lexiconUse: use)
        }
    }
}
