import Synchronization

/// Tells which patterns may match a text, all of them at once and much faster than each can be tried.
///
/// It never decides: a pattern that it does not name does not match; one that it names may. It cannot fail: where
/// Vectorscan cannot be used, every pattern may match.
final class Prefilter: Sendable {
    /// The patterns that may match any text, in order: nothing can be looked for in their place.
    let always: [Int]
    private let plan: PrefilterPlan
    /// The strings of the plan.
    private let database: PrefilterDatabase?
    /// For each string the patterns of whose rarest list it is one.
    private let triggers: NumberRows
    private let desks = Mutex<[ScanDesk]>([])

    /// Whether it can tell anything.
    var isLooking: Bool { database != nil }

    /// Takes the patterns as PCRE2 reads them; they are known by their place from then on.
    convenience init(_ patterns: [String], cache: PrefilterCache? = nil) {
        if let kept = cache?.restored(patterns) {
            self.init(kept.plan, database: kept.database)
        } else {
            let plan = PrefilterPlan(patterns)
            let database = PrefilterDatabase.compiled(plan.variants.map { Array(plan.strings[$0]) })
            if let database { cache?.keep(plan, database, of: patterns) }
            self.init(plan, database: database)
        }
    }

    private init(_ plan: PrefilterPlan, database: PrefilterDatabase?) {
        self.plan = plan
        self.database = database
        always = (0..<plan.needs.count).filter { database == nil || plan.needs[$0].isEmpty }
        var triggers = [[UInt32]](repeating: [], count: plan.strings.count)
        for pattern in 0..<plan.needs.count {
            guard let rarest = plan.needs.row(pattern).first else { continue }
            for string in plan.lists.row(Int(rarest)) { triggers[Int(string)].append(UInt32(pattern)) }
        }
        self.triggers = NumberRows(triggers)
    }

    /// For each text the patterns that may match in it beside `always`, in order; nil for a text of which nothing is
    /// known, so that every pattern may match.
    func found(in texts: some Sequence<[UInt8]>) -> [[Int]?] {
        let joined = JoinedTexts(texts)
        guard let database, joined.fits, var desk = desks.withLock({ $0.popLast() }) ?? ScanDesk(database, plan) else {
            return joined.places.map { _ in nil }
        }
        defer { desks.withLock { [desk] in $0.append(desk) } }
        guard desk.look(through: joined.bytes, in: database) else { return joined.places.map { _ in nil } }
        return joined.places.map { place in
            guard let place else { return nil }
            desk.turn(to: place, of: joined.bytes)
            return patterns(at: desk)
        }
    }

    /// Looks through texts and makes nothing of what is found: what Vectorscan alone costs. False where it cannot.
    func scan(of texts: [[UInt8]]) -> () -> Bool {
        let joined = JoinedTexts(texts)
        guard let database, let desk = ScanDesk(database, plan) else { return { false } }
        return { desk.scan(joined.bytes, in: database) }
    }

    private func patterns(at desk: ScanDesk) -> [Int] {
        var found: [Int] = []
        for string in desk.strings {
            for place in triggers[string] {
                let pattern = Int(triggers.numbers[place])
                if isNeedMet(by: desk, pattern: pattern) { found.append(pattern) }
            }
        }
        guard found.count > 1 else { return found }
        // Two strings of one list name a pattern twice.
        found.sort()
        return found.indices.filter { $0 == 0 || found[$0] != found[$0 - 1] }.map { found[$0] }
    }

    /// The rarest list is met by what named the pattern.
    private func isNeedMet(by desk: ScanDesk, pattern: Int) -> Bool {
        for need in plan.needs[pattern].dropFirst() where !isMet(by: desk, list: Int(plan.needs.numbers[need])) {
            return false
        }
        return true
    }

    private func isMet(by desk: ScanDesk, list: Int) -> Bool {
        for place in plan.lists[list] where desk.isFound[Int(plan.lists.numbers[place])] { return true }
        return false
    }
}
