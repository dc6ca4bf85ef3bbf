package import Performance
package import Texts

/// A metric's name for people.
package enum MetricName {
    package static func text(_ metric: Metric, _ texts: Catalogue) -> String {
        switch metric {
        case .amount: texts.text("plan.metric.amount")
        case .compliance: texts.text("plan.metric.compliance")
        case .satisfaction: texts.text("plan.metric.satisfaction")
        case .cases: texts.text("plan.metric.cases")
        case .training: texts.text("plan.metric.training")
        }
    }

    /// Why a metric has no value.
    static func text(_ reason: Measurement.MissingReason, _ texts: Catalogue) -> String {
        switch reason {
        case .noTarget: texts.text("performance.missing.target")
        case .noCalls: texts.text("performance.missing.calls")
        case .noSurveys: texts.text("performance.missing.surveys")
        case .noCourse: texts.text("performance.missing.course")
        case .notMeasured: texts.text("performance.missing.other")
        }
    }
}

extension PersonalScore {
    /// Why there is no score; nil where there is one.
    func whyNone(_ texts: Catalogue) -> String? {
        guard score == nil else { return nil }
        guard !plans.isEmpty else { return texts.text("performance.noPlan") }
        let missing = sheet.lines.filter { sheet.blocked.contains($0.metric) }.map { line in
            guard case .missing(let reason) = line.measurement else { return MetricName.text(line.metric, texts) }
            return "\(MetricName.text(line.metric, texts)) (\(MetricName.text(reason, texts)))"
        }
        return texts.text("performance.notScored", ["missing": missing.joined(separator: ", ")])
    }
}
