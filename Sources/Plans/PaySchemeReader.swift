internal import Documents
internal import Model
internal import Performance
internal import Yams

/// Reads the pay scheme of one file.
struct PaySchemeReader {
    let log: PlanLog

    private static let keys = [
        "pay", "format", "name", "from", "until", "currency", "payDay", "base", "probation", "attendance",
        "withoutScore", "factors",
    ]
    /// Per cent of the base, in hundredths.
    private static let shares = 0...100_000

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }
    private var numbers: NumberReading { NumberReading(log: log) }
    private var terms: TermReading { TermReading(log: log) }

    /// Nil where something that every scheme needs is missing or wrong. All that is wrong is in the log.
    func scheme(_ root: Node) -> PayScheme? {
        guard let fields = PlanFields(root, what: "pay", known: Self.keys, log: log), isCurrent(fields) else {
            return nil
        }
        let id = fields.required("pay", what: "pay").flatMap { terms.id($0, key: "pay") }.map { PaySchemeID($0) }
        let name = fields.required("name", what: "pay").flatMap { scalars.localizedText($0, key: "name") }
        let (from, until) = terms.days(fields, of: "pay")
        let payDay = fields["payDay"].map { numbers.whole($0, key: "payDay", 1...28) } ?? 15
        let currency = fields["currency"].map { terms.currency($0, .badPay) } ?? .yuan
        let base = fields.required("base", what: "pay").flatMap { self.base($0, currency ?? .yuan) }
        let probation = fields["probation"].flatMap(probation)
        let attendance = fields["attendance"].flatMap(attendance)
        let without = fields.required("withoutScore", what: "pay").flatMap { self.share($0, key: "withoutScore") }
        let factors = fields.required("factors", what: "pay").flatMap { scalars.list($0, key: "factors") }?
            .compactMap(factor)
        guard let id, let name, let from, let payDay, let currency, let base, let without, let factors else {
            return nil
        }
        return PayScheme(
            id: id, name: name, from: from, until: until, currency: currency, payDay: payDay, base: base,
            probation: probation, attendance: attendance, withoutScore: without, factors: factors)
    }

    private func isCurrent(_ fields: PlanFields) -> Bool {
        guard let node = fields.required("format", what: "pay"), let text = scalars.text(node, key: "format") else {
            return true
        }
        if text == "\(PaySchemeFile.currentFormat)" { return true }
        log.add(
            .unknownFormat, at: node.mark,
            Message("pay.unknownFormat", ["found": text, "known": "\(PaySchemeFile.currentFormat)"]))
        return false
    }

    /// `{share: 40}` or `{amount: 2000.00}`
    private func base(_ node: Node, _ currency: Currency) -> PayBase? {
        guard let fields = PlanFields(node, what: "base", known: ["share", "amount"], log: log) else { return nil }
        switch (fields["share"], fields["amount"]) {
        case (let node?, nil): return share(node, key: "share").map { .share($0) }
        case (nil, let node?): return numbers.money(node, key: "amount", currency).map { .amount($0) }
        case (nil, nil), (.some, .some):
            log.add(.badPay, at: node.mark, Message("pay.oneBase"))
            return nil
        }
    }

    private func probation(_ node: Node) -> Probation? {
        guard let fields = PlanFields(node, what: "probation", known: ["months", "pays"], log: log) else { return nil }
        let months = fields.required("months", what: "probation").flatMap { numbers.whole($0, key: "months", 1...6) }
        guard let pays = fields.required("pays", what: "probation"), let share = self.share(pays, key: "pays"),
            let months
        else { return nil }
        if share < Fraction(80) {
            log.add(.lowProbation, at: pays.mark, Message("pay.lowProbation", ["found": "\(share)"]))
        }
        return Probation(months: months, pays: share)
    }

    private func attendance(_ node: Node) -> AttendanceRule? {
        let known = ["fullDay", "unrecorded", "paidLeave"]
        guard let fields = PlanFields(node, what: "attendance", known: known, log: log) else { return nil }
        let hours = fields.required("fullDay", what: "attendance").flatMap {
            numbers.hundredths($0, key: "fullDay", 1...2400)
        }
        let unrecorded: AttendanceRule.Unrecorded? = fields.required("unrecorded", what: "attendance").flatMap {
            scalars.choice($0, key: "unrecorded")
        }
        let leave = scalars.texts(fields["paidLeave"], key: "paidLeave")
        guard let hours, let unrecorded else { return nil }
        return AttendanceRule(fullDay: hours, unrecorded: unrecorded, paidLeave: Set(leave))
    }

    private func factor(_ node: Node) -> PayFactor? {
        guard let fields = PlanFields(node, what: "factors", known: ["by", "line", "steps"], log: log) else {
            return nil
        }
        let measure: PayMeasure? = fields.required("by", what: "factors").flatMap { scalars.choice($0, key: "by") }
        let isLine = fields["line"].map { scalars.truth($0, key: "line") } ?? false
        guard let node = fields.required("steps", what: "factors"), let items = scalars.list(node, key: "steps"),
            let measure, let isLine
        else { return nil }
        let steps = items.compactMap(step)
        guard steps.count == items.count else { return nil }
        guard steps.first?.from == .zero, zip(steps, steps.dropFirst()).allSatisfy({ $0.from < $1.from }) else {
            log.add(.badPay, at: node.mark, Message("pay.stepsInOrder"))
            return nil
        }
        return PayFactor(measure, steps: steps, isLine: isLine)
    }

    private func step(_ node: Node) -> PayFactor.Step? {
        guard let fields = PlanFields(node, what: "steps", known: ["from", "pays"], log: log) else { return nil }
        let from = fields.required("from", what: "steps").flatMap { share($0, key: "from") }
        let pays = fields.required("pays", what: "steps").flatMap { share($0, key: "pays") }
        guard let from, let pays else { return nil }
        return PayFactor.Step(from: from, pays: pays)
    }

    private func share(_ node: Node, key: String) -> Fraction? {
        numbers.hundredths(node, key: key, Self.shares).map { Fraction(Int128($0), over: 100) }
    }
}
