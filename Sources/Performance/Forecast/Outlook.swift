/// Where a month is heading: what has come in, what may still come, and what was to be reached. Amounts are minor units.
package struct Outlook: Sendable {
    package let soFar: Int
    package let rest: any RestDistribution
    /// Above 0; nil where there is none: then there is no attainment and no chance of reaching it.
    package let target: Int?

    package init(soFar: Int, rest: any RestDistribution, target: Int?) {
        (self.soFar, self.rest, self.target) = (soFar, rest, target)
    }

    /// The mean of what will have come in at the month's end.
    package var expected: Double { Double(soFar) + rest.mean }

    /// As much comes in by the month's end with that probability at most.
    package func quantile(_ share: Double) -> Double { Double(soFar) + rest.quantile(share) }

    /// The interval in the middle that holds what comes with that probability, 0…1.
    package func interval(_ level: Double) -> ClosedRange<Double> {
        let low = quantile((1 - level) / 2)
        return low...max(low, quantile((1 + level) / 2))
    }

    /// How likely a part of the target, 1 for the whole, is reached; nil where there is none.
    package func chance(ofReaching part: Double = 1) -> Double? {
        target.map { rest.share(from: part * Double($0) - Double(soFar)) }
    }

    /// Per cent of the target that an amount is, not cut at 100; nil where there is none.
    package func attainment(_ amount: Double) -> Double? { target.map { 100 * amount / Double($0) } }

    /// How far out in the middle of what was thought possible an amount lies: the level of the narrowest middle interval
    /// that holds it, 0…1.
    package func outness(of amount: Double) -> Double {
        let rest = amount - Double(soFar)
        let upTo = self.rest.share(upTo: rest)
        // Nothing more has a probability of its own, in whose middle it is taken to lie.
        let share = rest == 0 ? upTo / 2 : upTo
        return min(1, abs(2 * share - 1))
    }
}

extension Outlook {
    /// Those of one group together. Only those count who have a target, or all where nobody has one.
    package init(of members: [Outlook]) {
        let aimed = members.filter { $0.target != nil }
        let counted = aimed.isEmpty ? members : aimed
        self.init(
            soFar: counted.reduce(0) { $0 + $1.soFar },
            rest: counted.count == 1 ? counted[0].rest : SummedRest(counted.map(\.rest)),
            target: aimed.isEmpty ? nil : aimed.reduce(0) { $0 + ($1.target ?? 0) })
    }
}
