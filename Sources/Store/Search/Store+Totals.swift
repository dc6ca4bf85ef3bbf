internal import Model

extension Store {
    /// Adds up calls and deductions by employee.
    ///
    /// - Throws: `StoreError` with `badDate`.
    package func totals(_ scope: TotalsScope) async throws(StoreError) -> Totals {
        let values: [any Storable & Sendable]
        switch scope {
        case .run(let run): values = [run.text, String?.none, String?.none]
        case .dates(let from, let to):
            values = [String?.none, try LocalDate.checked(from), try LocalDate.checked(to)]
        }
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
            return Totals(employees: employees.sorted { $0.employee < $1.employee }, unattributed: unattributed)
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
            return StoreStatus(
                scored: scored, waiting: waiting, unscored: unscored, copies: roles[.copy] ?? 0,
                conflicts: roles[.conflict] ?? 0, unattributed: try count(SearchQueries.unattributed, session),
                waitingHits: try count(SearchQueries.waitingHits, session), lexiconUse: use)
        }
    }
}

private func count(_ query: Query, _ session: any Session) throws -> Int {
    try session.first(query)?.read("number") ?? 0
}
