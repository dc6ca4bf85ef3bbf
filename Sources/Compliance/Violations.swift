package import Model

/// Groups hits into violations: what is said once costs once.
///
/// Hits of one rule on one channel that count are one violation within the repetition window, which runs from the
/// first of them (`RepetitionGroup`); violations of one rule are never joined. Words that two rules of one category
/// forbid cost once, by the rule with more points, of equals by the one whose id comes first. A rule's violation
/// costs nothing of its own where all of its hits that count share words with violations that cost, whatever became
/// of the hits there: overturning one hit of the dearer violation then does not bring the cheaper one back.
///
/// In a call that several employees share each answers for their own words alone: hits of two of them are never one
/// violation, and what one pays for costs the other none the less.
package struct Violations: Sendable {
    private let prices: [RuleID: Price]

    /// What grouping needs of a rule.
    private struct Price: Sendable {
        let category: String
        let points: Points
        let window: Double
    }

    package init(rules: [Rule], settings: ComplianceSettings) {
        prices = Dictionary(
            rules.map { rule in
                let window = rule.repeatWindowSeconds ?? settings.repetitionSeconds
                return (rule.id, Price(category: rule.category, points: rule.deduct, window: window))
            }, uniquingKeysWith: { first, _ in first })
    }

    /// One deduction a violation, in order of time; 0 points while none of its hits counts.
    ///
    /// Hits of rules that are tried out, of good conduct, or that are not in the lexicon set, make no violation.
    package func deductions(for hits: [Hit], on basis: CallBasis = CallBasis()) -> [Deduction] {
        let judged = hits.filter { $0.standing.isOfViolation && prices[$0.rule] != nil }.sorted(by: Self.isEarlier)
        let groups = Dictionary(grouping: judged) {
            RuleOnChannel(rule: $0.rule, channel: $0.channel, owner: basis.owner(of: $0))
        }
        .flatMap { key, hits in RepetitionGroup.groups(of: hits, window: prices[key.rule]?.window ?? 0) }
        let violations = Dictionary(grouping: groups) {
            CategoryOnChannel(
                category: prices[$0.rule]?.category, channel: $0.channel, owner: basis.owner(of: $0.hits[0]))
        }
        .values.flatMap(violations)
        return violations.sorted { Self.isEarlier($0.evidence[0], $1.evidence[0]) }
            .map { deduction(for: $0, on: basis) }
    }

    private static func isEarlier(_ left: Hit, _ right: Hit) -> Bool {
        (left.span.start, left.channel, left.rule, left.id) < (right.span.start, right.channel, right.rule, right.id)
    }

    /// A group with the hits of cheaper groups that have no price of their own beside it.
    private struct Violation {
        let group: RepetitionGroup
        /// In order of time; never empty.
        var evidence: [Hit]
    }

    /// Takes the groups of one category on one channel.
    private func violations(_ groups: [RepetitionGroup]) -> [Violation] {
        var violations: [Violation] = []
        for group in groups.sorted(by: isDearer) {
            let paid = group.counting.map { payer(of: $0, rule: group.rule, among: violations) }
            if let first = paid.first.flatMap(\.self), !paid.contains(nil) {
                for hit in group.hits {
                    violations[payer(of: hit, rule: group.rule, among: violations) ?? first].evidence.append(hit)
                }
            } else {
                violations.append(Violation(group: group, evidence: group.hits))
            }
        }
        for place in violations.indices { violations[place].evidence.sort(by: Self.isEarlier) }
        return violations
    }

    /// The order in which groups are priced: one that could pay for another comes before it.
    private func isDearer(_ left: RepetitionGroup, _ right: RepetitionGroup) -> Bool {
        let leftPoints = prices[left.rule]?.points ?? .zero
        let rightPoints = prices[right.rule]?.points ?? .zero
        if leftPoints != rightPoints { return leftPoints > rightPoints }
        if left.rule != right.rule { return left.rule < right.rule }
        return Self.isEarlier(left.hits[0], right.hits[0])
    }

    /// The violation that costs and has the hit's words already, by its place; of another rule.
    private func payer(of hit: Hit, rule: RuleID, among violations: [Violation]) -> Int? {
        violations.firstIndex { violation in
            violation.group.rule != rule && !violation.group.counting.isEmpty
                && violation.group.hits.contains { Self.shareWords($0, hit) }
        }
    }

    /// Whether two hits of one channel lie on the same words. Words without length in time, which some sources give,
    /// share theirs with what begins at the same moment.
    private static func shareWords(_ left: Hit, _ right: Hit) -> Bool {
        left.kind.isOfWords && right.kind.isOfWords
            && (left.span.overlaps(right.span) || left.span.start == right.span.start)
    }

    private func deduction(for violation: Violation, on basis: CallBasis) -> Deduction {
        let price = prices[violation.group.rule]
        return Deduction(
            rule: violation.group.rule, category: price?.category ?? "",
            points: violation.group.counting.isEmpty ? .zero : price?.points ?? .zero,
            hits: violation.evidence.map(\.id), employee: basis.owner(of: violation.evidence[0]))
    }
}

private struct RuleOnChannel: Hashable {
    let rule: RuleID
    let channel: Int
    let owner: EmployeeID?
}

private struct CategoryOnChannel: Hashable {
    let category: String?
    let channel: Int
    let owner: EmployeeID?
}
