import Testing

@testable import Model

@Suite("Numbers in Mandarin")
struct ChineseNumbersTests {
    @Test(
        "are said as people say them",
        arguments: [
            (0, "零"), (7, "七"), (10, "十"), (15, "十五"), (20, "二十"), (105, "一百零五"), (110, "一百一十"), (1005, "一千零五"),
            (1050, "一千零五十"), (2400, "二千四百"), (10_000, "一万"), (100_010, "十万零一十"), (120_500, "十二万零五百"),
            (99_999_999, "九千九百九十九万九千九百九十九"),
        ])
    func said(number: Int, words: String) { #expect(ChineseNumbers.words(number) == words) }

    @Test("are read again as they were said")
    func readAgain() {
        for number in Array(0...2_500) + Array(stride(from: 2_501, to: 99_999_999, by: 98_731)) {
            let words = ChineseNumbers.words(number) ?? ""
            #expect(SpokenNumber.value(of: words) == Fraction(number), "\(words)")
        }
    }

    @Test("are not said where they have no such words")
    func beyond() {
        #expect(ChineseNumbers.words(-1) == nil)
        #expect(ChineseNumbers.words(100_000_000) == nil)
    }
}
