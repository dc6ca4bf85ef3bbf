/// Scored calls, and how many of them have a deduction.
package struct FlaggedCalls: Hashable, Sendable {
    package var flagged: Int
    package var calls: Int

    package init(flagged: Int = 0, calls: Int = 0) {
        self.flagged = flagged
        self.calls = calls
    }

    package static func + (left: FlaggedCalls, right: FlaggedCalls) -> FlaggedCalls {
        FlaggedCalls(flagged: left.flagged + right.flagged, calls: left.calls + right.calls)
    }
}
