internal import GRDB

/// The inside of one SQLite transaction.
struct SQLiteSession: Session {
    let database: Database

    func rows(_ query: Query, _ values: [any Storable]) throws -> [Row] {
        let statement = try database.cachedStatement(sql: query.text)
        let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments(values, of: query))
        var rows: [Row] = []
        var columns: [String: Int] = [:]
        while let row = try cursor.next() {
            if columns.isEmpty { columns = Self.places(statement.columnNames) }
            rows.append(Row(columns: columns, values: row.databaseValues.map(Value.init), query: query))
        }
        return rows
    }

    @discardableResult func run(_ query: Query, _ values: [any Storable]) throws -> Int {
        try database.cachedStatement(sql: query.text).execute(arguments: arguments(values, of: query))
        return database.changesCount
    }

    func define(_ text: String) throws { try database.execute(sql: text) }

    func tables() throws -> Set<String> {
        let names = try String.fetchSet(
            database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND substr(name, 1, 7) <> 'sqlite_'")
        return names
    }

    private static func places(_ names: [String]) -> [String: Int] {
        Dictionary(names.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }

    /// By name where a text mentions its parameters out of order: SQLite numbers `$1`, `$2` as they come, not by their
    /// digits.
    private func arguments(_ values: [any Storable], of query: Query) -> StatementArguments {
        if query.mentionsInOrder {
            return StatementArguments(values.map { $0.value.databaseValue })
        }
        let named = values.enumerated().map { place, value -> (String, (any DatabaseValueConvertible)?) in
            ("\(place + 1)", value.value.databaseValue)
        }
        return StatementArguments(named)
    }
}

extension Value {
    fileprivate init(_ value: DatabaseValue) {
        self =
            switch value.storage {
            case .null, .blob: .null
            case .int64(let number): .integer(number)
            case .double(let number): .real(number)
            case .string(let text): .text(text)
            }
    }

    fileprivate var databaseValue: DatabaseValue {
        switch self {
        case .null: .null
        case .integer(let number): number.databaseValue
        case .real(let number): number.databaseValue
        case .text(let text): text.databaseValue
        }
    }
}
