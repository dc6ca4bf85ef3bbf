internal import Model

/// Finds out whose score payments enter that do not say so themselves.
struct CreditBook {
    let session: any Session

    /// After payments were imported: those among them that name nobody, and reversals that follow them.
    func credit(import number: Int64, _ changes: inout ScoreChanges) throws {
        try settle(CreditQueries.ofImport, [number], &changes)
        try settle(CreditQueries.reversals, [number], &changes)
    }

    /// After it was said anew who has a case.
    func credit(case name: String, _ changes: inout ScoreChanges) throws {
        try settle(CreditQueries.ofCase, [name], &changes)
        try settle(CreditQueries.reversalsOfCase, [name], &changes)
    }

    /// Whoever had a payment before it is corrected loses it on that day.
    func noteOwner(ofPayment key: String, _ changes: inout ScoreChanges) throws {
        guard let row = try session.first(CreditQueries.current, [key]) else { return }
        guard let owner: EmployeeID = try row.read("credited", as: EmployeeID?.self) else { return }
        changes.note(owner, on: try row.read("local_date"))
    }

    private func settle(_ query: Query, _ values: [any Storable], _ changes: inout ScoreChanges) throws {
        for row in try session.rows(query, values) {
            let before: EmployeeID? = try row.read("credited")
            let owner: EmployeeID? = try row.read("owner")
            let day: LocalDate = try row.read("local_date")
            // A new row has no owner yet, and changes something for the one it gets.
            guard before != owner else { continue }
            try session.run(CreditQueries.set, [try row.read("payment", as: String.self), owner])
            for employee in [before, owner].compactMap(\.self) { changes.note(employee, on: day) }
        }
    }
}
