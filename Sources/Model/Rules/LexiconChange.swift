/// What one set of lexicons has otherwise than the one before it.
package struct LexiconChange: Hashable, Sendable {
    package let added: [RuleID]
    package let changed: [RuleID]
    package let removed: [RuleID]

    package init(added: [RuleID] = [], changed: [RuleID] = [], removed: [RuleID] = []) {
        self.added = added
        self.changed = changed
        self.removed = removed
    }

    /// - Parameter before: nil where there was none; then every rule is new. What is retired is not there.
    package init(from before: LexiconSet?, to after: LexiconSet) {
        func rules(_ set: LexiconSet?) -> [RuleID: Rule] {
            let live = (set?.rules ?? []).filter { $0.status != .retired }
            return Dictionary(live.map { ($0.id, $0) }) { first, _ in first }
        }
        let (old, new) = (rules(before), rules(after))
        self.init(
            added: new.keys.filter { old[$0] == nil }.sorted(),
            changed: new.filter { id, rule in old[id].map { $0 != rule } ?? false }.keys.sorted(),
            removed: old.keys.filter { new[$0] == nil }.sorted())
    }

    /// Both, where they happened on one day: what the later one says of a rule holds.
    package func followed(by later: LexiconChange) -> LexiconChange {
        func both(_ own: [RuleID], _ other: [RuleID], without gone: [RuleID]) -> [RuleID] {
            Set(own).subtracting(gone).union(other).sorted()
        }
        return LexiconChange(
            added: both(added, later.added, without: later.removed),
            changed: Set(both(changed, later.changed, without: later.removed)).subtracting(added).sorted(),
            removed: both(removed, Set(later.removed).subtracting(added).sorted(), without: later.added))
    }

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
