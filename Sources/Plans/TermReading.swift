internal import Documents
internal import Model
internal import Yams

/// Values that plans, incentives and pay schemes share. Each gives nil, with a line in the log, where the value is not what
/// is expected.
struct TermReading {
    let log: PlanLog

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }

    /// A name for ever: small letters, digits and hyphens.
    func id(_ node: Node, key: String) -> String? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if text.wholeMatch(of: /[a-z][a-z0-9\-]*/) != nil { return text }
        log.add(.badID, at: node.mark, Message("plan.badID", ["found": text]))
        return nil
    }

    /// The code of a currency.
    func currency(_ node: Node, _ code: PlanProblem.Code) -> Currency? {
        guard let text = scalars.text(node, key: "currency") else { return nil }
        if let currency = Currency(text) { return currency }
        log.add(code, at: node.mark, Message("incentive.badCurrency", ["found": text]))
        return nil
    }

    /// The first day on which something holds, and the first on which it does not.
    func days(_ fields: PlanFields, of what: String) -> (from: LocalDate?, until: LocalDate?) {
        let from = fields.required("from", what: what).flatMap { scalars.date($0, key: "from") }
        let until = fields["until"].flatMap { scalars.date($0, key: "until") }
        if let from, let until, until <= from {
            log.add(
                .datesReversed, at: fields["until"]?.mark,
                Message("plan.datesReversed", ["from": from.description, "until": until.description]))
        }
        return (from, until)
    }
}
