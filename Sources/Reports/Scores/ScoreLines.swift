internal import Model
package import Performance

/// Scores for programs: one JSON object a line, or CSV. docs/scores.md names the fields.
package enum ScoreLines {
    /// One object.
    package static func json(_ ranked: RankedScore) -> String { JSONLine.text(Line(ranked)) }

    /// The columns, and one row for each.
    package static func csv(_ ranked: [RankedScore]) -> String {
        CSVRenderer.text([columns] + ranked.map(row))
    }

    private static let columns =
        [
            "period", "employee", "branch", "team", "score", "trial", "rank_team", "of_team", "rank_branch",
            "of_branch",
            "rank_group", "of_group", "best_rank_group", "worst_rank_group", "recovered", "currency", "contribution",
            "calls", "flagged_calls", "deducted",
        ] + Metric.allCases.map(\.rawValue)

    private static func row(_ ranked: RankedScore) -> [String] {
        let line = Line(ranked)
        let places = [line.places.team, line.places.branch, line.places.group].flatMap { place in
            [place.rank.map { "\($0)" } ?? "", "\(place.of)"]
        }
        let group = line.places.group
        return [
            line.period, line.employee, line.branch, line.team ?? "", line.score ?? "", line.trial ? "true" : "",
        ] + places + [
            group.rank == nil ? "" : "\(group.best)", group.rank == nil ? "" : "\(group.worst)", line.recovered,
            line.currency ?? "", line.contribution, "\(line.calls)", "\(line.flaggedCalls)", line.deducted,
        ]
            + Metric.allCases.map { metric in
                line.metrics.first { $0.metric == metric.rawValue }?.value ?? ""
            }
    }

    /// Points, scores and amounts are texts: a JSON number would be read as binary floating point.
    private struct Line: Encodable {
        let period: String
        let employee: String
        let branch: String
        let team: String?
        let score: String?
        let trial: Bool
        let places: Places
        let metrics: [MetricLine]
        let plans: [PlanLine]
        let recovered: String
        let currency: String?
        let contribution: String
        let payments: Int
        let otherCurrencyPayments: Int
        let cases: Int
        let calls: Int
        let flaggedCalls: Int
        let deducted: String
        let credits: Int
        let surveys: Int

        init(_ ranked: RankedScore) {
            let score = ranked.score
            period = score.period.description
            employee = score.employee.text
            branch = score.team.branch
            team = score.team.name
            self.score = score.score?.description
            trial = score.isTrial
            places = Places(
                team: Place(ranked.inTeam), branch: Place(ranked.inBranch), group: Place(ranked.inGroup))
            metrics = score.sheet.lines.map(MetricLine.init)
            plans = score.plans.map { PlanLine(plan: $0.plan.text, days: $0.days) }
            let money = Money(minorUnits: score.facts.recovered, score.target.currency ?? .yuan)
            recovered = money.plain
            currency = score.target.currency?.code
            contribution = score.contribution.description
            payments = score.facts.payments
            otherCurrencyPayments = score.facts.otherCurrency
            cases = score.facts.cases
            calls = score.facts.calls
            flaggedCalls = score.facts.flagged
            deducted = score.facts.deducted.description
            credits = score.facts.credits
            surveys = score.facts.surveys.count
        }
    }

    private struct Places: Encodable {
        let team: Place
        let branch: Place
        let group: Place
    }

    private struct Place: Encodable {
        let rank: Int?
        let of: Int
        let best: Int
        let worst: Int
        let uncertain: Bool

        init(_ place: RankedScore.Place) {
            rank = place.rank
            of = place.count
            best = place.interval.best
            worst = place.interval.worst
            uncertain = place.isUncertain
        }
    }

    private struct MetricLine: Encodable {
        let metric: String
        let value: String?
        let weight: String
        let planned: String
        let estimated: Bool
        let missing: String?

        init(_ line: ScoreSheet.Line) {
            metric = line.metric.rawValue
            value = line.value?.description
            weight = line.weight.description
            planned = line.planned.description
            if case .estimated = line.measurement { estimated = true } else { estimated = false }
            if case .missing(let reason) = line.measurement { missing = reason.rawValue } else { missing = nil }
        }
    }

    private struct PlanLine: Encodable {
        let plan: String
        let days: Int
    }
}
