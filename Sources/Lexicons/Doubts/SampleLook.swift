package import Model

/// What each rule of a set finds in a sample of calls, and how much of the time it takes.
package struct SampleLook: Sendable {
    let matcher: LexiconMatcher
    /// Whether the calls are examples, of which required phrases are not asked.
    let isOfExamples: Bool
    /// How many calls were looked at.
    package private(set) var calls = 0
    /// For each rule in how many calls it finds something.
    package private(set) var hits: [RuleID: Int] = [:]
    private var times: [RuleID: Duration] = [:]

    /// A look at calls that are added one by one.
    package init(_ matcher: LexiconMatcher) { self.init(matcher, isOfExamples: false) }

    /// A look at the set's own near-misses, each taken as a call.
    ///
    /// - Throws: `MatchMemoryError` where the machine has no memory left.
    package init(nearMissesOf matcher: LexiconMatcher) throws(MatchMemoryError) {
        self.init(matcher, isOfExamples: true)
        let workspace = try MatchWorkspace(limits: matcher.limits)
        // Those of rules on manner are no sentences.
        for rule in matcher.rules.map(\.rule) where rule.manner == nil {
            for text in rule.examples.noMatch {
                add(HeardCall(SpokenText.call(text, role: SpokenText.role(of: rule.speaker))), on: nil, workspace)
            }
        }
    }

    private init(_ matcher: LexiconMatcher, isOfExamples: Bool) {
        self.matcher = matcher
        self.isOfExamples = isOfExamples
    }

    /// Looks at a call.
    ///
    /// - Parameter localDate: as `2026-02-14`; nil where it is unknown.
    package mutating func add(_ call: Transcript, localDate: String?, _ workspace: MatchWorkspace) {
        add(HeardCall(call), on: localDate, workspace)
    }

    private mutating func add(_ call: HeardCall, on localDate: String?, _ workspace: MatchWorkspace) {
        calls += 1
        for (rule, candidates) in zip(matcher.rules, matcher.search.candidates(in: call.turns)) {
            guard !(isOfExamples && rule.rule.required), !candidates.isEmpty || rule.rule.required,
                rule.rule.applies(on: localDate)
            else { continue }
            let began = ContinuousClock.now
            let found = RuleInCall(rule: rule, call: call, workspace: workspace).findings(at: candidates).found
            times[rule.rule.id, default: .zero] += ContinuousClock.now - began
            if !found.isEmpty { hits[rule.rule.id, default: 0] += 1 }
        }
    }

    /// What part of the time that all rules take is each rule's, 0…1, dearest first; nothing where none took any.
    package var shares: [(rule: RuleID, share: Double)] {
        let whole = times.values.reduce(.zero, +)
        guard whole > .zero else { return [] }
        return times.map { (rule: $0, share: $1 / whole) }
            .sorted { ($1.share, $0.rule) < ($0.share, $1.rule) }
    }
}

extension HeardCall {
    fileprivate init(_ transcript: Transcript) { self.init(transcript, isIncomplete: false) }
}
