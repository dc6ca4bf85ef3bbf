package import Model

extension Judgement {
    /// The hits that are heard again before they alarm anyone: what was said against a rule of zero tolerance that counts.
    package func hitsToHearAgain(under rules: [Rule]) -> [Hit] {
        let grave = Set(rules.filter(\.zeroTolerance).map(\.id))
        return hits.filter { $0.kind.isOfWords && $0.standing.isOfViolation && grave.contains($0.rule) }
    }

    /// The same judgement with what was heard a second time. A hit with which nobody agrees does not stand: it waits for
    /// a reviewer. Agreement lifts none: it stands or waits as it did.
    package func with(opinions: [HitID: SecondOpinion], rules: [Rule]) -> Judgement {
        guard !opinions.isEmpty else { return self }
        let hits = hits.map { hit in
            var hit = hit
            hit.opinion = opinions[hit.id] ?? hit.opinion
            if hit.standing == .stands, let opinion = hit.opinion, opinion.verdict != .agrees { hit.standing = .waits }
            return hit
        }
        return with(
            hits: hits, deductions: Violations(rules: rules, settings: settings).deductions(for: hits, on: basis))
    }
}
