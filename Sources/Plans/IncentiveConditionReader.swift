internal import Documents
internal import Model
internal import Performance
internal import Yams

/// Reads what must hold for an award.
struct IncentiveConditionReader {
    let log: PlanLog
    let currency: Currency
    let occasion: IncentiveOccasion

    private static let keys = [
        "recovered", "cases", "score", "compliance", "best", "by", "overdueMonths", "share", "serviceYears",
    ]

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }
    private var numbers: NumberReading { NumberReading(log: log) }

    /// None where one of them is wrong, or none is for the occasion.
    func conditions(_ node: Node) -> [IncentiveCondition] {
        guard let fields = PlanFields(node, what: "when", known: Self.keys, log: log) else { return [] }
        let given = Self.keys.filter { fields[$0] != nil && !["by", "share"].contains($0) }
        let conditions = given.compactMap { condition($0, fields) }
        // What is wrong in one of them was said.
        guard conditions.count == given.count else { return [] }
        guard !conditions.isEmpty, conditions.allSatisfy({ $0.fits(occasion) }) else {
            log.add(.badIncentive, at: node.mark, Message("incentive.conditions", ["for": occasion.rawValue]))
            return []
        }
        return conditions
    }

    private func condition(_ key: String, _ fields: PlanFields) -> IncentiveCondition? {
        guard let node = fields[key] else { return nil }
        switch key {
        case "recovered": return numbers.money(node, key: key, currency).map { .recovered(atLeast: $0) }
        case "cases": return numbers.whole(node, key: key, 1...100_000).map { .cases(atLeast: $0) }
        case "score":
            return numbers.hundredths(node, key: key, 0...10_000).map { .score(atLeast: Score(hundredths: $0)) }
        case "compliance":
            return numbers.hundredths(node, key: key, 0...10_000).map { .compliance(atLeast: Score(hundredths: $0)) }
        case "best":
            let ladder: IncentiveLadder? = fields.required("by", what: "best").flatMap { scalars.choice($0, key: "by") }
            return numbers.whole(node, key: key, 1...10_000).flatMap { most in ladder.map { .best(most, by: $0) } }
        case "overdueMonths":
            let share = fields["share"].flatMap { numbers.hundredths($0, key: "share", 1...10_000) } ?? 10_000
            return numbers.whole(node, key: key, 0...600).map {
                .overdue(months: $0, recovered: Score(hundredths: share))
            }
        case "serviceYears": return numbers.span(node, key: key, 1...80).map { .service(years: $0) }
        default: return nil
        }
    }
}

extension IncentiveCondition {
    fileprivate func fits(_ occasion: IncentiveOccasion) -> Bool {
        switch self {
        case .overdue: occasion == .debt
        case .service: occasion == .serviceYear
        case .recovered, .cases, .score, .compliance, .best: occasion.period != nil
        }
    }
}
