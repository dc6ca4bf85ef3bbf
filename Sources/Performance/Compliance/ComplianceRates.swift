package import Model

/// What the calls of some people over a period came to, beside the period before.
package struct ComplianceRates: Hashable, Sendable {
    /// Who had a judged call or a day of work in it.
    package var people: Set<EmployeeID> = []
    package var calls = FlaggedCalls()
    /// Of the period before.
    package var before = FlaggedCalls()
    package var deducted = Points.zero
    /// Hits that wait for a reviewer.
    package var waiting = 0
    package var categories: [String: Category] = [:]
    package var scored = 0
    /// Recordings that are scored and in which something waits.
    package var withWaiting = 0
    package var unscored: [UnscoredReason: Int] = [:]

    /// What rules of one category cost.
    package struct Category: Hashable, Sendable {
        package var count = 0
        package var points = Points.zero
    }

    package init() {}

    /// Calls with a deduction, of all judged; nil without any.
    package var share: Double? { Self.share(calls) }
    package var shareBefore: Double? { Self.share(before) }
    /// 95 %.
    package var interval: ClosedRange<Double>? {
        let wilson = WilsonInterval(count: calls.flagged, of: calls.calls)
        return calls.calls > 0 ? wilson.low...wilson.high : nil
    }
    /// Points deducted for 100 calls; nil without any.
    package var pointsPer100: Fraction? {
        guard calls.calls > 0 else { return nil }
        return Fraction(Int128(deducted.thousandths), over: 10 * Int128(calls.calls))
    }
    /// How probable the change since the period before is by chance, 0…1.
    package var probability: Double { RateComparison.probability(calls, before) }
    /// Recordings seen: each in one of three states.
    package var recordings: Int { scored + withWaiting + unscored.values.reduce(0, +) }

    private static func share(_ calls: FlaggedCalls) -> Double? {
        calls.calls > 0 ? Double(calls.flagged) / Double(calls.calls) : nil
    }

    package static func + (left: ComplianceRates, right: ComplianceRates) -> ComplianceRates {
        var sum = left
        sum.people.formUnion(right.people)
        sum.calls = left.calls + right.calls
        sum.before = left.before + right.before
        sum.deducted = left.deducted + right.deducted
        sum.waiting += right.waiting
        sum.categories.merge(right.categories) { own, other in
            Category(count: own.count + other.count, points: own.points + other.points)
        }
        sum.scored += right.scored
        sum.withWaiting += right.withWaiting
        sum.unscored.merge(right.unscored, uniquingKeysWith: +)
        return sum
    }
}
