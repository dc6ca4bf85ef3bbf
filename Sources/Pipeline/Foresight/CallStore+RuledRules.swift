package import Model
package import Performance
package import Store

extension CallStore {
    /// The rules of the active sets on whose hits reviewers have ruled, in order of language and id.
    ///
    /// - Parameter first: only of calls of this day and later ones.
    package func ruledRules(since first: LocalDate? = nil) async throws(StoreError) -> [RuledRule] {
        let counts = Dictionary(grouping: try await rulings(since: first), by: \.rule)
        var sets: [ContentHash: [RuleID: Rule]] = [:]
        for version in Set(counts.values.joined().map(\.version)) {
            let rules = try await lexiconSet(version)?.rules ?? []
            sets[version] = Dictionary(rules.map { ($0.id, $0) }) { first, _ in first }
        }
        var ruled: [RuledRule] = []
        for use in try await lexiconUse() where use.isActive {
            for rule in try await lexiconSet(use.version)?.rules ?? [] {
                guard let own = counts[rule.id] else { continue }
                ruled.append(Self.ruled(rule, use.language, own) { sets[$0]?[rule.id] })
            }
        }
        return ruled
    }

    private static func ruled(
        _ rule: Rule, _ language: Language, _ counts: [RulingCount], _ kept: (ContentHash) -> Rule?
    ) -> RuledRule {
        var (confirmed, overturned, earlier) = (0, 0, 0)
        for count in counts {
            if let old = kept(count.version), RuleDifference(from: old, to: rule).findsTheSame {
                confirmed += count.confirmed
                overturned += count.overturned
            } else {
                earlier += count.confirmed + count.overturned
            }
        }
        return RuledRule(
            language: language, rule: rule,
            precision: RulePrecision(confirmed: confirmed, overturned: overturned), earlier: earlier)
    }
}
