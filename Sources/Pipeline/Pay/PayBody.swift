internal import Model
internal import Performance
internal import Store

/// What a line of pay rests on, as it is kept beside its ledger line.
enum PayBody {
    static func line(_ settled: SettledPay) -> PayLine {
        PayLine(
            employee: settled.claim.employee, subject: settled.claim.subject, kind: settled.kind,
            amount: settled.amount, body: body(settled).canonicalText)
    }

    private static func body(_ settled: SettledPay) -> CanonicalJSON {
        var members: [String: CanonicalJSON] = [:]
        members["paidBefore"] = settled.paidBefore.map { .money($0) }
        switch settled.ground {
        case .performance(let pay): members["performance"] = pay.json
        case .gap(let gap): members["gap"] = .text(gap.rawValue)
        case .award(let award):
            members["award"] = .object([
                "rule": .text(award.rule), "name": .localized(award.name), "occasion": .text(award.occasion),
                "payOn": .text(award.payOn.description), "status": .text(award.status.rawValue),
                "heldBy": .list(award.heldBy.map { .text($0) }),
            ])
        case .nobody: break
        }
        return .object(members)
    }

    static func settled(_ line: PayLine) -> SettledPay {
        let body = JSONFields(CanonicalJSON(canonical: line.body))
        return SettledPay(
            PaySettlement.Claim(line.employee, line.subject), line.kind, line.amount,
            body.flatMap { ground($0, line) } ?? .nobody, paidBefore: body?.money("paidBefore"))
    }

    private static func ground(_ body: JSONFields, _ line: PayLine) -> PayGround? {
        if let fields = body.object("performance"), case .performance(let month) = line.subject {
            return PerformancePay(fields, of: line.employee, month).map { .performance($0) }
        }
        if let gap = body.text("gap").flatMap({ PayGap(rawValue: $0) }) { return .gap(gap) }
        return body.object("award").flatMap(award).map { .award($0) }
    }

    private static func award(_ fields: JSONFields) -> PaidAward? {
        guard let rule = fields.text("rule"), let name = fields.localized("name"),
            let occasion = fields.text("occasion"), let payOn = fields.text("payOn").flatMap({ LocalDate($0) }),
            let status = fields.text("status").flatMap({ AwardStatus(rawValue: $0) })
        else { return nil }
        return PaidAward(
            rule: rule, name: name, occasion: occasion, payOn: payOn, status: status, heldBy: fields.texts("heldBy"))
    }
}
