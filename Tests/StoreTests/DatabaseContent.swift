import GRDB

/// Every row of every table, read by a connection of its own: two are equal where nothing was changed.
struct DatabaseContent: Equatable {
    let tables: [String: [String]]

    init(_ path: String) throws {
        let queue = try DatabaseQueue(path: path)
        tables = try queue.read { database in
            let names = try String.fetchAll(
                database, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            return try names.reduce(into: [:]) { tables, name in
                tables[name] = try GRDB.Row.fetchAll(database, sql: "SELECT * FROM \(name)").map(\.description).sorted()
            }
        }
        try queue.close()
    }
}
