import Model
import Testing

@testable import Suspicions

@Suite("Training of suspicions")
struct SuspicionTrainerTests {
    private let trainer = SuspicionTrainer(language: .english)

    @Test("what was never said so, but looks like a violation, is suspected and named; ordinary talk is not")
    func finds() throws {
        let look = SuspicionLook(try trainer.train(Lessons.texts))
        let suspicion = try #require(look.suspicion(of: "My cousin's dog is coming to bite you!"))
        #expect(suspicion.category == "threat")
        #expect(suspicion.phrase.contains("bite you"))
        #expect(suspicion.excess > 0)
        #expect(look.suspicion(of: "you rotten stupid brain")?.category == "abuse")
        #expect(look.suspicion(of: "the weather is fine today") == nil)
        #expect(look.suspicion(of: "") == nil)
        #expect(look.suspicion(of: "zymurgy qualms") == nil)
    }

    @Test("the same texts, in whatever order and however often, are the same model, byte by byte")
    func deterministic() throws {
        let first = try trainer.train(Lessons.texts)
        var again = Lessons.texts
        again.violating = again.violating.reversed() + again.violating.prefix(3)
        again.innocent.reverse()
        #expect(try trainer.train(again).text == first.text)
        again.violating.removeLast(6)
        again.violating.removeFirst()
        #expect(try trainer.train(again).version != first.version)
    }

    @Test("an overturned sentence is suspected less than before")
    func rulings() throws {
        let text = "my dog will bite the bread"
        let before = SuspicionLook(try trainer.train(Lessons.texts)).excess(of: text)
        var ruled = Lessons.texts
        ruled.innocent.append(InnocentText(text, origin: .ruling))
        #expect(SuspicionLook(try trainer.train(ruled)).excess(of: text) < before)
    }

    @Test("too little to learn from is said")
    func tooLittle() {
        var few = Lessons.texts
        few.violating.removeLast(32)
        #expect(throws: SuspicionTrainingError.tooFewViolating(15, .english)) { try trainer.train(few) }
        var quiet = Lessons.texts
        quiet.ordinary = [["hello"]]
        #expect(throws: SuspicionTrainingError.tooFewOrdinary(1, .english)) { try trainer.train(quiet) }
    }

    @Test("the threshold lets one in a thousand pass, and none of fewer")
    func threshold() {
        #expect(SuspicionThreshold.of(Array(0..<999)) == 998)
        #expect(SuspicionThreshold.of(Array(0..<2000)) == 1997)
    }

    @Test("examples of good conduct, of required phrases and of the customer's words teach nothing")
    func examples() {
        func rule(_ kind: Rule.Kind?, required: Bool = false, speaker: Rule.Speaker = .agent) -> Rule {
            Rule(
                id: RuleID("r"), kind: kind, name: LocalizedText(zh: "一", en: "one"), category: "c", speaker: speaker,
                deduct: Points(thousandths: 1000), zeroTolerance: false, stands: nil, basis: "b", advice: nil,
                training: nil, any: [], unless: [], within: nil, required: required, status: .active, from: nil,
                until: nil, repeatWindowSeconds: nil, falseHits: [],
                examples: Rule.Examples(match: ["m"], noMatch: ["n"], knownMiss: ["k"]))
        }
        func texts(_ rules: [Rule]) -> TrainingTexts {
            TrainingTexts(
                examplesOf: LexiconSet(
                    language: .english, version: ContentHash(of: ""), lexicons: [:], rules: rules))
        }
        let all = texts([rule(nil)])
        #expect(all.violating.map(\.text) == ["m", "k"])
        #expect(all.innocent.map(\.text) == ["n"])
        #expect(
            texts([rule(.credit), rule(nil, required: true), rule(nil, speaker: .customer)]).violating.isEmpty)
    }
}
