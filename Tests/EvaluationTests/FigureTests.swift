import Model
import Testing

@testable import Evaluation

@Suite("Figures beside number words")
struct FigureTests {
    private func errors(_ said: String, _ heard: String, _ language: Language = .english) -> Int {
        WordComparison(reference: said, heard: heard, language: language).errors
    }

    @Test(
        "figures are right in any usual way of saying them, whichever side writes them",
        arguments: [
            ("forty seven", "47"), ("four seven", "47"), ("eighteen fifty five", "1855"),
            ("one eight five five", "1855"),
            ("eighteen five five", "1855"), ("one thousand eight hundred and fifty five", "1855"),
            ("eighteen hundred fifty five", "1855"), ("a hundred and five", "105"), ("double oh seven", "007"),
            ("eight four seven five double five", "847-555"), ("oh eight one zero", "0810"),
            ("two hundred dollars", "$200"),
            ("two point five million dollars", "$2.5 million"), ("four dollars and fifty cents", "$4.50"),
            ("four fifty", "$4.50"), ("third", "3rd"), ("the twenty first", "the 21st"), ("may third", "May 3"),
            ("ten thirty", "10:30"), ("ten thirty a m", "10:30 a.m."), ("nine o'clock p m", "9:00 PM"),
            ("nine p m", "9pm"),
            ("fifty per cent", "50%"), ("three point five percent", "3.5%"), ("five to ten days", "5-10 days"),
            ("nineteen nineties", "1990s"), ("twelve hundred", "1,200"),
        ])
    func english(said: String, written: String) {
        #expect(errors(said, written) == 0)
        #expect(errors(written, said) == 0)
        #expect(errors(written, written) == 0)
    }

    @Test(
        "another number, or another order, is wrong",
        arguments: [
            ("forty seven", "48", 1), ("four seven", "74", 2), ("five hundred", "$500", 1),
            ("press third", "press 3", 1),
            ("you owe four seven eight", "you owe 479", 1), ("forty seven", "four seven", 1), ("nine", "", 1),
        ])
    func wrong(said: String, heard: String, expected: Int) { #expect(errors(said, heard) == expected) }

    @Test("figures that nobody said are as many words as the shortest way of saying them")
    func added() {
        let made = WordComparison(reference: "hello", heard: "hello 1855", language: .english)
        #expect((made.insertions, made.errors) == (3, 3))
    }

    @Test("a reference counts the same words, whatever was heard beside it")
    func counted() {
        for heard in ["one eight five five", "1855", "eighteen fifty five", ""] {
            #expect(WordComparison(reference: "call 1855", heard: heard, language: .english).referenceTokens == 4)
        }
    }

    @Test("a written figure is right where all it stands for was said; marks alone are no word")
    func words() {
        let heard = ["call", "1855", "-", "$200", "now"]
        let made = WordComparison(
            reference: "call one eight five five two hundred pounds now", heard: heard, language: .english)
        #expect(made.isRight == [true, true, nil, false, true])
    }

    @Test(
        "Chinese figures likewise",
        arguments: [
            ("百分之五十", "50%"), ("百分之百", "100%"), ("百分之一百", "100%"), ("百分之零点五", "0.5%"), ("百分之两百", "200%"),
            ("二千五百元", "2500元"), ("两千五百元", "2,500元"), ("两千五", "2500"), ("二零二三年", "2023年"),
            ("幺幺零", "110"), ("一百一", "110"), ("一百一十", "110"), ("十二万", "120000"), ("一万二", "12000"),
            ("一千零五", "1005"), ("一万零一十", "10010"), ("一亿零五千", "100005000"), ("十点半", "10：30"),
            ("十点三十分", "10:30"), ("两个", "2个"), ("五十，一百块", "50，100块"),
        ])
    func chinese(said: String, written: String) {
        #expect(errors(said, written, .chinese) == 0)
        #expect(errors(written, said, .chinese) == 0)
    }

    @Test(
        "another Chinese number is wrong",
        arguments: [("百分之五", "50%", 1), ("十二万", "12000", 3), ("两千", "20", 2), ("六二", "62个", 1)])
    func wrongChinese(said: String, heard: String, expected: Int) {
        #expect(errors(said, heard, .chinese) == expected)
    }

    @Test("figures of other languages stay as they are written")
    func others() throws {
        let spanish = try #require(Language("es"))
        #expect(errors("pague 20 hoy", "pague 20 hoy", spanish) == 0)
        #expect(errors("pague twenty hoy", "pague 20 hoy", spanish) == 1)
    }
}
