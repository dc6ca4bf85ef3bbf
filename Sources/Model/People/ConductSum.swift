/// Someone's scored calls over some days, and what they were deducted.
package struct ConductSum: Hashable, Sendable {
    package var calls: Int
    package var deducted: Points

    package init(calls: Int = 0, deducted: Points = .zero) {
        self.calls = calls
        self.deducted = deducted
    }

    package static func + (left: ConductSum, right: ConductSum) -> ConductSum {
        ConductSum(calls: left.calls + right.calls, deducted: left.deducted + right.deducted)
    }
}
