internal import Model
internal import Performance
internal import Store

/// What an award gives and rests on, as it is kept beside its ledger line.
enum AwardBody {
    static func json(_ award: Award, _ name: LocalizedText) -> CanonicalJSON {
        .object([
            "name": .localized(name), "reward": reward(award.reward),
            "evidence": .list(award.evidence.map(evidence)),
        ])
    }

    private static func reward(_ reward: Reward) -> CanonicalJSON {
        var members: [String: CanonicalJSON] = [:]
        members["money"] = reward.money.map { .money($0) }
        members["basePay"] = reward.basePay.map { .whole($0) }
        members["points"] = reward.points.map { .whole($0.thousandths) }
        members["training"] = reward.training.map { .text($0) }
        members["praise"] = reward.praise.map { .localized($0) }
        members["list"] = reward.list.map { .text($0) }
        return .object(members)
    }

    private static func evidence(_ evidence: AwardEvidence) -> CanonicalJSON {
        switch evidence {
        case .recovered(let found): .object(["recovered": .money(found)])
        case .cases(let count): .object(["cases": .whole(count)])
        case .score(let score): .object(["score": .whole(score.hundredths)])
        case .compliance(let score): .object(["compliance": .whole(score.hundredths)])
        case .place(let place, let count, let ladder):
            .object(["place": .whole(place), "of": .whole(count), "by": .text(ladder.rawValue)])
        case .debt(let months, let recovered, let principal):
            .object(["months": .whole(months), "recovered": .money(recovered), "principal": .money(principal)])
        case .years(let years): .object(["years": .whole(years)])
        }
    }

    // MARK: Reading

    static func name(_ body: JSONFields) -> LocalizedText? { body.localized("name") }

    static func reward(_ body: JSONFields) -> Reward {
        let fields = body.object("reward")
        return Reward(
            money: fields?.money("money"), basePay: fields?.whole("basePay"),
            points: fields?.whole("points").map { Points(thousandths: $0) }, training: fields?.text("training"),
            praise: fields?.localized("praise"), list: fields?.text("list"))
    }

    static func evidence(_ body: JSONFields) -> [AwardEvidence] {
        body.list("evidence").compactMap { item in JSONFields(item).flatMap(evidence(of:)) }
    }

    private static func evidence(of fields: JSONFields) -> AwardEvidence? {
        if let months = fields.whole("months"), let recovered = fields.money("recovered"),
            let principal = fields.money("principal")
        {
            return .debt(months: months, recovered: recovered, principal: principal)
        }
        if let place = fields.whole("place"), let count = fields.whole("of"),
            let ladder = fields.text("by").flatMap({ IncentiveLadder(rawValue: $0) })
        {
            return .place(place, of: count, by: ladder)
        }
        if let found = fields.money("recovered") { return .recovered(found) }
        if let count = fields.whole("cases") { return .cases(count) }
        if let score = fields.whole("score") { return .score(Score(hundredths: score)) }
        if let score = fields.whole("compliance") { return .compliance(Score(hundredths: score)) }
        return fields.whole("years").map { .years($0) }
    }
}
