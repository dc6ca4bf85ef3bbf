internal import Documents
internal import Foundation
internal import Model
internal import Performance
internal import Yams

/// Reads the plan of one file.
struct PlanReader {
    let log: PlanLog

    private static let keys = ["plan", "format", "name", "for", "months", "business", "from", "until", "metrics"]

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }
    private var terms: TermReading { TermReading(log: log) }

    /// For whom a plan is, as files write it.
    private enum Audience: String, CaseIterable { case everyone, newcomers, comparison }

    /// What is collected: the law has more to say of card debts.
    private enum Business: String, CaseIterable { case card, other }

    /// The plan; nil where something that every plan needs is missing or wrong. All that is wrong is in the log.
    func plan(_ root: Node) -> Plan? {
        guard isCurrent(root), let fields = PlanFields(root, what: "plan", known: Self.keys, log: log) else {
            return nil
        }
        _ = fields.required("format", what: "plan")
        let id = fields.required("plan", what: "plan").flatMap { terms.id($0, key: "plan") }.map { PlanID($0) }
        let name = fields.required("name", what: "plan").flatMap { scalars.localizedText($0, key: "name") }
        let audience = audience(fields)
        let (from, until) = terms.days(fields, of: "plan")
        let metrics = metrics(fields)
        if let audience { judgeLaw(metrics, for: audience, fields) }
        guard let id, let name, let audience, let from else { return nil }
        return Plan(id: id, name: name, audience: audience, from: from, until: until, metrics: metrics)
    }

    /// A file of another format has other keys: what else is said about it would mislead.
    private func isCurrent(_ root: Node) -> Bool {
        guard let node = root.mapping?.first(where: { $0.key.scalar?.string == "format" })?.value else { return true }
        guard let text = scalars.text(node, key: "format") else { return false }
        if text == "\(PlanFile.currentFormat)" { return true }
        log.add(
            .unknownFormat, at: node.mark,
            Message("plan.unknownFormat", ["found": text, "known": "\(PlanFile.currentFormat)"]))
        return false
    }

    private func audience(_ fields: PlanFields) -> PlanAudience? {
        let written: Audience? = fields.required("for", what: "plan").flatMap { scalars.choice($0, key: "for") }
        guard let written else { return nil }
        let months = fields["months"].flatMap { node in (scalars.text(node, key: "months"), node.mark) }
        switch written {
        case .newcomers:
            guard let node = fields.required("months", what: "plan"), let text = months?.0 else { return nil }
            if let count = Int(text), (1...36).contains(count) { return .newcomers(months: count) }
            log.add(.badMonths, at: node.mark, Message("plan.badMonths", ["found": text]))
            return nil
        case .everyone, .comparison:
            if let months { log.add(.badMonths, at: months.1, Message("plan.monthsWithoutNewcomers")) }
            return written == .everyone ? .everyone : .comparison
        }
    }

    /// None where one of them is wrong: nothing more can be said of them then.
    private func metrics(_ fields: PlanFields) -> [PlannedMetric] {
        guard let node = fields.required("metrics", what: "plan"), let items = scalars.list(node, key: "metrics")
        else { return [] }
        var metrics: [PlannedMetric] = []
        var isWhole = true
        for item in items {
            guard let metric = metric(item) else {
                isWhole = false
                continue
            }
            if metrics.contains(where: { $0.metric == metric.metric }) {
                log.add(.metricTwice, at: item.mark, Message("plan.metricTwice", ["metric": metric.metric.rawValue]))
                isWhole = false
            }
            metrics.append(metric)
        }
        let sum = Weight(hundredths: metrics.reduce(0) { $0 + $1.weight.hundredths })
        if isWhole, sum != Weight(percent: 100) {
            let parts = metrics.map { "\($0.metric.rawValue) \($0.weight)" }.joined(separator: " + ")
            log.add(
                .weightsDoNotSum, at: node.mark,
                Message("plan.weightsDoNotSum", ["sum": sum.description, "parts": parts.isEmpty ? "0" : parts]))
        }
        return isWhole ? metrics : []
    }

    private func metric(_ node: Node) -> PlannedMetric? {
        guard
            let fields = PlanFields(node, what: "metrics", known: ["metric", "weight", "missing", "credit"], log: log)
        else {
            return nil
        }
        let metric: Metric? = fields.required("metric", what: "metrics").flatMap {
            scalars.choice($0, key: "metric")
        }
        let weight = fields.required("weight", what: "metrics").flatMap(weight)
        let missing: WhenMissing? = fields["missing"].flatMap { scalars.choice($0, key: "missing") }
        let credit = fields["credit"].flatMap { self.credit($0, of: metric) }
        guard let metric, let weight else { return nil }
        return PlannedMetric(metric, weight: weight, whenMissing: missing, credit: credit)
    }

    /// `{each: 0.1, most: 3}`
    private func credit(_ node: Node, of metric: Metric?) -> ConductCredit? {
        guard let fields = PlanFields(node, what: "credit", known: ["each", "most"], log: log) else { return nil }
        if let metric, metric != .compliance {
            log.add(.badCredit, at: node.mark, Message("plan.creditElsewhere", ["metric": metric.rawValue]))
            return nil
        }
        let each = fields.required("each", what: "credit").flatMap { points($0, key: "each") }
        let most = fields.required("most", what: "credit").flatMap { points($0, key: "most") }
        guard let each, let most else { return nil }
        return ConductCredit(each: each, most: most)
    }

    private func points(_ node: Node, key: String) -> Points? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let points = Points(text), points > .zero, points <= .full { return points }
        log.add(.badCredit, at: node.mark, Message("plan.badCredit", ["key": key, "found": text]))
        return nil
    }

    private func weight(_ node: Node) -> Weight? {
        guard let text = scalars.text(node, key: "weight") else { return nil }
        if let weight = Weight(text), weight > Weight(percent: 0) { return weight }
        log.add(.badWeight, at: node.mark, Message("plan.badWeight", ["found": text]))
        return nil
    }

    /// A plan that nobody is paid by may be anything.
    private func judgeLaw(_ metrics: [PlannedMetric], for audience: PlanAudience, _ fields: PlanFields) {
        let business: Business = fields["business"].flatMap { scalars.choice($0, key: "business") } ?? .card
        guard audience != .comparison, !metrics.isEmpty else { return }
        let judged = Set(metrics.map(\.metric))
        if judged == [.amount], business == .card {
            log.add(.amountAlone, at: fields["metrics"]?.mark, Message("plan.amountAlone"))
        } else if judged.isSubset(of: [.amount, .cases]) {
            log.add(.onlyRecovery, at: fields["metrics"]?.mark, Message("plan.onlyRecovery"))
        }
    }
}
