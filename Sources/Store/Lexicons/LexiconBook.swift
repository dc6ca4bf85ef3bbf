internal import Model

/// Reads and writes lexicon sets within one transaction.
struct LexiconBook {
    let session: any Session

    func keep(_ set: LexiconSet, now: Int64) throws {
        let added = try session.run(
            LexiconQueries.keepSet,
            [
                set.version, set.language, try StoredJSON.write(set.lexicons), set.isDated, now, set.asksContacts,
                set.readsClock,
            ])
        guard added == 1 else { return }
        for rule in set.rules {
            try session.run(
                LexiconQueries.keepRule,
                [set.version, rule.id, rule.zeroTolerance, try StoredJSON.write(rule)])
        }
    }

    func set(_ version: ContentHash) throws -> LexiconSet? {
        guard let row = try session.first(LexiconQueries.set, [version]) else { return nil }
        let rules = try session.rows(LexiconQueries.rules, [version]).map { try $0.json("body", as: Rule.self) }
        return LexiconSet(
            language: try row.read("language"), version: version, lexicons: try row.json("lexicons"),
            rules: rules.sorted { $0.id < $1.id })
    }

    /// - Parameter now: microseconds since 1970 UTC.
    func active(_ language: Language, at now: Int64) throws -> ContentHash? {
        try session.first(LexiconQueries.active, [language, now])?.read("version")
    }

    /// Whether the newest activation, started or not, is of that version and starts then.
    func isNewest(_ set: LexiconSet, startsAt: Int64?, now: Int64) throws -> Bool {
        guard let row = try session.first(LexiconQueries.newest, [set.language]) else { return false }
        let start: Int64? = try row.read("starts_at")
        guard try row.read("version", as: ContentHash.self) == set.version else { return false }
        return start == startsAt || (startsAt == nil && start ?? now <= now)
    }
}

extension LexiconBook {
    /// Whether the set of that version is kept.
    func set(exists version: ContentHash) throws -> Bool {
        try session.first(LexiconQueries.set, [version]) != nil
    }
}

/// The sets that one transaction has read, each once: hundreds of rules are the same for all calls of a day.
final class LexiconShelf {
    private let book: LexiconBook
    private var sets: [ContentHash: LexiconSet] = [:]

    init(session: any Session) { book = LexiconBook(session: session) }

    /// The set of that version; nil where it was never kept.
    func set(_ version: ContentHash) throws -> LexiconSet? {
        if let set = sets[version] { return set }
        let set = try book.set(version)
        sets[version] = set
        return set
    }
}
