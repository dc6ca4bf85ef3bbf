package import Model
package import Performance
package import Texts

/// Why someone has their score: every number derived from the rows and words that it rests on.
package struct ScoreExplanation {
    private let texts: Catalogue
    private let score: PersonalScore
    private let evidence: ScoreEvidence

    package init(texts: Catalogue, score: PersonalScore, evidence: ScoreEvidence) {
        self.texts = texts
        self.score = score
        self.evidence = evidence
    }

    /// - Parameter zone: in which the days of the period end.
    package func render(named name: String?, zone: String? = nil) -> String {
        var lines = [ScoreSummary(texts: texts).head(score, name, zone)]
        if score.isTrial { lines.append(texts.text("performance.trial")) }
        lines += [""] + total
        lines += score.sheet.lines.flatMap { [""] + part($0) }
        lines += ["", contribution]
        return lines.map { "\($0)\n" }.joined()
    }

    private var total: [String] {
        let plans = score.plans.map {
            "  " + texts.text("performance.planDays", ["plan": $0.plan.text, "days": "\($0.days)"])
        }
        guard let value = score.score, let exact = score.sheet.exact else {
            return [score.whyNone(texts) ?? "–"] + plans
        }
        let terms = score.sheet.lines.compactMap { line in
            line.value.map { "\(line.weight) % × \($0)" }
        }
        let sum = exact == value.exact ? "" : " = \(exact)"
        return ["\(texts.text("performance.score")) = \(terms.joined(separator: " + "))\(sum) → \(value)"] + plans
    }

    private func part(_ line: ScoreSheet.Line) -> [String] {
        let name = MetricName.text(line.metric, texts)
        var lines = [
            texts.text("performance.why.metric", ["metric": name, "value": line.value?.description ?? "–"])
        ]
        if case .missing(let reason) = line.measurement {
            lines.append("  " + MetricName.text(reason, texts))
        }
        if line.value != nil, line.weight != line.planned {
            lines.append(
                "  "
                    + texts.text(
                        "performance.why.scaled",
                        ["planned": line.planned.description, "weight": line.weight.description]))
        }
        let reasons =
            switch line.metric {
            case .amount: amount
            case .compliance: compliance
            case .satisfaction: satisfaction
            case .cases: cases
            case .training: training
            }
        return lines + reasons.map { "  \($0)" }
    }

    // MARK: Amount and cases

    private var currency: Currency { score.target.currency ?? .yuan }

    /// An amount that may have fractions of its minor unit, as a share of a month's target has.
    private func amount(_ minorUnits: Fraction) -> String {
        if let whole = Int(exactly: minorUnits.numerator), minorUnits.denominator == 1 {
            return "\(Money(minorUnits: whole, currency))"
        }
        let unit = Money(minorUnits: 1, currency).exact
        return "\(minorUnits * unit) \(currency)"
    }

    private var amount: [String] {
        var lines: [String] = []
        if let target = score.target.amount {
            lines.append(
                texts.text(
                    "performance.why.amount",
                    [
                        "actual": "\(Money(minorUnits: score.facts.recovered, currency))", "target": amount(target),
                    ]))
        }
        return lines + payments
    }

    private var payments: [String] {
        evidence.payments.map { payment in
            let gaps = [
                "day": payment.day.description, "payment": payment.id, "amount": payment.amount.description,
                "case": payment.caseID ?? "–",
            ]
            return payment.amount.currency == currency
                ? texts.text("performance.why.payment", gaps)
                : texts.text("performance.why.otherCurrency", gaps)
        }
    }

    private var cases: [String] {
        let actual = "\(score.facts.cases)"
        if let target = score.target.cases {
            return [texts.text("performance.why.cases", ["actual": actual, "target": target.description])]
        }
        guard let mean = score.teamFacts.meanCases else { return [] }
        return [
            texts.text(
                "performance.why.casesOfTeam",
                [
                    "actual": actual, "mean": mean.description, "cases": "\(score.teamFacts.cases)",
                    "people": "\(score.teamFacts.people)",
                ])
        ]
    }

    // MARK: Conduct

    private var compliance: [String] {
        let gaps = [
            "deducted": score.facts.deducted.description, "calls": "\(score.facts.calls)",
            "divisor": "\(ComplianceScore.divisor(calls: score.facts.calls))",
        ]
        let formula =
            switch ComplianceScore.standard(for: score.period.kind) {
            case .sum: texts.text("performance.why.sum", gaps.filter { $0.key != "divisor" })
            case .per100: texts.text("performance.why.per100", gaps)
            }
        return (score.facts.calls > 0 ? [formula] : []) + credit + evidence.calls.flatMap(call)
    }

    /// Good conduct is said whether it earns something or not.
    private var credit: [String] {
        guard score.facts.credits > 0 else { return [] }
        let gaps = ["credits": "\(score.facts.credits)", "points": score.credited.description]
        return [
            score.credited > .zero
                ? texts.text("performance.why.credit", gaps)
                : texts.text("performance.why.uncredited", gaps.filter { $0.key != "points" })
        ]
    }

    private func call(_ call: ScoreEvidence.Call) -> [String] {
        let head = texts.text(
            "performance.why.call",
            [
                "day": call.day.description, "call": call.callID ?? call.path.lastPathPart,
                "points": call.deducted.description,
            ])
        return [head]
            + call.violations.flatMap { violation in
                let rule = violation.rule?.name.text(in: texts.language) ?? ""
                let title = "  −\(violation.deduction.points) \(rule) (\(violation.deduction.rule))"
                return [title]
                    + violation.hits.map { hit in
                        let words =
                            switch hit.kind {
                            case .said: "«\(hit.text)»"
                            case .missing: texts.text("performance.why.notSaid")
                            case .alike, .deadAir, .talkingOver, .wordsPerSecond, .shouting, .contact:
                                HitWords.brief(hit, texts)
                            }
                        return "    \(Clock.tenths(hit.span.start)) \(words.onOneLine)"
                    }
            }
    }

    // MARK: What others say

    private var satisfaction: [String] {
        let (own, team) = (score.facts.surveys, score.teamFacts.surveys)
        guard let teamMean = team.mean, let teamValue = Scorer.satisfaction(of: teamMean) else { return [] }
        let ownValue = own.mean.flatMap(Scorer.satisfaction) ?? .zero
        let values = [
            "count": "\(own.count)", "own": ownValue.description, "team": teamValue.description,
            "weights": "\(own.count + Shrinkage().weight)",
        ]
        let answers = [
            "mean": own.mean.map(answer) ?? "–", "teamMean": answer(teamMean), "teamCount": "\(team.count)",
        ]
        let lines = [
            texts.text("performance.why.satisfaction", values),
            texts.text(
                "performance.why.answers", answers.merging(values.filter { $0.key != "weights" }) { first, _ in first }),
        ]
        return lines
            + evidence.surveys.map { survey in
                texts.text(
                    "performance.why.survey",
                    [
                        "day": survey.day.description, "survey": survey.id,
                        "answer": answer(Fraction(survey.answer)),
                    ])
            }
    }

    /// Of 1…5.
    private func answer(_ hundredths: Fraction) -> String { (hundredths / Fraction(100)).description }

    private var training: [String] {
        evidence.courses.map { course in
            texts.text(
                "performance.why.course",
                [
                    "day": course.day.description, "course": course.course, "result": course.result.description,
                ])
        }
    }

    private var contribution: String {
        texts.text(
            "performance.why.contribution",
            [
                "amount": "\(Money(minorUnits: score.facts.recovered, currency))",
                "points": score.contribution.description,
            ])
    }
}
