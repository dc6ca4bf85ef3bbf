import Model
import Testing

@testable import Compliance

@Suite("A hit counts without a reviewer only where it is sure and its speaker is known")
struct StandingTests {
    private func standing(
        _ confidence: Confidence?, role: ChannelRole = .agent, rule: Rule? = rule("r"),
        localDate: String? = "2026-02-14", settings: ComplianceSettings = ComplianceSettings()
    ) -> Standing {
        Standing(
            of: finding("r", role: role, confidence: confidence), rule: rule, localDate: localDate,
            engine: "pocketsphinx", settings: settings)
    }

    @Test("from 0.8 on it stands, just below it waits")
    func threshold() {
        #expect(standing(Confidence("0.8")) == .stands)
        #expect(standing(Confidence("0.7999")) == .waits)
    }

    @Test("the configuration's threshold holds where the rule has none")
    func configuredThreshold() {
        let strict = ComplianceSettings(standsFrom: .one)
        #expect(standing(Confidence("0.9999"), settings: strict) == .waits)
        #expect(standing(.one, settings: strict) == .stands)
        #expect(standing(Confidence("0.5"), rule: rule("r", stands: Confidence("0.5")), settings: strict) == .stands)
    }

    @Test("a rule's own threshold goes before the configuration's")
    func ruleThreshold() {
        #expect(standing(Confidence("0.9"), rule: rule("r", stands: .one)) == .waits)
        #expect(standing(Confidence("0.5"), rule: rule("r", stands: Confidence("0.5"))) == .stands)
    }

    @Test("words without confidence take their source's, and wait where the source has none")
    func sourceConfidence() {
        #expect(standing(nil) == .waits)
        let trusting = ComplianceSettings(confidenceOfSource: ["pocketsphinx": .one])
        #expect(standing(nil, settings: trusting) == .stands)
    }

    @Test("on a mixed channel a rule for the agent waits, a rule for anyone does not")
    func mixedChannel() {
        #expect(standing(.one, role: .mixed) == .waits)
        #expect(standing(.one, role: .mixed, rule: rule("r", speaker: .any)) == .stands)
    }

    @Test(
        "in a call of unknown date a dated rule waits, any other does not",
        arguments: [("2026-01-01", nil), (nil, "2026-12-31")] as [(String?, String?)])
    func unknownDate(from: String?, until: String?) {
        let dated = rule("r", from: from, until: until)
        #expect(standing(.one, rule: dated, localDate: nil) == .waits)
        #expect(standing(.one, rule: dated) == .stands)
        #expect(standing(.one, localDate: nil) == .stands)
    }

    @Test("good conduct is credited where it is surely heard, else only reported; it never waits and never costs")
    func credit() {
        let good = rule("r", kind: .credit)
        #expect(standing(.one, rule: good) == .credit)
        #expect(standing(Confidence("0.7"), rule: good) == .shadow)
        #expect(standing(nil, rule: good) == .shadow)
        #expect(standing(.one, role: .mixed, rule: good) == .shadow)
        #expect(standing(.one, rule: rule("r", from: "2026-01-01", kind: .credit), localDate: nil) == .shadow)
        let hits = [hit("r", at: 1, standing: .credit), hit("bad", at: 2)]
        let deductions = Violations(rules: [good, rule("bad")], settings: ComplianceSettings()).deductions(for: hits)
        #expect(deductions.map(\.rule.text) == ["bad"])
    }

    @Test("a rule that is tried out never counts")
    func shadow() {
        #expect(standing(.one, rule: rule("r", status: .shadow)) == .shadow)
    }

    @Test("a hit of a rule that the set does not hold waits")
    func unknownRule() {
        #expect(standing(.one, rule: nil) == .waits)
    }
}
