internal import Model

/// A judgement as ledger lines tell it: ids, standings and points, no words.
enum JudgementLine {
    static func body(of judgement: Judgement, isCurrent: Bool) -> [String: CanonicalJSON] {
        var body: [String: CanonicalJSON] = [
            "current": .truth(isCurrent), "deducted": .text(judgement.deducted.description),
            "deductions": deductions(judgement.deductions), "engine": .text(judgement.engine.hex),
            "hits": .list(judgement.hits.map(hit)),
            "judgement": .text(judgement.id.text), "lexicon": .text(judgement.lexiconVersion.hex),
            "settings": settings(judgement.settings), "settled": rules(judgement.settled),
            "undecided": rules(judgement.undecided),
        ]
        body["localDate"] = judgement.basis.localDate.map { .text($0) }
        body["started"] = judgement.basis.startedAt.map { .text("\($0.utcText) \($0.zone)") }
        if !judgement.basis.stretches.isEmpty { body["stretches"] = stretches(judgement.basis.stretches) }
        if !judgement.basis.contacts.isEmpty { body["contacts"] = contacts(judgement.basis.contacts) }
        return body
    }

    private static func hit(_ hit: Hit) -> CanonicalJSON {
        var line: [String: CanonicalJSON] = [
            "id": .text(hit.id.text), "rule": .text(hit.rule.text), "standing": .text(hit.standing.rawValue),
        ]
        line["opinion"] = hit.opinion.map { .text($0.verdict.rawValue) }
        line["opinionOf"] = hit.opinion?.engine.map { .text($0.fingerprint.hex) }
        return .object(line)
    }

    /// What became of rules on contacts: times and counts, no debtor.
    private static func contacts(_ outcomes: [ContactOutcome]) -> CanonicalJSON {
        .list(
            outcomes.map { outcome in
                .object([
                    "at": outcome.at.map { .text($0) } ?? .null, "certain": .truth(outcome.isCertain),
                    "found": .text(outcome.found.description), "rule": .text(outcome.rule.text),
                ])
            })
    }

    /// Who answers for which part of a call, seconds as texts.
    static func stretches(_ stretches: [Stretch]) -> CanonicalJSON {
        .list(
            stretches.map { stretch in
                .object([
                    "employee": stretch.employee.map { .text($0.text) } ?? .null, "from": .text("\(stretch.from)"),
                    "until": stretch.until.map { .text("\($0)") } ?? .null,
                ])
            })
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
                var line: [String: CanonicalJSON] = [
                    "hits": .list(deduction.hits.map { .text($0.text) }),
                    "points": .text(deduction.points.description), "rule": .text(deduction.rule.text),
                ]
                line["employee"] = deduction.employee.map { .text($0.text) }
                return .object(line)
            })
    }
}
