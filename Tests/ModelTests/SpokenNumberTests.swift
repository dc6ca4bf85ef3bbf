import Testing

@testable import Model

@Suite("Numbers as they are said")
struct SpokenNumberTests {
    @Test(
        "are read exactly in Chinese, in English, in figures and mixed",
        arguments: [
            ("一万两千", "12000"), ("三千五", "3500"), ("三千零五", "3005"), ("两百五", "250"), ("十五", "15"), ("二十", "20"),
            ("一百一十", "110"), ("一万零五百", "10500"), ("十二万", "120000"), ("一亿两千万", "120000000"), ("一万二", "12000"),
            ("12万", "120000"), ("12万5千", "125000"), ("1.5万", "15000"), ("三", "3"), ("半", "0.5"), ("一三八", "138"),
            ("贰仟伍佰", "2500"), ("１２", "12"), ("一千零一十", "1010"),
            ("12,000", "12000"), ("3.5", "3.5"), ("five hundred", "500"), ("twelve hundred", "1200"),
            ("two thousand five hundred and six", "2506"), ("twenty-five", "25"), ("a hundred", "100"),
            ("two and a half million", "2500000"), ("half a million", "500000"), ("10k", "10000"),
            ("three point five", "3.5"),
            ("five grand", "5000"), ("1.5 million", "1500000"), ("twenty five hundred", "2500"),
        ])
    func numbers(text: String, value: String) {
        #expect(SpokenNumber.value(of: text).map { "\($0)" } == value)
    }

    @Test(
        "that may be others, or are none, are not read",
        arguments: [
            "二三十", "几千", "三五", "两万多", "百", "一二", "two fifty", "two or three", "hundred", "1,5", "", "five five",
            "thousand thousand", "nineteen ninety nine", "one thousand million", "3万5", "一百二百", "ten a", "and", "半半",
            "999999999999999999999999",
        ])
    func unread(text: String) {
        #expect(SpokenNumber.value(of: text) == nil)
    }

    @Test("every number below a million is read back from its English words")
    func readBack() {
        for number in Array(0...1200) + stride(from: 1201, to: 1_000_000, by: 997) {
            for withAnd in [false, true] {
                let words = EnglishNumbers.cardinal(number, withAnd: withAnd).joined(separator: " ")
                #expect(SpokenNumber.value(of: words) == Fraction(number), "\(words)")
            }
        }
    }

    @Test(
        "amounts are read in minor units, in the rule's currency where none is named",
        arguments: [
            ("$1,200.50", "USD", "1200.50 USD"), ("five hundred dollars", "USD", "500.00 USD"),
            ("500", "USD", "500.00 USD"),
            ("five dollars and fifty cents", "USD", "5.50 USD"), ("fifty cents", "USD", "0.50 USD"),
            ("$5 million", "USD", "5000000.00 USD"), ("two hundred dollars", "AUD", "200.00 AUD"),
            ("£20", "GBP", "20.00 GBP"),
            ("三块五", "CNY", "3.50 CNY"), ("12元5角", "CNY", "12.50 CNY"), ("人民币两万元", "CNY", "20000.00 CNY"),
            ("三千五百块钱", "CNY", "3500.00 CNY"), ("¥99", "CNY", "99.00 CNY"), ("一万二", "CNY", "12000.00 CNY"),
            ("三块五毛二分", "CNY", "3.52 CNY"), ("5毛", "CNY", "0.50 CNY"), ("两千美元", "USD", "2000.00 USD"),
        ])
    func amounts(text: String, code: String, amount: String) throws {
        let currency = try #require(Currency(code))
        #expect(SpokenMoney.amount(text, in: currency).map { "\($0)" } == amount)
    }

    @Test(
        "amounts in another currency, of less than a minor unit, or that are none are not read",
        arguments: [
            ("€50", "USD"), ("两千美元", "CNY"), ("five euros", "GBP"), ("0.005", "USD"), ("some money", "USD"),
            ("几百块", "CNY"),
            ("块", "CNY"), ("$", "USD"), ("0.5", "JPY"),
        ])
    func noAmounts(text: String, code: String) throws {
        let currency = try #require(Currency(code))
        #expect(SpokenMoney.amount(text, in: currency) == nil)
    }
}
