internal import Model
internal import Performance
internal import Store

extension PerformancePay {
    /// All that it was made of; exact numbers as fractions.
    var json: CanonicalJSON {
        .object([
            "scheme": .text(scheme.text), "branch": .text(team.branch), "team": .optional(team.name),
            "spans": .list(spans.map(\.json)), "workingDays": .whole(workingDays), "base": .money(base),
            "score": score.map { .whole($0.hundredths) } ?? .null, "attainment": .optional(attainment?.ratio),
            "factors": .list(factors.map(\.json)), "share": .text(share.ratio), "amount": .money(amount),
        ])
    }

    /// Nil where something is missing.
    init?(_ fields: JSONFields, of employee: EmployeeID, _ month: Period) {
        guard let scheme = fields.text("scheme"), let branch = fields.text("branch"),
            let workingDays = fields.whole("workingDays"), let base = fields.money("base"),
            let share = fields.fraction("share"), let amount = fields.money("amount")
        else { return nil }
        self.init(
            employee: employee, month: month, scheme: PaySchemeID(scheme),
            team: Team(branch: branch, name: fields.text("team")),
            spans: fields.list("spans").compactMap { JSONFields($0).flatMap(Span.init) }, workingDays: workingDays,
            base: base, score: fields.whole("score").map { Score(hundredths: $0) },
            attainment: fields.fraction("attainment"),
            factors: fields.list("factors").compactMap { JSONFields($0).flatMap(Applied.init) }, share: share,
            amount: amount)
    }
}

extension PerformancePay.Span {
    fileprivate var json: CanonicalJSON {
        .object([
            "from": .text(days.lowerBound.description), "until": .text(days.upperBound.description),
            "workingDays": .whole(workingDays), "attended": .text(attended.ratio),
            "monthly": .money(monthly), "share": .text(share.ratio), "probation": .text(probation.ratio),
        ])
    }

    fileprivate init?(_ fields: JSONFields) {
        guard let from = fields.text("from").flatMap({ LocalDate($0) }),
            let until = fields.text("until").flatMap({ LocalDate($0) }), from <= until,
            let workingDays = fields.whole("workingDays"), let attended = fields.fraction("attended"),
            let monthly = fields.money("monthly"), let share = fields.fraction("share"),
            let probation = fields.fraction("probation")
        else { return nil }
        self.init(
            days: from..<until, workingDays: workingDays, attended: attended, monthly: monthly, share: share,
            probation: probation)
    }
}

extension PerformancePay.Applied {
    fileprivate var json: CanonicalJSON {
        .object(["by": .text(measure.rawValue), "value": .optional(value?.ratio), "pays": .text(pays.ratio)])
    }

    fileprivate init?(_ fields: JSONFields) {
        guard let measure = fields.text("by").flatMap({ PayMeasure(rawValue: $0) }),
            let pays = fields.fraction("pays")
        else { return nil }
        self.init(measure: measure, value: fields.fraction("value"), pays: pays)
    }
}
