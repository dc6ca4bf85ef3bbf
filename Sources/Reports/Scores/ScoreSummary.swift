internal import Model
package import Performance
package import Texts

/// One person's score for people: what it is, where it stands, what it is made of and what moved it last.
package struct ScoreSummary {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// - Parameter before: the version before this one; nil where there is none.
    package func render(
        _ ranked: RankedScore, named name: String?, zone: String? = nil, before: PersonalScore?
    ) -> String {
        let score = ranked.score
        var lines = [head(score, name, zone)]
        if score.isTrial { lines.append(texts.text("performance.trial")) }
        lines.append(total(ranked))
        lines += score.plans.map { plan in
            "  " + texts.text("performance.planDays", ["plan": plan.plan.text, "days": "\(plan.days)"])
        }
        lines += score.sheet.lines.map { line in
            "  " + (score.score == nil ? bare(line) : part(line))
        }
        lines.append("  " + texts.text("performance.contribution", ["points": score.contribution.description]))
        lines += before.map { moved(from: $0, to: score) } ?? []
        return lines.map { "\($0)\n" }.joined()
    }

    /// - Parameter zone: in which the days of the period end.
    func head(_ score: PersonalScore, _ name: String?, _ zone: String?) -> String {
        let gaps = [
            "employee": score.employee.text, "name": name ?? "", "period": score.period.description,
            "branch": zone.map { "\(score.team.branch) (\($0))" } ?? score.team.branch, "team": score.team.name ?? "–",
        ]
        return name == nil
            ? texts.text("performance.head", gaps.filter { $0.key != "name" })
            : texts.text("performance.head.named", gaps)
    }

    private func total(_ ranked: RankedScore) -> String {
        guard let value = ranked.score.score else { return ranked.score.whyNone(texts) ?? "–" }
        return texts.text(
            "performance.total",
            [
                "score": value.description, "team": place(ranked.inTeam), "branch": place(ranked.inBranch),
                "group": place(ranked.inGroup),
            ])
    }

    private func place(_ place: RankedScore.Place) -> String {
        let gaps = [
            "rank": place.rank.map { "\($0)" } ?? "–", "count": "\(place.count)", "best": "\(place.interval.best)",
            "worst": "\(place.interval.worst)",
        ]
        return place.isUncertain
            ? texts.text("performance.place.uncertain", gaps)
            : texts.text("performance.place", gaps)
    }

    /// A metric of which no score was made.
    private func bare(_ line: ScoreSheet.Line) -> String {
        let name = MetricName.text(line.metric, texts)
        guard case .missing(let reason) = line.measurement else {
            return "\(name) \(line.value?.description ?? "–")"
        }
        return "\(name): \(MetricName.text(reason, texts))"
    }

    private func part(_ line: ScoreSheet.Line) -> String {
        let name = MetricName.text(line.metric, texts)
        if case .missing(let reason) = line.measurement {
            return texts.text(
                "performance.part.missing", ["metric": name, "reason": MetricName.text(reason, texts)])
        }
        let gaps = [
            "metric": name, "value": line.value?.description ?? "–", "weight": line.weight.description,
            "gives": line.contribution.description,
        ]
        if case .estimated = line.measurement { return texts.text("performance.part.estimated", gaps) }
        return texts.text("performance.part", gaps)
    }

    /// What is another than before, metric by metric.
    private func moved(from before: PersonalScore, to after: PersonalScore) -> [String] {
        let none = "–"
        var lines = [
            texts.text(
                "performance.moved",
                [
                    "before": before.score?.description ?? none, "after": after.score?.description ?? none,
                ])
        ]
        for metric in Metric.allCases {
            let old = before.sheet.lines.first { $0.metric == metric }
            let new = after.sheet.lines.first { $0.metric == metric }
            guard old?.value != new?.value else { continue }
            lines.append(
                "  "
                    + texts.text(
                        "performance.moved.metric",
                        [
                            "metric": MetricName.text(metric, texts), "before": old?.value?.description ?? none,
                            "after": new?.value?.description ?? none,
                        ]))
        }
        lines += causes(before.facts, after.facts).map { "  \($0)" }
        return lines
    }

    /// What the sources say otherwise.
    private func causes(_ before: WorkFacts, _ after: WorkFacts) -> [String] {
        let counts: [(Int, Int, String)] = [
            (before.payments, after.payments, texts.text("performance.fact.payments")),
            (before.cases, after.cases, texts.text("performance.fact.cases")),
            (before.calls, after.calls, texts.text("performance.fact.calls")),
            (before.flagged, after.flagged, texts.text("performance.fact.flagged")),
            (before.surveys.count, after.surveys.count, texts.text("performance.fact.surveys")),
            (before.courses.count, after.courses.count, texts.text("performance.fact.courses")),
        ]
        var lines = counts.filter { $0.0 != $0.1 }.map { "\($0.2): \($0.0) → \($0.1)" }
        if before.deducted != after.deducted {
            lines.append("\(texts.text("performance.fact.deducted")): \(before.deducted) → \(after.deducted)")
        }
        return lines
    }
}
