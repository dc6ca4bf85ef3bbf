@testable import Compliance
@testable import Model

/// A rule with what a test cares about; the rest is plain.
func rule(
    _ id: String, category: String = "threat", deduct: Int = 1, speaker: Rule.Speaker = .agent,
    stands: Confidence? = nil, status: Rule.Status = .active, repeatWindowSeconds: Double? = nil,
    from: String? = nil, until: String? = nil, zeroTolerance: Bool = false, kind: Rule.Kind? = nil
) -> Rule {
    Rule(
        id: RuleID(id), kind: kind, name: LocalizedText(zh: "规则", en: "Rule"), category: category, speaker: speaker,
        deduct: Points(deduct), zeroTolerance: zeroTolerance, stands: stands, basis: "House rule", advice: nil,
        training: nil,
        any: [.phrase("x")], unless: [], within: nil, required: false, status: status, from: from, until: until,
        repeatWindowSeconds: repeatWindowSeconds, falseHits: [],
        examples: Rule.Examples(match: [], noMatch: [], knownMiss: []))
}

/// A hit at a second of the agent's channel, half a second long.
func hit(
    _ rule: String, at second: Double, length: Double = 0.5, channel: Int = 0, kind: Hit.Kind = .said,
    standing: Standing = .stands
) -> Hit {
    Hit(
        id: HitID("\(rule)@\(second)/\(channel)"), rule: RuleID(rule), kind: kind, channel: channel, role: .agent,
        span: Span(start: second, end: second + length), text: "x", before: "", after: "", confidence: .one,
        standing: standing)
}

func finding(_ rule: String, role: ChannelRole = .agent, confidence: Confidence? = .one) -> Finding {
    Finding(
        rule: RuleID(rule), kind: .said, channel: 0, role: role, span: Span(start: 1, end: 2), text: "x", before: "",
        after: "", confidence: confidence)
}

func set(_ rules: [Rule]) -> LexiconSet {
    LexiconSet(language: .english, version: ContentHash(of: "set"), lexicons: [:], rules: rules)
}
