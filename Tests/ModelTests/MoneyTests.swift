import Testing

@testable import Model

@Suite("Money is whole minor units of one currency")
struct MoneyTests {
    private func fen(_ units: Int) -> Money { Money(minorUnits: units, .yuan) }

    @Test(
        "an amount is divided without loss: what is left goes to the largest remainders, of equal ones to the first",
        arguments: [
            (100_000, [1, 1, 1], [33_334, 33_333, 33_333]),
            (10_001, [50, 20, 15, 15], [5001, 2000, 1500, 1500]),
            (-10_001, [50, 20, 15, 15], [-5001, -2000, -1500, -1500]),
            (5, [3, 7], [2, 3]), (100, [0, 1, 2], [0, 33, 67]), (1, [1, 1, 1], [1, 0, 0]), (0, [1, 2], [0, 0]),
        ])
    func allocation(amount: Int, weights: [Int], shares: [Int]) throws {
        let allocated = try fen(amount).allocated(by: weights)
        #expect(allocated == shares.map(fen))
        #expect(allocated.reduce(0) { $0 + $1.minorUnits } == amount)
    }

    @Test("the largest amount there is is divided, too")
    func largest() throws {
        let shares = try fen(.max).allocated(by: [Int.max, Int.max, 1])
        #expect(shares.reduce(0) { $0 + $1.minorUnits } == .max)
    }

    @Test("nothing is divided by weights of nothing")
    func noWeights() {
        #expect(throws: MoneyError.noWeight) { try fen(1).allocated(by: [0, 0]) }
        #expect(throws: MoneyError.noWeight) { try fen(1).allocated(by: []) }
    }

    @Test("two currencies are never added, and what cannot be counted is an error")
    func adding() throws {
        let currency = try #require(Currency("JPY"))
        let yen = Money(minorUnits: 1, currency)
        #expect(throws: MoneyError.twoCurrencies(.yuan, yen.currency)) { try fen(1).adding(yen) }
        #expect(throws: MoneyError.overflow) { try fen(.max).adding(fen(1)) }
        #expect(try fen(120).adding(fen(-20)) == fen(100))
    }

    @Test(
        "amounts are read to the currency's decimals and refused with more",
        arguments: [
            ("3456.78", "CNY", 345_678, "3456.78 CNY"), ("3456.7", "CNY", 345_670, "3456.70 CNY"),
            ("-5", "CNY", -500, "-5.00 CNY"), ("5", "JPY", 5, "5 JPY"), ("1.234", "KWD", 1234, "1.234 KWD"),
            ("0.05", "USD", 5, "0.05 USD"),
        ])
    func text(written: String, code: String, units: Int, shown: String) throws {
        let currency = try #require(Currency(code))
        let money = try #require(Money(written, currency))
        #expect(money.minorUnits == units)
        #expect(money.description == shown)
    }

    @Test(arguments: [("1.005", "CNY"), ("1.5", "JPY"), ("1e3", "CNY"), ("1,000", "CNY"), ("", "CNY"), ("９", "CNY")])
    func moreDecimalsThanTheCurrencyHasAreRefused(written: String, code: String) throws {
        let currency = try #require(Currency(code))
        #expect(Money(written, currency) == nil)
    }

    @Test(arguments: ["cny", "CN", "CNYY", "人民币", ""])
    func whatIsNoCurrencyIsRefused(code: String) { #expect(Currency(code) == nil) }
}
