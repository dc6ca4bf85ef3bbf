package import Model

extension CallStore {
    /// Writes that an employee has taken note of what is new in a version.
    ///
    /// - Returns: false where they had already; nothing is written then.
    /// - Throws: `StoreError` with `lexiconNotKept`.
    package func acknowledge(_ version: ContentHash, by employee: EmployeeID) async throws(StoreError) -> Bool {
        try await change { change in
            guard let set = try LexiconBook(session: change.session).set(version) else {
                throw StoreError.lexiconNotKept(version)
            }
            let known = try change.session.rows(LexiconChangeQueries.acknowledged, [version])
            guard try !known.contains(where: { try $0.read("employee", as: EmployeeID.self) == employee }) else {
                return false
            }
            let seq = try change.note(
                "lexicon.acknowledged", subject: "lexicon:\(set.language.code)", actor: ActorID(employee.text),
                body: ["version": .text(version.hex)])
            try change.session.run(LexiconChangeQueries.acknowledge, [seq, version, employee, change.now])
            return true
        }
    }

    /// Who has taken note of a version, and when, microseconds since 1970 UTC.
    package func acknowledgements(of version: ContentHash) async throws(StoreError) -> [EmployeeID: Int64] {
        try await look { session in
            let rows = try session.rows(LexiconChangeQueries.acknowledged, [version])
            return Dictionary(
                try rows.map { (try $0.read("employee"), try $0.read("acknowledged_at")) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}
