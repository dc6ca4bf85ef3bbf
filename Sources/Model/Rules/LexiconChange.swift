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

    package var isEmpty: Bool { added.isEmpty && changed.isEmpty && removed.isEmpty }
}
