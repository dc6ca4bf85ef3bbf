import Foundation
import Model
import Testing

@testable import Suspicions

@Suite("Unseen halves")
struct UnseenHalvesTests {
    private let rules = Dictionary(grouping: Lessons.violating, by: \.category).map { category, texts in
        RulePhrasings(
            rule: "en.\(category)", category: category, says: texts.map(\.text),
            nearMisses: ["we will help you", "you have a good head"])
    }

    @Test("each phrasing is looked for once, by a model that has not seen it")
    func counts() throws {
        let others = TrainingTexts(violating: Lessons.violating, ordinary: Lessons.ordinary)
        let measure = try UnseenHalves(language: .english, rules: rules, others: others) { $0.contains("dog") }
            .measure()
        #expect(measure.all.phrasings == Lessons.violating.count)
        #expect(measure.all.nearMisses == 4)
        #expect(measure.all.hit == Lessons.violating.filter { $0.text.contains("dog") }.count)
        #expect(measure.all.found >= max(measure.all.hit, measure.all.suspected))
        #expect(measure.all.named <= measure.all.suspected)
        #expect(measure.all.suspected > Lessons.violating.count / 2)
        #expect(measure.ordinary == 200)
        #expect(Set(measure.categories.keys) == ["abuse", "threat"])
    }

    @Test("phrasings apart are looked for by a model of all others")
    func apart() throws {
        let others = TrainingTexts(ordinary: Lessons.ordinary)
        let apart = [
            RulePhrasings(rule: "en.t", category: "threat", says: ["my dog is going to bite you"], nearMisses: [])
        ]
        let measure = try UnseenHalves(language: .english, rules: rules, others: others) { _ in false }
            .measure(unseen: apart)
        #expect(measure.all.suspected == 1)
        #expect(measure.all.named == 1)
        #expect(measure.ordinary == 100)
    }

    @Test("what is said in a seen half alone is not known of the other")
    func leaks() throws {
        let says = (0..<40).map { "zq\($0) xk\($0) wv\($0)" }
        let odd = [RulePhrasings(rule: "en.odd", category: "odd", says: says, nearMisses: [])]
        let known = TrainingTexts(
            violating: says.map { ViolatingText($0.uppercased(), category: "odd", origin: .lexicon) },
            ordinary: Lessons.ordinary + [["zq1000 xk1000"]])
        let measure = try UnseenHalves(language: .english, rules: odd, others: known) { _ in false }.measure()
        #expect(measure.all.suspected == 0)
    }
}

@Suite("Reading of catalogues and conversations")
struct SuspicionFileTests {
    private func file(_ text: String) throws -> String {
        let path = FileManager.default.temporaryDirectory.appendingPathComponent("s-\(UUID().uuidString)").path
        try Data(text.utf8).write(to: URL(fileURLWithPath: path))
        return path
    }

    @Test("phrasings are read by rule; required phrases and other keys are passed over")
    func catalogue() throws {
        let path = try file(
            """
            language: zh
            version: 1
            categories:
              - id: abuse
                name: {zh: 辱骂}
                rules:
                  - id: zh.a
                    says: [你有病, 你真贱]
                    nearMiss: [您生病了吗]
                    note: x
                  - id: zh.b
                    required: true
                    says: [您好]
            """)
        let catalogue = try PhraseCatalogue(fileAt: path)
        #expect(catalogue.language == .chinese)
        #expect(
            catalogue.rules == [
                RulePhrasings(rule: "zh.a", category: "abuse", says: ["你有病", "你真贱"], nearMisses: ["您生病了吗"])
            ])
    }

    @Test("a file that is no catalogue is refused", arguments: ["a: 1", "[", "language: zh\ncategories: 3", ""])
    func noCatalogue(_ text: String) throws {
        let path = try file(text)
        #expect(throws: PhraseCatalogueError.self) { try PhraseCatalogue(fileAt: path) }
    }

    @Test("conversations are read line by line, and a bad line is named")
    func conversations() throws {
        let good = #"{"conversation": "a", "utterances": [{"speaker": "agent", "text": "hi"}, {"text": "yes"}]}"#
        #expect(try OrdinaryConversations.read(fileAt: file("\(good)\n\n")) == [["hi", "yes"]])
        let bad = try file("\(good)\nhello\n")
        #expect(throws: OrdinaryConversationsError(path: bad, line: 2)) {
            try OrdinaryConversations.read(fileAt: bad)
        }
        #expect(throws: OrdinaryConversationsError(path: "/none", line: nil)) {
            try OrdinaryConversations.read(fileAt: "/none")
        }
    }
}
