import Testing

@testable import Suspicions

@Suite("Models of suspicions")
struct SuspicionModelTests {
    @Test("a model read from its file is the same model")
    func file() throws {
        let model = try SuspicionTrainer(language: .english).train(Lessons.texts)
        #expect(try SuspicionModel(text: model.text) == model)
        #expect(model.sources.violating == ["lexicon": 32, "catalogue": 15])
        #expect(model.sources.innocent == ["lexicon": 1, "ruling": 1])
        #expect(model.sources.ordinary == 200)
        #expect(model.categories == ["abuse", "threat"])
    }

    @Test(
        "a file that is none is refused with the line",
        arguments: [
            ("hello", 1), ("fairdial suspicions\t1\nlanguage\ten\nnonsense\t1", 3),
            ("fairdial suspicions\t1\nlanguage\ten\nthreshold\t0\ndetector\t0\nw:a\t1\t3:4", 5),
        ])
    func refused(_ text: String, _ line: Int) {
        #expect(throws: SuspicionModelError(line: line)) { try SuspicionModel(text: text) }
    }

    @Test("what weighs most is named, and reasons add up to the score")
    func reasons() throws {
        let model = try SuspicionTrainer(language: .english).train(Lessons.texts)
        #expect(model.weightiest(8).allSatisfy { $0.weight > 0 })
        #expect(model.weightiest(8, innocent: true).allSatisfy { $0.weight < 0 })
        #expect(model.weightiest(40, of: "threat").contains { $0.gram.contains("dog") })
        #expect(model.weightiest(3, of: "unknown").isEmpty)
        let look = SuspicionLook(model)
        let sum = look.reasons(in: "my dog will bite you").reduce(0) { $0 + $1.weight }
        let score = look.score(of: SpokenLetters("my dog will bite you"))
        #expect(abs(sum + model.bias - score) <= 10)
    }
}
