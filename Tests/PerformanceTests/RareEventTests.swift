import Model
import Testing

@testable import Performance

@Suite("Rates of rare events, and how much few calls tell")
struct RareEventTests {
    private func calls(_ flagged: Int, _ calls: Int) -> FlaggedCalls { FlaggedCalls(flagged: flagged, calls: calls) }

    private var six: [FlaggedCalls] {
        [calls(2, 20), calls(0, 50), calls(1, 30), calls(10, 200), calls(4, 400), calls(24, 400)]
    }

    private func isClose(_ value: Double, _ expected: Double, within: Double) -> Bool {
        abs(value - expected) <= within
    }

    @Test("of six people who differ each is drawn towards the mean, the more so the fewer calls there are")
    func drawn() throws {
        let rates = try #require(GammaPoisson(six))
        let prior = try #require(rates.prior)
        #expect(isClose(rates.mean, 41.0 / 1100, within: 1e-15))
        #expect(isClose(prior.shape, 3.311228, within: 1e-6) && isClose(prior.rate, 88.837820, within: 1e-5))
        let expected = [4.8799, 2.3850, 3.6278, 4.6085, 1.4956, 5.5870]
        #expect(zip(six, expected).allSatisfy { isClose(100 * rates.rate(of: $0), $1, within: 5e-5) })
    }

    @Test("how probable it is that someone's rate is above 5 %")
    func aboveALine() throws {
        let rates = try #require(GammaPoisson(six))
        let expected = [0.4203, 0.0438, 0.1947, 0.3474, 0.0000, 0.6933]
        #expect(zip(six, expected).allSatisfy { isClose(rates.chance(of: $0, above: 0.05), $1, within: 5e-5) })
    }

    @Test("who differ no more than chance does all have the mean; without calls there is none")
    func alike() throws {
        let alike = [calls(2, 100), calls(2, 100), calls(2, 100)]
        let rates = try #require(GammaPoisson(alike))
        #expect(rates.prior == nil)
        #expect(rates.rate(of: calls(50, 100)) == 0.02)
        #expect(rates.chance(of: calls(0, 100), above: 0.01) == 1)
        #expect(GammaPoisson([calls(0, 0)]) == nil)
    }

    @Test(
        "two people's rates held against each other",
        arguments: [(3, 60, 12, 600, 0.1502), (4, 400, 24, 400, 0.00018), (9, 300, 24, 400, 0.0793)])
    func twoPeople(first: Int, of all: Int, second: Int, of others: Int, probability: Double) {
        let found = RateComparison.probability(calls(first, all), calls(second, others))
        #expect(isClose(found, probability, within: 5e-5))
    }

    @Test("a rise is improbable where it is large, certain where nothing was flagged, and unknown without calls")
    func rises() {
        #expect(RateComparison.probabilityOfRise(calls(8, 40), over: calls(4, 160)) < 0.001)
        #expect(isClose(RateComparison.probabilityOfRise(calls(0, 40), over: calls(4, 160)), 1, within: 1e-9))
        #expect(RateComparison.probabilityOfRise(calls(2, 0), over: calls(4, 160)) == 1)
    }
}
