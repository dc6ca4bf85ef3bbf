import Model
import Testing

@testable import Evaluation

@Suite("Word error rate")
struct WordErrorRateTests {
    private func rate(_ reference: String, _ heard: String, _ language: Language = .english) -> WordErrorRate {
        var rate = WordErrorRate()
        rate.add(reference: reference, heard: heard, language: language)
        return rate
    }

    @Test("one substitution, one deletion, one insertion in six words are a half")
    func threeKinds() {
        let made = rate("you have to pay by friday", "you half to pay friday please")
        #expect(made.substitutions + made.deletions + made.insertions == 3)
        #expect(made.rate == 0.5)
    }

    @Test("it may exceed 1")
    func exceedsOne() {
        #expect(rate("pay now", "you must pay it now please").rate == 2)
    }

    @Test("Chinese is counted by characters")
    func chinese() {
        #expect(rate("我们会砸你家", "我们会扎你家", .chinese).rate == 1.0 / 6)
        #expect(rate("你还款吧", "你还款吧吧", .chinese).rate == 0.25)
        #expect(rate("我们会砸你家", "我們會砸你家", .chinese).rate == 0)
        #expect(rate("百分之五十，百分之一百零五点五", "50%，105.5%", .chinese).rate == 0)
    }

    @Test("case, digits, hyphens and both apostrophes make no difference")
    func normalised() {
        #expect(rate("Press 3 to re-record, don’t wait", "press three to re record don't wait").rate == 0)
    }

    @Test("rates of several recordings are errors over words, not a mean of rates")
    func corpus() {
        var all = WordErrorRate()
        all.add(reference: "a b c d", heard: "a b c d", language: .english)
        all.add(reference: "a", heard: "", language: .english)
        #expect(all.rate == 0.2)
        #expect(WordErrorRate().rate == nil)
    }
}
