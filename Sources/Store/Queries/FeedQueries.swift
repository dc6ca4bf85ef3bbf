internal import Model

/// What one feed is kept and found by. The texts follow from the feed's columns.
struct FeedQueries: Sendable {
    /// A row that was not there, as its first version.
    let add: Query
    /// A row that was, as a further version.
    let correct: Query
    /// The row of that key that counts.
    let current: Query
    /// It counts no more.
    let retire: Query
    /// The rows that count, in order of keys.
    let all: Query
    /// A page of all rows after a key and version, with their import and whether they count.
    let page: Query

    static let of = Dictionary(uniqueKeysWithValues: Feed.allCases.map { ($0, FeedQueries($0)) })

    static let keepImport = Query(
        "keepImport", "INSERT INTO feed_imports (ledger_seq, feed, paths, imported_at) VALUES ($1, $2, $3, $4)")

    private init(_ feed: Feed) {
        let table = "feed_\(feed.rawValue)"
        let columns = Self.columns(feed)
        let key = columns.prefix(feed.keyCount)
        let isKey = key.enumerated().map { "\($1) = $\($0 + 1)" }.joined(separator: " AND ")
        let names = columns.joined(separator: ", ")
        let places = columns.indices.map { "$\($0 + 1)" }.joined(separator: ", ")
        let (version, seq) = (columns.count + 1, columns.count + 2)
        // A payment that names an employee enters that one's score.
        let owner = columns.firstIndex(of: "\"employee\"").map { "$\($0 + 1)" }
        let (credited, credit) = feed == .payments ? (", credited", ", \(owner ?? "NULL")") : ("", "")
        add = Query(
            "add_\(table)",
            """
            INSERT INTO \(table) (\(names), version, is_current, import\(credited))
            VALUES (\(places), 1, 1, $\(columns.count + 1)\(credit))
            ON CONFLICT (\(key.joined(separator: ", ")), version) DO NOTHING
            """)
        correct = Query(
            "correct_\(table)",
            """
            INSERT INTO \(table) (\(names), version, is_current, import\(credited))
            VALUES (\(places), $\(version), 1, $\(seq)\(credit))
            """)
        current = Query(
            "current_\(table)", "SELECT \(names), version FROM \(table) WHERE \(isKey) AND is_current = 1")
        retire = Query("retire_\(table)", "UPDATE \(table) SET is_current = 0 WHERE \(isKey) AND is_current = 1")
        page = Self.page(table, names, key: key)
        all = Query(
            "all_\(table)",
            """
            SELECT \(names), version, import FROM \(table) WHERE is_current = 1
            ORDER BY \(key.joined(separator: ", "))
            """)
    }

    private static func page(_ table: String, _ names: String, key: ArraySlice<String>) -> Query {
        let order = (key + ["version"]).joined(separator: ", ")
        let after = (1...key.count + 1).map { "$\($0)" }.joined(separator: ", ")
        return Query(
            "page_\(table)",
            """
            SELECT \(names), version, import, is_current FROM \(table)
            WHERE (\(order)) > (\(after)) ORDER BY \(order) LIMIT $\(key.count + 2)
            """)
    }

    /// A feed of moments has their local dates beside them.
    private static func columns(_ feed: Feed) -> [String] {
        feed.columns.map { "\"\($0.name)\"" } + (feed.instantColumn == nil ? [] : ["local_date"])
    }
}
