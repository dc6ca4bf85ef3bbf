package import Model

/// The compliance score of an employee over a period, 0…100, from what their calls were deducted.
package enum ComplianceScore: String, Hashable, Sendable, Codable, CaseIterable {
    /// 100 less the sum of all standing deductions.
    case sum
    /// 100 less the deductions of 100 calls. Fewer than 100 calls count as 100, for two points in one call would
    /// otherwise be 200 in a hundred.
    case per100

    /// As many calls as count where deductions are counted by the hundred.
    package static func divisor(calls: Int) -> Int { max(calls, 100) }

    /// Which is meant where a plan does not say: the plain sum for a day, else per 100 calls.
    package static func standard(for kind: Period.Kind) -> ComplianceScore { kind == .day ? .sum : .per100 }

    /// Nil where no call was scored: nothing was seen, neither good nor bad.
    ///
    /// - Parameters:
    ///   - deductions: points of the deductions that stand.
    ///   - calls: how many calls were scored.
    ///   - credited: points that good conduct earned; they make up for deductions and for nothing else.
    package func value(deductions: Points, calls: Int, credited: Points = .zero) -> Fraction? {
        guard calls > 0 else { return nil }
        let points = Fraction(Int128(deductions.thousandths), over: 1000)
        let lost =
            switch self {
            case .sum: points
            case .per100: Fraction(100) * points / Fraction(Self.divisor(calls: calls))
            }
        let earned = Fraction(Int128(credited.thousandths), over: 1000)
        return min(Fraction(100), max(.zero, Fraction(100) - lost) + earned)
    }
}
