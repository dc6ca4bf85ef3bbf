import Model
import Testing

@testable import Compliance

@Suite("What is said once costs once")
struct ViolationTests {
    private let rules = [
        rule("a", category: "threat", deduct: 2), rule("b", category: "threat", deduct: 1),
        rule("c", category: "abuse", deduct: 1), rule("quick", deduct: 1, repeatWindowSeconds: 5),
        rule("absent", category: "required"), rule("absent2", category: "required"),
    ]

    private func points(_ hits: [Hit]) -> [Int] {
        Violations(rules: rules, settings: ComplianceSettings()).deductions(for: hits)
            .map { $0.points.thousandths / 1000 }
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
    }

    @Test("the same rule on two channels is two violations")
    func channels() {
        #expect(points([hit("a", at: 0, channel: 0), hit("a", at: 1, channel: 1)]) == [2, 2])
    }

    @Test("words that hit two rules of one category cost the higher once")
    func sharedWords() {
        #expect(points([hit("b", at: 10), hit("a", at: 10.2)]) == [2])
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
        #expect(points([hit("a", at: 10, standing: .overturned), hit("b", at: 10.2)]) == [1])
    }

    @Test("overturning the first of a chain does not make two violations of the rest")
    func overturningDoesNotSplit() {
        let all = [hit("a", at: 0, standing: .overturned), hit("a", at: 25), hit("a", at: 28)]
        #expect(points(all) == [2])
    }

    @Test("a rule that is tried out makes no deduction")
    func shadow() {
        #expect(points([hit("a", at: 0, standing: .shadow)]).isEmpty)
    }

    @Test("the order in which hits arrive changes nothing, over generated calls")
    func orderDoesNotMatter() {
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<300 {
            let hits = (0..<Int.random(in: 0...8, using: &generator)).map { place in
                hit(
                    ["a", "b", "c", "quick"].randomElement(using: &generator) ?? "a",
                    at: Double(Int.random(in: 0...120, using: &generator)) + Double(place) / 1000,
                    length: Double(Int.random(in: 1...4, using: &generator)),
                    channel: Int.random(in: 0...1, using: &generator),
                    standing: Bool.random(using: &generator) ? .stands : .overturned)
            }
            let judge = Violations(rules: rules, settings: ComplianceSettings())
            let forwards = judge.deductions(for: hits)
            #expect(forwards == judge.deductions(for: hits.shuffled(using: &generator)), "\(hits)")
            #expect(forwards.flatMap(\.hits).count == hits.count, "every hit is evidence exactly once: \(hits)")
        }
    }
}
