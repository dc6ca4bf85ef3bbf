package import Model

/// What one rule found in some calls, and would find as it is to be.
package struct RuleForesight: Hashable, Sendable {
    /// One of the two.
    package struct Side: Hashable, Sendable {
        /// Calls in which it found something that counts, waits, or is tried out.
        package var calls = 0
        package var hits = 0
        package var points = Points.zero
        /// Hits that reviewers confirmed, and overturned.
        package var confirmed = 0
        package var overturned = 0

        package init() {}

        /// Confirmed among those on which reviewers have ruled; nil where they have not.
        package var precision: RulePrecision? { RulePrecision(confirmed: confirmed, overturned: overturned) }

        static func + (left: Side, right: Side) -> Side {
            var sum = left
            sum.calls += right.calls
            sum.hits += right.hits
            sum.points = left.points + right.points
            sum.confirmed += right.confirmed
            sum.overturned += right.overturned
            return sum
        }
    }

    package private(set) var before = Side()
    package private(set) var after = Side()
    /// Calls in which it would find something and did not, and the reverse.
    package private(set) var newCalls = 0
    package private(set) var goneCalls = 0

    package init() {}

    /// In one call.
    init(before: Judgement, after: Judgement, rule: RuleID) {
        (self.before, self.after) = (Side(before, rule), Side(after, rule))
        newCalls = max(0, self.after.calls - self.before.calls)
        goneCalls = max(0, self.before.calls - self.after.calls)
    }

    static func + (left: RuleForesight, right: RuleForesight) -> RuleForesight {
        var sum = left
        sum.before = left.before + right.before
        sum.after = left.after + right.after
        sum.newCalls += right.newCalls
        sum.goneCalls += right.goneCalls
        return sum
    }
}

extension RuleForesight.Side {
    fileprivate init(_ judgement: Judgement, _ rule: RuleID) {
        let found = judgement.hits.filter { $0.rule == rule }
        hits = found.count { $0.standing != .overturned }
        calls = hits > 0 ? 1 : 0
        points = judgement.deductions.filter { $0.rule == rule }.reduce(.zero) { $0 + $1.points }
        confirmed = found.count { $0.standing == .confirmed }
        overturned = found.count { $0.standing == .overturned }
    }
}
