import Model
import Testing

@testable import Performance

@Suite("How metrics go along with each other")
struct CorrelationTests {
    private let x = [60.0, 72, 80, 85, 91, 95, 99, 110]
    private let y = [97.0, 95, 96, 90, 92, 92, 84, 80]

    private func isClose(_ value: Double?, _ expected: Double, within: Double = 5e-7) -> Bool {
        value.map { abs($0 - expected) <= within } ?? false
    }

    @Test("eight people, by values and by ranks in which equal values share the mean of their places")
    func eightPeople() {
        #expect(isClose(Correlation.pearson(x, y), -0.877266))
        #expect(Correlation.midRanks(y) == [8, 6, 7, 3, 4.5, 4.5, 2, 1])
        #expect(isClose(Correlation.spearman(x, y), -0.898220))
    }

    @Test("a constant row has no correlation, and it is not 0; no rows have none")
    func constant() {
        #expect(Correlation.pearson([1, 2, 3], [5, 5, 5]) == nil)
        #expect(Correlation.spearman([0.1, 0.1, 0.1], [1, 2, 3]) == nil)
        #expect(Correlation.pearson([], []) == nil)
        #expect(CorrelationEstimate(.spearman, [1, 2, 3, 4], [2, 2, 2, 2]) == nil)
    }

    @Test(
        "intervals by Fisher, and by Bonett and Wright for ranks",
        arguments: [
            (CorrelationKind.pearson, 0.2, 30, -0.1727, 0.5226), (.pearson, 0.2, 1000, 0.1397, 0.2588),
            (.pearson, 0.3, 30, -0.0676, 0.5959), (.pearson, 0.3, 1000, 0.2425, 0.3554),
            (.spearman, 0.3, 30, -0.0759, 0.6013), (.spearman, 0.3, 1000, 0.2412, 0.3566),
            (.pearson, 0.4, 30, 0.0464, 0.6645), (.pearson, 0.4, 1000, 0.3466, 0.4508),
        ])
    func intervals(kind: CorrelationKind, r: Double, people: Int, low: Double, high: Double) throws {
        let interval = try #require(CorrelationInterval.of(r, kind, people: people))
        #expect(isClose(interval.lowerBound, low, within: 5e-5) && isClose(interval.upperBound, high, within: 5e-5))
    }

    @Test("of eight people the formulas give these ends; three people have no interval")
    func fewPeople() throws {
        let values = try #require(CorrelationInterval.of(-0.877266, .pearson, people: 8))
        #expect(isClose(values.lowerBound, -0.977600, within: 2e-6))
        #expect(isClose(values.upperBound, -0.452035, within: 2e-6))
        let ranks = try #require(CorrelationInterval.of(-0.898220, .spearman, people: 8))
        #expect(isClose(ranks.lowerBound, -0.986649, within: 2e-6))
        #expect(isClose(ranks.upperBound, -0.400760, within: 2e-6))
        #expect(CorrelationInterval.of(0.5, .pearson, people: 3) == nil)
    }

    @Test("for few people the interval is drawn from the people themselves, the same each time")
    func bootstrap() throws {
        let first = try #require(CorrelationEstimate(.spearman, x, y))
        let interval = try #require(first.interval)
        #expect(interval.contains(first.r) && interval.lowerBound >= -1 && interval.upperBound < 0)
        #expect(interval != CorrelationInterval.of(first.r, .spearman, people: 8))
        #expect(CorrelationEstimate(.spearman, x, y) == first)
    }

    @Test(
        "from 0.2 to 0.4 among different people is chance for 30 of them, and a rise for 1000",
        arguments: [(30, -0.2786, 0.6570, 0.4170, false), (1000, 0.1206, 0.2788, 8.1e-7, true)])
    func differentPeople(people: Int, low: Double, high: Double, probability: Double, isShown: Bool) throws {
        let change = try #require(CorrelationChange((0.2, people), (0.4, people), .pearson))
        #expect(isClose(change.interval.lowerBound, low, within: 5e-5))
        #expect(isClose(change.interval.upperBound, high, within: 5e-5))
        #expect(isClose(change.probability, probability, within: probability * 0.01))
        #expect(change.isShown == isShown)
    }

    @Test(
        "the same people in both periods: what they bring along makes the change surer",
        arguments: [(30, -0.1676, 0.5573, 0.2899), (1000, 0.1390, 0.2608, 1.27e-10)])
    func samePeople(people: Int, low: Double, high: Double, probability: Double) throws {
        let dependence = CorrelationChange.dependence(jk: 0.2, hm: 0.4, jh: 0.7, jm: 0.2, kh: 0.25, km: 0.6)
        #expect(isClose(dependence, 0.411830))
        let change = try #require(
            CorrelationChange((0.2, people), (0.4, people), .pearson, dependence: dependence))
        #expect(isClose(change.interval.lowerBound, low, within: 5e-5))
        #expect(isClose(change.interval.upperBound, high, within: 5e-5))
        #expect(isClose(change.probability, probability, within: probability * 0.02))
    }

    @Test("of five questions asked at once three stand")
    func manyQuestions() {
        let adjusted = FalseDiscovery.adjusted([0.012, 0.001, 0.20, 0.025, 0.045])
        let expected = [0.03, 0.005, 0.20, 0.041667, 0.05625]
        #expect(zip(adjusted, expected).allSatisfy { isClose($0, $1) })
        #expect(FalseDiscovery.adjusted([0.03, 0.02]) == [0.03, 0.03], "a surer one stays the surer")
        #expect(FalseDiscovery.adjusted([]).isEmpty)
    }

    @Test(
        "the words follow from the unrounded value, and where the interval holds 0 no link is claimed",
        arguments: [
            (0.05, LinkStrength.notShown, 30), (0.08, .negligible, 1000), (0.2999, .weak, 1000),
            (0.3, .moderate, 1000), (0.5, .strong, 1000), (0.2, .notShown, 30),
        ])
    func words(r: Double, strength: LinkStrength, people: Int) {
        let estimate = CorrelationEstimate(
            kind: .pearson, r: r, interval: CorrelationInterval.of(r, .pearson, people: people), people: people)
        #expect(estimate.strength == strength)
    }
}
