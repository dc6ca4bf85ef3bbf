import Model
import Testing

@testable import Performance

@Suite("Links between the metrics of people")
struct MetricLinksTests {
    private let month = Period(.month, of: LocalDate(dayNumber: 20_487))
    private let pair = MetricPair(first: .amount, second: .compliance)

    private func score(_ id: Int, _ amount: Double, _ compliance: Double?, branch: String = "B-1") -> PersonalScore {
        func line(_ metric: Metric, _ value: Double?) -> ScoreSheet.Line {
            ScoreSheet.Line(
                metric: metric, planned: Fraction(50), weight: Fraction(50),
                value: value.map { Score(hundredths: Int($0 * 100)) }, measurement: .missing(.notMeasured))
        }
        return PersonalScore(
            employee: EmployeeID("E-\(id)"), period: month, team: Team(branch: branch, name: nil), plans: [],
            facts: WorkFacts(), target: PeriodTarget(amount: nil, cases: nil, currency: nil), teamFacts: TeamFacts(),
            sheet: ScoreSheet(lines: [line(.amount, amount), line(.compliance, compliance)], blocked: []),
            isTrial: false)
    }

    @Test("two branches in which money goes against conduct look, taken together, as if it went along")
    func simpson() throws {
        let scores =
            zip([1, 2, 3], [3, 2, 1]).map { score($0, Double($0), $1) }
            + zip([4, 5, 6], [6, 5, 4]).map { score($0, Double($0), $1, branch: "B-2") }
        let few = try #require(MetricLinks(scores).links.first { $0.pair == pair })
        #expect(!few.isOfBranches, "of six people nothing is said")
        let twice =
            scores + zip([1, 2, 3], [3, 2, 1]).map { score($0 + 10, Double($0), $1) }
            + zip([4, 5, 6], [6, 5, 4]).map { score($0 + 10, Double($0), $1, branch: "B-2") }
        let link = try #require(MetricLinks(twice).links.first { $0.pair == pair })
        #expect(abs(try #require(link.pearson).r - 19.0 / 35) < 1e-12)
        #expect(abs(try #require(link.centred).r + 1) < 1e-12)
        #expect(link.isOfBranches)
    }

    @Test("every pair is looked at; a metric that nobody has cannot be computed, and who lacks one is left out")
    func sparse() throws {
        let scores = [score(1, 1, 1), score(2, 2, 2), score(3, 3, nil), score(4, 4, 3), score(5, 5, 5)]
        let links = MetricLinks(scores)
        #expect(links.links.map(\.pair) == MetricPair.all && links.links.count == 10)
        #expect(links.links.first { $0.pair == pair }?.spearman?.people == 4)
        #expect(links.links.last?.spearman == nil)
        #expect(links.moved.isEmpty)
    }

    /// Compliance that follows the amount up to a noise that is the same each time.
    private func noisy(_ people: Range<Int>, following share: Double, noise seed: UInt64) -> [PersonalScore] {
        var numbers = SeededNumbers(seed: seed)
        var own = SeededNumbers(seed: 99)
        return people.map { id in
            let amount = own.unit()
            return score(id, 100 * amount, 100 * (share * amount + (1 - share) * numbers.unit()))
        }
    }

    @Test("a change of the same 300 people that is beyond chance has moved; the same numbers have not")
    func moved() throws {
        let before = noisy(0..<300, following: 0.1, noise: 1)
        let after = noisy(0..<300, following: 0.6, noise: 2)
        let links = MetricLinks(after, earlier: before)
        let change = try #require(links.links.first { $0.pair == pair })
        #expect(links.moved == [pair] && change.peopleInBoth == 300)
        #expect(try #require(change.change).after > 0.7)
        #expect(MetricLinks(before, earlier: before).moved.isEmpty)
    }

    @Test("periods with mostly different people are held against each other as different people")
    func different() throws {
        let before = noisy(1000..<1300, following: 0.1, noise: 1)
        let after = noisy(0..<300, following: 0.6, noise: 2)
        let link = try #require(MetricLinks(after, earlier: before).links.first { $0.pair == pair })
        #expect(link.peopleInBoth == nil && link.change != nil)
    }
}
