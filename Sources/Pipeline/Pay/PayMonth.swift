internal import Model
internal import Performance
internal import Store

/// Puts together what a month pays: performance pay of everyone employed in it, corrections of closed months, awards.
struct PayMonth {
    private let sources: PaySources
    private let calculator: PayCalculator
    private let settlement: PaySettlement

    init(_ sources: PaySources, _ calculator: PayCalculator) {
        self.sources = sources
        self.calculator = calculator
        settlement = PaySettlement(of: sources.month, closed: sources.closed)
    }

    var lines: [SettledPay] {
        let found = (sources.earlier + [sources.month]).flatMap(performance)
        let entitled = Set(found.map(\.claim))
        let last = Period(.month, of: sources.month.end).end.adding(days: -1)
        return found.compactMap { settlement.settle($0.pay, $0.claim) }
            + settlement.takenBack(from: sources.earlier, entitled)
            + sources.awards.compactMap { settlement.settle(ReportedAward($0), last: last) }
    }

    private typealias Found = (claim: PaySettlement.Claim, pay: Result<PerformancePay, PayGap>)

    private func performance(_ month: Period) -> [Found] {
        let scores = Dictionary(
            (sources.scores[month] ?? []).compactMap { $0.personal(month) }.map { ($0.employee, $0) }
        ) { first, _ in first }
        return sources.roster.people(in: month).compactMap { employee in
            let claim = PaySettlement.Claim(employee, .performance(month))
            guard let score = scores[employee] else { return (claim, .failure(.notScored)) }
            let facts = sources.facts[month]?[employee] ?? PayFacts()
            return calculator.pay(score, facts, sources.roster).map { (claim, $0) }
        }
    }
}
