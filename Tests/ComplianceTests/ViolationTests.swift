import Model
import Testing

@testable import Compliance

@Suite("What is said once costs once")
struct ViolationTests {
    private let rules = [
        rule("a", category: "threat", deduct: 2), rule("b", category: "threat", deduct: 1),
        rule("c", category: "abuse", deduct: 1), rule("quick", category: "pressure", repeatWindowSeconds: 5),
        rule("slow", category: "pressure", repeatWindowSeconds: 90), rule("again", category: "threat", deduct: 2),
        rule("absent", category: "required"), rule("absent2", category: "required"),
    ]

    private func points(_ hits: [Hit]) -> [Int] {
        deductions(hits).map { $0.points.thousandths / 1000 }
    }

    private func deductions(_ hits: [Hit], settings: ComplianceSettings = ComplianceSettings()) -> [Deduction] {
        Violations(rules: rules, settings: settings).deductions(for: hits)
    }

    @Test("two hits of one rule within 30 s are one violation; at 30.5 s they are two")
    func repetition() {
        #expect(points([hit("a", at: 0), hit("a", at: 30)]) == [2])
        #expect(points([hit("a", at: 0), hit("a", at: 30.5)]) == [2, 2])
    }

    @Test("the window runs from the first hit, not from the last")
    func windowFromFirst() {
        #expect(points([hit("a", at: 0), hit("a", at: 20), hit("a", at: 40)]) == [2, 2])
    }

    @Test("a rule may set its own window")
    func ownWindow() {
        #expect(points([hit("quick", at: 0), hit("quick", at: 6)]) == [1, 1])
        #expect(points([hit("slow", at: 0), hit("slow", at: 90)]) == [1])
        #expect(points([hit("slow", at: 0), hit("slow", at: 90.5)]) == [1, 1])
    }

    @Test("the configuration sets the window of rules that do not")
    func configuredWindow() {
        let hits = [hit("a", at: 0), hit("a", at: 8), hit("quick", at: 0), hit("quick", at: 6)]
        let brief = ComplianceSettings(repetitionSeconds: 7)
        #expect(deductions(hits, settings: brief).map(\.rule.text) == ["a", "quick", "quick", "a"])
        #expect(
            deductions(hits, settings: ComplianceSettings(repetitionSeconds: 8)).filter { $0.rule.text == "a" }.count
                == 1)
    }

    @Test("the same rule on two channels is two violations")
    func channels() {
        #expect(points([hit("a", at: 0, channel: 0), hit("a", at: 1, channel: 1)]) == [2, 2])
    }

    @Test("words that hit two rules of one category cost the higher once")
    func sharedWords() {
        #expect(points([hit("b", at: 10), hit("a", at: 10.2)]) == [2])
    }

    @Test("the dearer rule pays and has all hits as evidence; of equals the one whose id comes first")
    func whichRulePays() {
        let shared = deductions([hit("b", at: 10), hit("a", at: 10.2)])
        #expect(shared.map(\.rule.text) == ["a"])
        #expect(shared.map { $0.hits.map(\.text) } == [["b@10.0/0", "a@10.2/0"]])
        #expect(deductions([hit("again", at: 10), hit("a", at: 10)]).map(\.rule.text) == ["a"])
        #expect(deductions([hit("again", at: 10), hit("a", at: 10)]).map(\.points) == [Points(2)])
    }

    @Test("violations of one rule are never joined by another rule's words")
    func neverJoined() {
        let threats = [0.0, 20, 45].map { hit("a", at: $0) }
        #expect(points(threats) == [2, 2])
        let both = threats + [20.0, 45].map { hit("b", at: $0) }
        #expect(points(both) == [2, 2])
        #expect(deductions(both).map(\.hits.count) == [3, 2])
    }

    @Test("a violation of which one hit has words of its own costs")
    func partlyShared() {
        #expect(points([hit("a", at: 10), hit("b", at: 10), hit("b", at: 20)]) == [2, 1])
    }

    @Test("overturning one hit of a violation that stands does not bring the cheaper rule back")
    func stillPaid() {
        let threats = [hit("a", at: 0), hit("a", at: 10, standing: .overturned)]
        #expect(points(threats + [hit("b", at: 0), hit("b", at: 10)]) == [2])
    }

    @Test("words of one channel pay nothing on the other")
    func sharedOnOneChannel() {
        #expect(points([hit("a", at: 10, channel: 0), hit("b", at: 10, channel: 1)]) == [2, 1])
    }

    @Test("words without length share theirs with what begins at the same moment")
    func wordsWithoutLength() {
        #expect(points([hit("a", at: 10, length: 0), hit("b", at: 10, length: 0)]) == [2])
        #expect(points([hit("a", at: 10), hit("b", at: 10.5)]) == [2, 1])
    }

    @Test("a missing phrase shares no words with what was said while it was due")
    func saidAndMissing() {
        #expect(points([hit("a", at: 0, length: 30, kind: .missing), hit("b", at: 10)]) == [2, 1])
    }

    @Test("words that hit rules of two categories cost both")
    func twoCategories() {
        #expect(points([hit("a", at: 10), hit("c", at: 10)]).sorted() == [1, 2])
    }

    @Test("two missing phrases share a stretch but no words: both cost")
    func missingPhrases() {
        let missing = [
            hit("absent", at: 0, length: 30, kind: .missing), hit("absent2", at: 0, length: 30, kind: .missing),
        ]
        #expect(points(missing) == [1, 1])
    }

    @Test("a violation falls when its last standing hit falls, and not before")
    func overturning() {
        #expect(points([hit("a", at: 0, standing: .overturned), hit("a", at: 5)]) == [2])
        #expect(points([hit("a", at: 0, standing: .overturned), hit("a", at: 5, standing: .waits)]) == [0])
    }

    @Test("where the dearer hit falls the cheaper one of the same words still costs")
    func dearerFalls() {
        #expect(points([hit("a", at: 10, standing: .overturned), hit("b", at: 10.2)]) == [0, 1])
    }

    @Test("a hit that does not count opens no window, and is evidence of the nearest violation")
    func uncountedHits() {
        let overturned = hit("a", at: 0, standing: .overturned)
        #expect(deductions([overturned, hit("a", at: 25), hit("a", at: 35)]).map(\.hits.count) == [3])
        #expect(points([overturned, hit("a", at: 25), hit("a", at: 35)]) == [2])
        let between = [hit("a", at: 0), hit("a", at: 20, standing: .waits), hit("a", at: 31)]
        #expect(deductions(between).map { $0.hits.map(\.text) } == [["a@0.0/0"], ["a@20.0/0", "a@31.0/0"]])
    }

    @Test("hits that do not count and are far from any that does are violations of no points")
    func uncountedAlone() {
        let far = [0, 20, 40].map { hit("a", at: $0, standing: .waits) } + [hit("a", at: 71)]
        #expect(points(far) == [0, 0, 2])
        #expect(deductions(far).map(\.hits.count) == [2, 1, 1])
    }

    @Test("a rule that is tried out makes no deduction")
    func shadow() {
        #expect(points([hit("a", at: 0, standing: .shadow)]).isEmpty)
    }
}
