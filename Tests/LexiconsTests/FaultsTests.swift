import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Recognisers' mistakes in examples")
struct FaultsTests {
    private func texts(_ maker: any FaultMaker, _ text: String) -> [String] { maker.variants(of: text).map(\.text) }

    @Test("another character of the same syllable, tones aside: the most frequent one of the lexicon's texts")
    func syllables() {
        let maker = SyllableFaults(["做做牢", "坐牢劳", "作"])
        #expect(texts(maker, "坐牢") == ["做牢", "坐劳"])
        // The most frequent character gives way to the next: of equals the one with the lower code.
        #expect(texts(maker, "做") == ["作"])
        #expect(texts(maker, "腿 abc") == [])
        #expect(texts(SyllableFaults(["绿路"]), "绿") == [], "lü is not lu")
        #expect(maker.variants(of: "牢").first?.fault == .soundAlike)
    }

    @Test("small words are left out one at a time")
    func smallWords() {
        #expect(texts(SmallWordFaults(), "you will go to jail") == ["you go to jail", "you will go jail"])
        #expect(texts(SmallWordFaults(), "你就等着坐牢") == ["你等着坐牢", "你就等坐牢"])
        #expect(texts(SmallWordFaults(), "the") == [])
    }

    @Test("English words that sound alike, and slurred forms")
    func english() {
        let found = texts(EnglishSoundFaults(), "I am going to Sell your house")
        #expect(found.contains("I am gonna Sell your house"))
        #expect(found.contains("I am going two Sell your house"))
        #expect(found.contains("I am going to cell your house"))
        #expect(found.contains("i'm going to Sell your house"))
        #expect(!found.contains("I am going to Sell your house"))
    }

    @Test(
        "numbers change between words and figures",
        arguments: [
            ("three days", ["3 days"]), ("in 24 hours", ["in twenty four hours"]),
            ("forty-eight hours", ["48 hours"]), ("one of you", []), ("pay 21", ["pay twenty one"]),
            ("twenty one days", ["21 days"]), ("pay 500", ["pay five hundred"]), ("三天内", ["3天内"]), ("24小时", ["二十四小时"]),
            ("十五天", ["15天"]), ("两千零五十块", ["2050块"]), ("一定还", []), ("一百零五块", ["105块"]),
            ("2050元", ["二千零五十元"]), ("110来", ["一百一十来"]), ("1005次", ["一千零五次"]), ("十天十夜", ["10天十夜"]),
        ])
    func numbers(text: String, expected: [String]) {
        #expect(texts(NumberFaults(), text) == expected)
    }

    @Test("what was misheard is written wherever the words that differ stand")
    func misheard() throws {
        let word = try #require(MisheardWords(heard: "brake your legs", meant: "break your legs"))
        #expect(texts(MisheardFaults(words: [word]), "we Break them") == ["we brake them"])
        let split = try #require(MisheardWords(heard: "a rest you", meant: "arrest you"))
        #expect(texts(MisheardFaults(words: [split]), "to arrest him") == ["to a rest him"])
        // In Chinese with the character before it.
        let leg = try #require(MisheardWords(heard: "打断你的退", meant: "打断你的腿"))
        #expect(texts(MisheardFaults(words: [leg]), "打你的腿，腿") == ["打你的退腿"])
        let first = try #require(MisheardWords(heard: "丽案", meant: "立案"))
        #expect(texts(MisheardFaults(words: [first]), "立刻立案") == ["丽刻立案", "立刻丽案"])
        #expect(MisheardWords(heard: "same", meant: "Same") == nil && MisheardWords(heard: "", meant: "x") == nil)
    }

    @Test("are counted by rule and by kind; the same text counts once")
    func counted() throws {
        let lexicon = Sample.oneRule(
            "any: [{phrase: sue you}, {phrase: soo you}]",
            "examples: {match: [I will sue you, the unfound], noMatch: [a, b]}")
        let words = try #require(MisheardWords(heard: "soo you", meant: "sue you"))
        let gone = try #require(MisheardWords(heard: "see you", meant: "sue you"))
        let found = try LexiconFaults(Sample.matcher(lexicon), misheard: [words, gone]).rules()
        let rule = try #require(found.first)
        #expect(found.count == 1)
        #expect(rule.counts[.misheard] == FaultCount(found: 1, texts: 2))
        #expect(rule.counts[.smallWord] == FaultCount(found: 1, texts: 1))
        #expect(rule.counts[.soundAlike] == FaultCount(found: 4, texts: 4))
        #expect(rule.counts[.number] == nil && rule.all == FaultCount(found: 6, texts: 7))
        let again = try LexiconFaults(Sample.matcher(lexicon), misheard: [words, gone]).rules()
        #expect(again == found)
    }

    @Test("of a dialogue change one part at a time, and keep its speakers")
    func dialogue() throws {
        let lexicon = Sample.oneRule(
            "any: [{phrase: go to jail}]", "unless: [{other: 'never the less'}]",
            "examples: {match: ['customer: the less | agent: go to jail'], noMatch: [a]}")
        let rule = try #require(try LexiconFaults(Sample.matcher(lexicon)).rules().first)
        #expect(rule.counts[.smallWord] == FaultCount(found: 1, texts: 2))
    }
}
