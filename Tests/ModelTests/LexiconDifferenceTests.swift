import Testing

@testable import Model

@Suite("What a set of lexicons says otherwise")
struct LexiconDifferenceTests {
    private func rule(
        _ id: String, deduct: Int = 1, any: [Rule.Wording] = [.phrase("sue you")], unless: [String] = [],
        within: Rule.Window? = nil, status: Rule.Status = .active, from: String? = nil, noMatch: [String] = ["hello"],
        advice: LocalizedText? = nil, repeatWindow: Double? = nil
    ) -> Rule {
        Rule(
            id: RuleID(id), name: LocalizedText(zh: "规则", en: "Rule"), category: "threat", speaker: .agent,
            deduct: Points(deduct), zeroTolerance: false, stands: nil, basis: "law", advice: advice, training: nil,
            any: any, unless: unless, within: within, required: false, status: status, from: from, until: nil,
            repeatWindowSeconds: repeatWindow, falseHits: [],
            examples: .init(match: ["I sue you"], noMatch: noMatch, knownMiss: []))
    }

    private func set(_ rules: [Rule], _ name: String = "set") -> LexiconSet {
        LexiconSet(language: .english, version: ContentHash(of: name), lexicons: [:], rules: rules)
    }

    private func fates(_ before: [Rule], _ after: [Rule]) -> [LexiconDifference.Fate] {
        LexiconDifference(from: set(before), to: set(after), language: .english).fates
    }

    @Test("rules that came, went, were retired and are back are told apart, in order of their ids")
    func fatesOfRules() {
        let before = [rule("en.a"), rule("en.b"), rule("en.c", status: .retired), rule("en.d"), rule("en.same")]
        let after = [
            rule("en.a", status: .retired), rule("en.c"), rule("en.d", deduct: 2), rule("en.e"), rule("en.same"),
        ]
        let difference = LexiconDifference(from: set(before), to: set(after, "new"), language: .english)
        #expect(
            difference.fates == [
                .retired(after[0]), .removed(before[1]), .revived(after[1]),
                .changed(RuleDifference(from: before[3], to: after[2])), .added(after[3]),
            ])
        #expect(difference.unchanged == 1)
        #expect(difference.before == ContentHash(of: "set"))
        #expect(difference.after == ContentHash(of: "new"))
    }

    @Test("where there was no set, every rule is new")
    func first() {
        let difference = LexiconDifference(from: nil, to: set([rule("en.a")]), language: .english)
        #expect(difference.fates == [.added(rule("en.a"))])
        #expect(difference.before == nil)
    }

    @Test("what changed stands as the lexicon writes it")
    func fields() {
        let before = rule("en.a", within: .firstSeconds(30), advice: LocalizedText(zh: "好", en: "good"))
        let after = rule(
            "en.a", deduct: 2, within: .lastSeconds(2.5), status: .shadow, from: "2026-03-01", repeatWindow: 45)
        #expect(
            RuleDifference(from: before, to: after).changes.map { "\($0.field) \($0.before ?? "–") \($0.after ?? "–")" }
                == [
                    "deduct 1 2", "advice 好 / good –", "within first: 30s last: 2.5s", "status active shadow",
                    "from – 2026-03-01", "repeatWindow – 45s",
                ])
    }

    @Test("of wordings, exceptions and examples it is said which went and which came; their order says nothing")
    func lists() {
        let before = rule("en.a", any: [.phrase("sue you"), .pattern("x+")], unless: ["not"], noMatch: ["a", "b"])
        let after = rule("en.a", any: [.pattern("x+"), .phrase("see you in court")], noMatch: ["b", "a", "c"])
        #expect(
            RuleDifference(from: before, to: after).lists.map { "\($0.list) \($0.removed) \($0.added)" } == [
                #"any ["phrase: sue you"] ["phrase: see you in court"]"#, #"unless ["not"] []"#, #"noMatch [] ["c"]"#,
            ])
        #expect(
            fates([before], [rule("en.a", any: before.any.reversed(), unless: ["not"], noMatch: ["b", "a"])]) == [])
    }

    @Test("a rule that costs or is explained otherwise finds the same; other wordings, exceptions and places do not")
    func findsTheSame() {
        let before = rule("en.a")
        for same in [rule("en.a", deduct: 2), rule("en.a", status: .shadow), rule("en.a", noMatch: ["x"])] {
            #expect(RuleDifference(from: before, to: same).findsTheSame)
        }
        for other in [
            rule("en.a", any: [.phrase("x")]), rule("en.a", unless: ["x"]), rule("en.a", within: .firstSeconds(1)),
        ] {
            #expect(!RuleDifference(from: before, to: other).findsTheSame)
        }
    }

    @Test("everything that a rule holds is compared")
    func complete() {
        let renamed = ["repeatWindowSeconds": "repeatWindow", "stops": "partOf"]
        let apart = ["id", "examples"]
        let compared =
            RuleDifference.Field.allCases.map(\.rawValue) + RuleDifference.List.allCases.map(\.rawValue) + apart
        for child in Mirror(reflecting: rule("en.a")).children {
            let label = child.label ?? ""
            #expect(compared.contains(renamed[label] ?? label), "\(label) is not compared")
        }
    }
}
