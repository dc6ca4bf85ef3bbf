internal import Documents
internal import Model
internal import Yams

/// Numbers of a document. Each gives nil, with a line in the log, where the value is not what is expected.
struct NumberReading {
    let log: PlanLog

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }

    func whole(_ node: Node, key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let number = Int(text), range.contains(number) { return number }
        return refuse(node, key, text, "\(range.lowerBound)", "\(range.upperBound)")
    }

    /// A number with up to two decimals, in hundredths.
    func hundredths(_ node: Node, key: String, _ range: ClosedRange<Int>) -> Int? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let number = DecimalText.read(text, places: 2), range.contains(Int(number)) { return Int(number) }
        return refuse(
            node, key, text, DecimalText.write(range.lowerBound, places: 2),
            DecimalText.write(range.upperBound, places: 2))
    }

    /// An amount above 0 with no more decimals than its currency has.
    func money(_ node: Node, key: String, _ currency: Currency) -> Money? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let money = Money(text, currency), money.minorUnits > 0 { return money }
        log.add(
            .badIncentive, at: node.mark,
            Message("incentive.badMoney", ["key": key, "found": text, "currency": currency.code]))
        return nil
    }

    func points(_ node: Node, key: String) -> Points? {
        guard let text = scalars.text(node, key: key) else { return nil }
        if let points = Points(text), points > .zero { return points }
        log.add(.badIncentive, at: node.mark, Message("incentive.badPoints", ["key": key, "found": text]))
        return nil
    }

    /// `{from: 3, to: 7}`
    func span(_ node: Node, key: String, _ range: ClosedRange<Int>) -> ClosedRange<Int>? {
        guard let fields = PlanFields(node, what: key, known: ["from", "to"], log: log) else { return nil }
        let from = fields.required("from", what: key).flatMap { whole($0, key: "from", range) }
        let to = fields.required("to", what: key).flatMap { whole($0, key: "to", range) }
        guard let from, let to else { return nil }
        guard from <= to else {
            log.add(.badThreshold, at: node.mark, Message("portrait.spanReversed", ["from": "from", "to": "to"]))
            return nil
        }
        return from...to
    }

    private func refuse<Found>(_ node: Node, _ key: String, _ text: String, _ least: String, _ most: String) -> Found? {
        log.add(
            .badThreshold, at: node.mark,
            Message("portrait.badThreshold", ["key": key, "found": text, "least": least, "most": most]))
        return nil
    }
}
