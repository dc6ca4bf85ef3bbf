internal import Model
internal import Performance
internal import Store

/// A score as it is kept: all that it was made of, exact numbers as texts.
extension PersonalScore {
    var json: CanonicalJSON {
        .object([
            "credited": .text(credited.description), "facts": facts.json,
            "blocked": .list(sheet.blocked.map { .text($0.rawValue) }),
            "lines": .list(sheet.lines.map(\.json)),
            "plans": .list(plans.map { .object(["days": .whole($0.days), "plan": .text($0.plan.text)]) }),
            "target": target.json,
            "team": .object([
                "branch": .text(team.branch), "cases": .whole(teamFacts.cases), "name": .optional(team.name),
                "people": .whole(teamFacts.people), "surveys": teamFacts.surveys.json,
            ]),
            "trial": .truth(isTrial),
        ])
    }

    /// Nil where the text is no score's.
    init?(_ text: String, of employee: EmployeeID, _ period: Period) {
        guard
            let fields = JSONFields(CanonicalJSON(canonical: text)), let facts = WorkFacts(fields.object("facts")),
            let team = fields.object("team"), let branch = team.text("branch"), let people = team.whole("people"),
            let cases = team.whole("cases"), let surveys = WorkFacts.Tally(team.list("surveys")),
            let target = fields.object("target"), let isTrial = fields.truth("trial"),
            let credited = fields.text("credited").flatMap({ Points($0) })
        else { return nil }
        let lines = fields.list("lines").compactMap { ScoreSheet.Line(JSONFields($0)) }
        let plans = fields.list("plans").compactMap { PlanDays(JSONFields($0)) }
        self.init(
            employee: employee, period: period, team: Team(branch: branch, name: team.text("name")), plans: plans,
            facts: facts,
            target: PeriodTarget(
                amount: target.fraction("amount"), cases: target.fraction("cases"),
                currency: target.text("currency").flatMap { Currency($0) }),
            teamFacts: TeamFacts(people: people, surveys: surveys, cases: cases),
            credited: credited,
            sheet: ScoreSheet(lines: lines, blocked: fields.texts("blocked").compactMap { Metric(rawValue: $0) }),
            isTrial: isTrial)
    }
}

extension PersonalScore.PlanDays {
    fileprivate init?(_ fields: JSONFields?) {
        guard let plan = fields?.text("plan"), let days = fields?.whole("days") else { return nil }
        self.init(plan: PlanID(plan), days: days)
    }
}

extension ScoreSheet.Line {
    fileprivate var json: CanonicalJSON {
        var members: [String: CanonicalJSON] = [
            "metric": .text(metric.rawValue), "planned": .text(planned.ratio), "weight": .text(weight.ratio),
        ]
        members["value"] = value.map { .text($0.description) }
        switch measurement {
        case .value(let exact): members["exact"] = .text(exact.ratio)
        case .estimated(let exact): members["estimated"] = .text(exact.ratio)
        case .missing(let reason): members["missing"] = .text(reason.rawValue)
        }
        return .object(members)
    }

    fileprivate init?(_ fields: JSONFields?) {
        guard
            let fields, let metric = fields.text("metric").flatMap({ Metric(rawValue: $0) }),
            let planned = fields.fraction("planned"), let weight = fields.fraction("weight"),
            let measurement = Measurement(fields)
        else { return nil }
        self.init(
            metric: metric, planned: planned, weight: weight, value: fields.text("value").flatMap { Score($0) },
            measurement: measurement)
    }
}

extension Measurement {
    fileprivate init?(_ fields: JSONFields) {
        if let exact = fields.fraction("exact") {
            self = .value(exact)
        } else if let exact = fields.fraction("estimated") {
            self = .estimated(exact)
        } else if let reason = fields.text("missing").flatMap({ MissingReason(rawValue: $0) }) {
            self = .missing(reason)
        } else {
            return nil
        }
    }
}

extension PeriodTarget {
    fileprivate var json: CanonicalJSON {
        .object([
            "amount": .optional(amount?.ratio), "cases": .optional(cases?.ratio), "currency": .optional(currency?.code),
        ])
    }
}

extension WorkFacts {
    /// The targets by month are left out: what they make of the period stands beside.
    fileprivate var json: CanonicalJSON {
        .object([
            "calls": .whole(calls), "cases": .whole(cases), "courses": courses.json,
            "credits": .whole(credits),
            "deducted": .text(deducted.description), "flagged": .whole(flagged), "otherCurrency": .whole(otherCurrency),
            "payments": .whole(payments), "recovered": .text("\(recovered)"), "surveys": surveys.json,
        ])
    }

    fileprivate init?(_ fields: JSONFields?) {
        guard
            let fields, let recovered = fields.text("recovered").flatMap({ Int($0) }),
            let payments = fields.whole("payments"), let otherCurrency = fields.whole("otherCurrency"),
            let cases = fields.whole("cases"), let calls = fields.whole("calls"), let flagged = fields.whole("flagged"),
            let deducted = fields.text("deducted").flatMap({ Points($0) }),
            let surveys = Tally(fields.list("surveys")), let courses = Tally(fields.list("courses")),
            let credits = fields.whole("credits")
        else { return nil }
        self.init(
            recovered: recovered, payments: payments, otherCurrency: otherCurrency, cases: cases, calls: calls,
            flagged: flagged, deducted: deducted, credits: credits, surveys: surveys, courses: courses)
    }
}

extension WorkFacts.Tally {
    fileprivate var json: CanonicalJSON { .list([.whole(count), .whole(sum)]) }

    fileprivate init?(_ items: [CanonicalJSON]) {
        guard items.count == 2, case .integer(let count) = items[0], case .integer(let sum) = items[1] else {
            return nil
        }
        self.init(count: Int(count), sum: Int(sum))
    }
}
