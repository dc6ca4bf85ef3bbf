import Testing

@testable import Suspicions

@Suite("Letters of a text")
struct SpokenLettersTests {
    @Test(
        "case, signs, width, apostrophes and hesitations make no difference",
        arguments: [
            ("We'll, um, come — TONIGHT!", "well come tonight"), ("ＡＢＣ １２", "abc 12"), ("  ", ""), ("uh", ""),
            ("你还 不还，钱？", "你还不还钱"), ("加我 QQ 123", "加我qq 123"),
        ])
    func normal(_ text: String, _ expected: String) {
        #expect(SpokenLetters(text).text == expected)
    }

    @Test("a gram's key is found again from its name")
    func names() throws {
        for (text, language) in [("pay me now", "en"), ("你还不还钱", "zh")] {
            let letters = SpokenLetters(text)
            let grams = GramReader(try #require(.init(language))).grams(of: letters)
            #expect(!grams.isEmpty)
            for gram in grams { #expect(GramReader.key(named: GramReader.name(of: gram, in: letters)) == gram.key) }
        }
    }

    @Test("Chinese is cut into one to three characters, English into one or two words")
    func cuts() {
        func names(_ text: String, _ reader: GramReader) -> [String] {
            let letters = SpokenLetters(text)
            return reader.grams(of: letters).map { GramReader.name(of: $0, in: letters) }
        }
        #expect(names("pay me now", GramReader(.english)) == ["w:pay", "w:pay_me", "w:me", "w:me_now", "w:now"])
        #expect(
            names("还钱", GramReader(.chinese)) == ["c:_还", "c:_还钱", "c:还", "c:还钱", "c:还钱_", "c:钱", "c:钱_"])
        #expect(GramReader.key(named: "x:pay") == nil)
        #expect(GramReader.key(named: "w:") == nil)
    }
}
