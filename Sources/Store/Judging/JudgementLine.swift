internal import Model

/// A judgement as ledger lines tell it: ids, standings and points, no words.
enum JudgementLine {
    static func body(of judgement: Judgement, isCurrent: Bool) -> [String: CanonicalJSON] {
        [
            "current": .truth(isCurrent), "deducted": .text(judgement.deducted.description),
            "deductions": deductions(judgement.deductions), "engine": .text(judgement.engine.hex),
            "hits": .list(
                judgement.hits.map { hit in
                    .object([
                        "id": .text(hit.id.text), "rule": .text(hit.rule.text),
                        "standing": .text(hit.standing.rawValue),
                    ])
                }),
            "judgement": .text(judgement.id.text), "lexicon": .text(judgement.lexiconVersion.hex),
            "settings": settings(judgement.settings), "settled": rules(judgement.settled),
            "undecided": rules(judgement.undecided),
        ]
    }

    static func rules(_ rules: [RuleID]) -> CanonicalJSON { .list(rules.map { .text($0.text) }) }

    /// Under which configuration the call was priced.
    private static func settings(_ settings: ComplianceSettings) -> CanonicalJSON {
        .object([
            "confidenceOfSource": .list(
                settings.confidenceOfSource.sorted { $0.key < $1.key }.map { source, confidence in
                    .object(["confidence": .text("\(confidence)"), "source": .text(source)])
                }),
            "repetitionSeconds": .text("\(settings.repetitionSeconds)"),
            "standsFrom": .text("\(settings.standsFrom)"),
        ])
    }

    static func deductions(_ deductions: [Deduction]) -> CanonicalJSON {
        .list(
            deductions.map { deduction in
                .object([
                    "hits": .list(deduction.hits.map { .text($0.text) }),
                    "points": .text(deduction.points.description), "rule": .text(deduction.rule.text),
                ])
            })
    }
}
