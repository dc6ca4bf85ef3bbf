package import Model

/// What another set of lexicons would make of one call: its hits by rules that differ, and what it would cost.
package struct ForeseenCall: Hashable, Sendable {
    /// What would become of a call.
    package enum Fate: String, Hashable, Sendable, CaseIterable {
        /// Nothing in it was held against anyone, and something would be.
        case newlyHit
        /// Something was, and nothing would be.
        case noLongerHit
        /// Other words, another standing, or other points.
        case changed
    }

    /// Words, or a missing phrase, on which the two sets differ.
    package struct Words: Hashable, Sendable {
        package let hit: Hit
        /// How they stood; nil where they were no hit.
        package let before: Standing?
        /// How they would stand; nil where they would be none.
        package let after: Standing?
    }

    package let recording: RecordingID
    package let path: String
    package let callID: String?
    package let employees: [EmployeeID]
    package let day: LocalDate?
    /// In order of time.
    package let words: [Words]
    /// What the call cost, and would cost.
    package let before: Points
    package let after: Points
    /// By whoever answers for it, how much more it would cost them: below 0 for less.
    package let changes: [EmployeeID: Points]
    /// Of every rule that differs and found something before or after.
    package let rules: [RuleID: RuleForesight]
    /// Rules that could be decided before and could not any more.
    package let undecided: [RuleID]
    /// Nil where the call would stay as it is.
    package let fate: Fate?

    /// - Parameter rules: those that differ.
    package init(
        recording: RecordingID, path: String, call: Call, before: Judgement, after: Judgement, rules: Set<RuleID>
    ) {
        self.recording = recording
        self.path = path
        (callID, day) = (call.callID, call.startedAt?.localDay)
        var people = Set([call.employee].compactMap(\.self))
        for stretch in call.stretches { if let employee = stretch.employee { people.insert(employee) } }
        employees = people.sorted()
        (self.before, self.after) = (before.deducted, after.deducted)
        let costs = before.deducted != after.deducted
        let all = Self.words(before, after, rules)
        words = all.filter { $0.before != $0.after || costs }
        changes = Self.changes(before, after, of: call)
        self.rules = Self.rules(before, after, rules)
        undecided = after.undecided.filter { rules.contains($0) && !before.undecided.contains($0) }
        if words.isEmpty, changes.isEmpty, !costs, undecided.isEmpty {
            fate = nil
        } else {
            switch (before.isHit, after.isHit) {
            case (false, true): fate = .newlyHit
            case (true, false): fate = .noLongerHit
            default: fate = .changed
            }
        }
    }

    private struct Place: Hashable {
        let rule: RuleID
        let channel: Int
        let span: Span
        let kind: Hit.Kind

        init(_ hit: Hit) { (rule, channel, span, kind) = (hit.rule, hit.channel, hit.span, hit.kind) }
    }

    private static func words(_ before: Judgement, _ after: Judgement, _ rules: Set<RuleID>) -> [Words] {
        func places(_ judgement: Judgement) -> [Place: Hit] {
            let own = judgement.hits.filter { rules.contains($0.rule) }
            return Dictionary(own.map { (Place($0), $0) }) { first, _ in first }
        }
        let (old, new) = (places(before), places(after))
        let gone = old.filter { new[$0.key] == nil }.values.map { Words(hit: $0, before: $0.standing, after: nil) }
        let now = new.map { Words(hit: $1, before: old[$0]?.standing, after: $1.standing) }
        return (gone + now).sorted {
            ($0.hit.span.start, $0.hit.rule, $0.hit.channel) < ($1.hit.span.start, $1.hit.rule, $1.hit.channel)
        }
    }

    private static func changes(_ before: Judgement, _ after: Judgement, of call: Call) -> [EmployeeID: Points] {
        var changes: [EmployeeID: Points] = [:]
        func add(_ deductions: [Deduction], _ sign: Int) {
            for deduction in deductions {
                let owner = call.stretches.isEmpty ? call.employee : deduction.employee
                guard let owner else { continue }
                let points = Points(thousandths: sign * deduction.points.thousandths)
                changes[owner] = (changes[owner] ?? .zero) + points
            }
        }
        add(before.deductions, -1)
        add(after.deductions, 1)
        return changes.filter { $0.value != .zero }
    }

    private static func rules(
        _ before: Judgement, _ after: Judgement, _ rules: Set<RuleID>
    ) -> [RuleID: RuleForesight] {
        let found = Set((before.hits + after.hits).map(\.rule)).intersection(rules)
        return Dictionary(
            uniqueKeysWithValues: found.map { ($0, RuleForesight(before: before, after: after, rule: $0)) })
    }
}

extension Judgement {
    /// Whether something in the call is held against someone, or may be once a reviewer has listened.
    fileprivate var isHit: Bool { hits.contains { $0.standing.isAgainst } }
}

extension Standing {
    /// Whether it counts, or may once a reviewer has listened.
    var isAgainst: Bool { counts || self == .waits }
}
