package import Model

/// Groups hits into violations: what is said once costs once.
///
/// Hits of one rule on one channel within the repetition window, which runs from the first of them, are one violation;
/// violations of one category whose words overlap are one. The grouping looks at every hit, counting or not, so that
/// overturning one hit never splits a violation in two and makes it dearer.
package struct Violations: Sendable {
    private let rules: [RuleID: Rule]
    private let settings: ComplianceSettings

    package init(rules: [Rule], settings: ComplianceSettings) {
        self.rules = Dictionary(rules.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.settings = settings
    }

    /// One deduction a violation, in order of time; 0 points while none of its hits counts.
    ///
    /// Hits of rules that are tried out, or that are not in the lexicon set, make no violation.
    package func deductions(for hits: [Hit]) -> [Deduction] {
        let judged = hits.filter { $0.standing != .shadow && rules[$0.rule] != nil }.sorted(by: Self.isEarlier)
        return mergingSharedWords(repetitions(judged)).map(deduction)
    }

    private static func isEarlier(_ left: Hit, _ right: Hit) -> Bool {
        (left.span.start, left.channel, left.rule, left.id) < (right.span.start, right.channel, right.rule, right.id)
    }

    private func repetitions(_ hits: [Hit]) -> [[Hit]] {
        var groups: [[Hit]] = []
        var openGroup: [RepetitionKey: Int] = [:]
        for hit in hits {
            let key = RepetitionKey(rule: hit.rule, channel: hit.channel)
            let window = rules[hit.rule]?.repeatWindowSeconds ?? settings.repetitionSeconds
            if let open = openGroup[key], hit.span.start - groups[open][0].span.start <= window {
                groups[open].append(hit)
            } else {
                openGroup[key] = groups.count
                groups.append([hit])
            }
        }
        return groups
    }

    private func mergingSharedWords(_ groups: [[Hit]]) -> [[Hit]] {
        var merged: [[Hit]] = []
        for group in groups {
            var joined = group
            var kept: [[Hit]] = []
            for other in merged {
                if shareWords(joined, other) { joined = other + joined } else { kept.append(other) }
            }
            merged = kept + [joined]
        }
        return merged.map { $0.sorted(by: Self.isEarlier) }.sorted { Self.isEarlier($0[0], $1[0]) }
    }

    private func shareWords(_ left: [Hit], _ right: [Hit]) -> Bool {
        guard rules[left[0].rule]?.category == rules[right[0].rule]?.category else { return false }
        return left.contains { hit in
            hit.kind == .said
                && right.contains { $0.kind == .said && $0.channel == hit.channel && $0.span.overlaps(hit.span) }
        }
    }

    private func deduction(for violation: [Hit]) -> Deduction {
        let counting = violation.filter(\.standing.counts)
        let dearest = dearestRule(counting.isEmpty ? violation : counting)
        return Deduction(
            rule: dearest.id, category: dearest.category, points: counting.isEmpty ? .zero : dearest.deduct,
            hits: violation.map(\.id))
    }

    private func dearestRule(_ hits: [Hit]) -> Rule {
        let candidates = hits.compactMap { rules[$0.rule] }
        guard let first = candidates.first else { preconditionFailure("a violation without a known rule") }
        return candidates.dropFirst().reduce(first) { $1.deduct > $0.deduct ? $1 : $0 }
    }
}

private struct RepetitionKey: Hashable {
    let rule: RuleID
    let channel: Int
}
