/// One database engine. A second engine is one more type that conforms, and its own table definitions.
protocol Driver: Sendable {
    /// Runs `body` on one consistent view of the database, off the cooperative pool.
    ///
    /// - Throws: `StoreError`; what the engine throws is explained, what `body` throws of its own is passed on.
    func read<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer

    /// Runs `body` in one transaction that no other writer shares a moment with: all of it is kept, safe from a
    /// power cut when the call returns, or nothing.
    ///
    /// - Throws: `StoreError`; nothing of `body` is kept then.
    func write<Answer: Sendable>(
        _ body: @escaping @Sendable (any Session) throws -> Answer
    ) async throws(StoreError) -> Answer

    /// The forward steps that make this engine's tables, in order.
    var migrations: [Migration] { get }

    /// Copies one consistent view of the database to a new file and checks it.
    func copy(to path: String) async throws(StoreError)

    /// Lets go of the database; later calls fail with `closed`.
    func close() async throws(StoreError)
}

/// The inside of one transaction. It is used by one closure and never leaves it.
protocol Session {
    /// All rows that the query gives.
    func rows(_ query: Query, _ values: [any Storable]) throws -> [Row]

    /// Runs a query that gives no rows.
    ///
    /// - Returns: how many rows it changed.
    @discardableResult func run(_ query: Query, _ values: [any Storable]) throws -> Int

    /// Runs several statements without parameters, as table definitions are.
    func define(_ text: String) throws

    /// Names of the tables that the database has, the engine's own left out.
    func tables() throws -> Set<String>
}

extension Session {
    /// The first row that the query gives.
    func first(_ query: Query, _ values: [any Storable] = []) throws -> Row? { try rows(query, values).first }

    func rows(_ query: Query) throws -> [Row] { try rows(query, []) }
}
