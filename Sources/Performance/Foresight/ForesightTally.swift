package import Model

/// What another set of lexicons would make of many calls, added up. It does not grow with the number of calls.
package struct ForesightTally: Sendable {
    /// Calls that were looked at, and the bytes of their words.
    package private(set) var calls = 0
    package private(set) var bytes = 0
    package private(set) var fates: [ForeseenCall.Fate: Int] = [:]
    /// Of the calls that would be others: what they cost, and would cost.
    package private(set) var before = Points.zero
    package private(set) var after = Points.zero
    package private(set) var rules: [RuleID: RuleForesight] = [:]
    /// By employee, how much more their calls would cost.
    package private(set) var changes: [EmployeeID: Points] = [:]
    /// By rule, in how many calls it could not be decided any more.
    package private(set) var undecided: [RuleID: Int] = [:]
    /// Some of the calls that would be others, drawn by chance: each as likely as any other.
    package private(set) var sample: [ForeseenCall] = []
    private let sampleSize: Int
    private var chance: SeededNumbers

    /// - Parameter seed: the same gives the same sample of the same calls in the same order.
    package init(sampleSize: Int, seed: UInt64) {
        self.sampleSize = sampleSize
        chance = SeededNumbers(seed: seed)
    }

    /// Calls that would be others.
    package var others: Int { fates.values.reduce(0, +) }

    /// Takes note of calls that were looked at, whatever was found in them.
    package mutating func add(calls: Int, bytes: Int) {
        self.calls += calls
        self.bytes += bytes
    }

    /// Takes note of a call in which rules that differ found something.
    package mutating func add(_ call: ForeseenCall) {
        rules.merge(call.rules, uniquingKeysWith: +)
        guard let fate = call.fate else { return }
        fates[fate, default: 0] += 1
        before = before + call.before
        after = after + call.after
        changes.merge(call.changes, uniquingKeysWith: +)
        for rule in call.undecided { undecided[rule, default: 0] += 1 }
        if sample.count < sampleSize {
            sample.append(call)
        } else {
            // Vitter's algorithm R: the nth replaces one of those kept with a chance of size / n.
            let place = chance.whole(below: others)
            if place < sampleSize { sample[place] = call }
        }
    }
}
