internal import Documents
internal import Model
internal import Performance
internal import Yams

/// Reads the rules of incentives of one file.
struct IncentiveReader {
    let log: PlanLog

    private static let keys = [
        "id", "name", "for", "who", "from", "until", "when", "gives", "currency", "payDay",
    ]

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }
    private var numbers: NumberReading { NumberReading(log: log) }
    private var terms: TermReading { TermReading(log: log) }

    /// Those in which nothing is wrong. All that is wrong is in the log.
    func rules(_ root: Node) -> [IncentiveRule] {
        let known = ["incentives", "format", "rules"]
        guard let fields = PlanFields(root, what: "incentives", known: known, log: log) else { return [] }
        _ = fields.required("incentives", what: "incentives").flatMap { scalars.text($0, key: "incentives") }
        if let node = fields.required("format", what: "incentives"), let text = scalars.text(node, key: "format"),
            text != "\(IncentiveFile.currentFormat)"
        {
            log.add(
                .unknownFormat, at: node.mark,
                Message("incentive.unknownFormat", ["found": text, "known": "\(IncentiveFile.currentFormat)"]))
            return []
        }
        let nodes = fields.required("rules", what: "incentives").flatMap { scalars.list($0, key: "rules") } ?? []
        let read = nodes.compactMap { node in rule(node).map { (rule: $0, mark: node.mark) } }
        IncentiveConflicts(log: log).judge(read)
        return read.map(\.rule)
    }

    private func rule(_ node: Node) -> IncentiveRule? {
        guard let fields = PlanFields(node, what: "rule", known: Self.keys, log: log) else { return nil }
        let id = fields.required("id", what: "rule").flatMap { terms.id($0, key: "id") }.map { IncentiveID($0) }
        let name = fields.required("name", what: "rule").flatMap { scalars.localizedText($0, key: "name") }
        let occasion: IncentiveOccasion? = fields.required("for", what: "rule").flatMap {
            scalars.choice($0, key: "for")
        }
        let currency = fields["currency"].map { terms.currency($0, .badIncentive) } ?? .yuan
        let audience = fields["who"].map(audience) ?? AgeAndTenure()
        let (from, until) = terms.days(fields, of: "rule")
        // A rule that has no end is a doubt: nobody remembers it, and it pays on.
        if fields["until"] == nil { log.add(.noEnd, at: fields.mark, Message("incentive.noEnd")) }
        let payDay = fields["payDay"].flatMap { numbers.whole($0, key: "payDay", 1...28) } ?? 15
        guard let occasion, let currency,
            let conditions = fields.required("when", what: "rule").map({ node in
                IncentiveConditionReader(log: log, currency: currency, occasion: occasion).conditions(node)
            }), let reward = fields.required("gives", what: "rule").flatMap({ reward($0, currency) }),
            let id, let name, let from, !conditions.isEmpty
        else { return nil }
        return IncentiveRule(
            id: id, name: name, occasion: occasion, audience: audience, conditions: conditions, reward: reward,
            from: from, until: until, payDay: payDay)
    }

    private func audience(_ node: Node) -> AgeAndTenure {
        guard let fields = PlanFields(node, what: "who", known: ["tenure", "ages"], log: log) else {
            return AgeAndTenure()
        }
        let tenure = fields["tenure"].flatMap { numbers.span($0, key: "tenure", 0...1200) }
        return AgeAndTenure(
            ages: fields["ages"].flatMap { numbers.span($0, key: "ages", 0...150) },
            tenure: tenure.map { $0.lowerBound..<$0.upperBound })
    }

    private func reward(_ node: Node, _ currency: Currency) -> Reward? {
        let known = ["money", "basePayMonths", "points", "training", "praise", "list"]
        guard let fields = PlanFields(node, what: "gives", known: known, log: log) else { return nil }
        let reward = Reward(
            money: fields["money"].flatMap { numbers.money($0, key: "money", currency) },
            basePay: fields["basePayMonths"].flatMap { numbers.hundredths($0, key: "basePayMonths", 1...2400) },
            points: fields["points"].flatMap { numbers.points($0, key: "points") },
            training: fields["training"].flatMap { scalars.text($0, key: "training") },
            praise: fields["praise"].flatMap { scalars.localizedText($0, key: "praise") },
            list: fields["list"].flatMap { scalars.text($0, key: "list") })
        guard !reward.isEmpty else {
            log.add(.badIncentive, at: node.mark, Message("incentive.givesNothing"))
            return nil
        }
        return reward
    }
}
