internal import Compliance
internal import Model
internal import Store

/// What reviewers ruled in any judgement of a recording, taken over to the same hits of a newer one: the same rule on
/// the same words of the same channel. Of several rulings the last holds.
///
/// A rule that was not decided and that someone has listened for stays settled: its id names one idea for ever.
struct RulingsCarriedOver {
    let judgement: Judgement
    /// By hit that took rulings over: the hit that they were about.
    let hits: [HitID: HitID]

    init(from records: [JudgementRecord], to fresh: Judgement, rules: [Rule]) {
        let rulings = Self.lastRulings(records)
        var taken: [HitID: HitID] = [:]
        let hits = fresh.hits.map { hit in
            guard hit.standing != .shadow, let ruling = rulings[Words(hit)] else { return hit }
            taken[hit.id] = ruling.hit
            var carried = hit
            carried.standing = ruling.verdict.standing
            return carried
        }
        self.hits = taken
        let listened = Set(records.flatMap(\.settlements).map(\.rule))
        let unsure = fresh.undecided + fresh.settled
        judgement = fresh.with(
            hits: hits, undecided: unsure.filter { !listened.contains($0) }, settled: unsure.filter(listened.contains),
            deductions: Violations(rules: rules, settings: fresh.settings).deductions(for: hits, on: fresh.basis))
    }

    /// Takes them from all judgements of a recording that is judged anew.
    init(of dossier: CallDossier, to fresh: Judgement, rules: [Rule]) {
        // A trial, or an earlier turn of this set, stays what was found then, whatever this program would find now.
        let kept = dossier.others.first { $0.judgement.id == fresh.id }?.judgement
        self.init(
            from: [dossier.current].compactMap(\.self) + dossier.others,
            to: kept.flatMap { $0.hasEvidence(of: fresh) ? nil : $0 } ?? fresh, rules: rules)
    }

    private static func lastRulings(_ records: [JudgementRecord]) -> [Words: Ruling] {
        var last: [Words: Ruling] = [:]
        for record in records {
            let words = Dictionary(
                record.judgement.hits.map { ($0.id, Words($0)) }, uniquingKeysWith: { first, _ in first })
            for ruling in record.rulings {
                guard let words = words[ruling.hit] else { continue }
                if let other = last[words], other.ruledAt > ruling.ruledAt { continue }
                last[words] = ruling
            }
        }
        return last
    }

    private struct Words: Hashable {
        let rule: RuleID
        let channel: Int
        let span: Span
        let text: String

        init(_ hit: Hit) {
            rule = hit.rule
            channel = hit.channel
            span = hit.span
            text = hit.text
        }
    }
}
