import Synchronization

/// Tells which patterns may match a text, all of them at once and much faster than each can be tried.
///
/// It never decides: a pattern that it does not name does not match; one that it names may. It cannot fail: where
/// Vectorscan cannot be used, every pattern may match.
final class Prefilter: Sendable {
    /// Its patterns by their place, and what looks for them.
    private let database: PrefilterDatabase?
    /// The patterns that may match any text, in order: nothing can be looked for in their place.
    let always: [Int]
    /// How many patterns it was made for.
    let count: Int
    private let scratches = Mutex<[PrefilterScratch]>([])

    /// Takes the patterns as PCRE2 reads them; they are known by their place from then on.
    convenience init(_ patterns: [String], cache: PrefilterCache? = nil) {
        let made = cache?.parts(of: patterns) ?? PrefilterParts(compiling: patterns)
        self.init(made, count: patterns.count)
    }

    private init(_ parts: PrefilterParts?, count: Int) {
        database = parts?.database
        always = parts?.always ?? Array(0..<count)
        self.count = count
    }

    /// For each text the patterns that may match in it beside `always`, in no order and each once; nil for a text of
    /// which nothing is known, so that every pattern may match.
    func found(in texts: some Sequence<[UInt8]>) -> [[UInt32]?] {
        guard let database, let scratch = scratches.withLock({ $0.popLast() }) ?? database.scratch() else {
            return texts.map { _ in nil }
        }
        defer { scratches.withLock { $0.append(scratch) } }
        return texts.map { text in
            var found: [UInt32] = []
            let isWhole = database.scan(text, scratch: scratch, found: &found)
            return isWhole && !found.contains(UInt32(count)) ? found : nil
        }
    }
}

/// What a prefilter is made of, and kept as.
struct PrefilterParts {
    /// Holds the patterns by their place; behind the last one that of the odd letters.
    let database: PrefilterDatabase
    /// The places of patterns that the database does not hold, in order.
    let always: [Int]

    init(database: PrefilterDatabase, always: [Int]) {
        self.database = database
        self.always = always
    }

    /// Nil where Vectorscan or the processor cannot.
    init?(compiling patterns: [String]) {
        let sought = patterns.enumerated().compactMap { place, pattern in
            WidenedPattern.of(pattern).map { (number: UInt32(place), text: $0) }
        }
        let odd = (number: UInt32(patterns.count), text: WidenedPattern.oddLetters)
        guard let made = PrefilterDatabase.compiled(sought + [odd]), !made.refused.contains(odd.number) else { return nil }
        let held = Set(sought.map(\.number)).subtracting(made.refused)
        self.init(database: made.database, always: patterns.indices.filter { !held.contains(UInt32($0)) })
    }
}
