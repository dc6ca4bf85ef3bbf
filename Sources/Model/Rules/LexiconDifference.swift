/// What one set of lexicons says otherwise than another of the same language, rule by rule.
package struct LexiconDifference: Hashable, Sendable {
    /// What became of a rule.
    package enum Fate: Hashable, Sendable {
        case added(Rule)
        /// It is not in the set any more, not even as a retired one.
        case removed(Rule)
        /// It is kept for the record and not matched any more.
        case retired(Rule)
        /// It was retired and is matched again.
        case revived(Rule)
        case changed(RuleDifference)

        package var rule: Rule {
            switch self {
            case .added(let rule), .removed(let rule), .retired(let rule), .revived(let rule): rule
            case .changed(let difference): difference.rule
            }
        }
    }

    package let language: Language
    /// Versions of the two sets; nil where there was, or is, none.
    package let before: ContentHash?
    package let after: ContentHash?
    /// Of every rule that is not the same in both, in order of their ids.
    package let fates: [Fate]
    /// How many rules are the same in both.
    package let unchanged: Int

    /// - Parameter before: nil where there was none: then every rule is new.
    package init(from before: LexiconSet?, to after: LexiconSet?, language: Language) {
        func rules(_ set: LexiconSet?) -> [RuleID: Rule] {
            Dictionary((set?.rules ?? []).map { ($0.id, $0) }) { first, _ in first }
        }
        let (old, new) = (rules(before), rules(after))
        let ids = Set(old.keys).union(new.keys).sorted()
        self.language = language
        (self.before, self.after) = (before?.version, after?.version)
        fates = ids.compactMap { Self.fate(from: old[$0], to: new[$0]) }
        unchanged = ids.count - fates.count
    }

    private static func fate(from before: Rule?, to after: Rule?) -> Fate? {
        switch (before, after) {
        case (nil, let rule?): return .added(rule)
        case (let rule?, nil): return .removed(rule)
        case (let old?, let new?):
            switch (old.status == .retired, new.status == .retired) {
            case (false, true): return .retired(new)
            case (true, false): return .revived(new)
            default:
                let difference = RuleDifference(from: old, to: new)
                return difference.isEmpty ? nil : .changed(difference)
            }
        case (nil, nil): return nil
        }
    }
}
