import DemoCompanies
import Model
import Testing

@testable import Performance

@Suite("Portraits of generated companies, whose causes are known")
struct PortraitTruthTests {
    private static let months = 3

    private static func company(_ kind: CompanyKind, seed: UInt64) throws -> DemoCompany {
        let phrases = [Language.chinese, .english].flatMap { language in
            (1...3).map { number in
                ViolationPhrase(
                    rule: RuleID("\(language.code).rule.\(number)"), category: "c\(number)", language: language,
                    text: "words \(number)")
            }
        }
        return DemoCompany(
            kind: kind, size: CompanySize(employees: 500, branches: 30, months: months, callsPerDay: 6),
            lastMonth: try #require(Period("2026-06")), calendar: Plans.calendar, phrases: phrases, seed: seed)
    }

    private static func painter(_ facts: DemoFacts, _ month: Period) -> PortraitPainter {
        let scorer = Scorer(plans: [Plans.standard, Plans.newcomer])
        return PortraitPainter(
            facts.scores(month, scorer), earlier: facts.scores(month.previous, scorer),
            facts: facts.portraitFacts(month), over: month)
    }

    @Test(
        "who is flagged as breaking rules for money mostly does, and a good part of those who do is flagged",
        arguments: [("2026-06", 0.3, 0.7), ("2026-Q2", 0.4, 0.8)])
    func ruleBreakers(period: String, recall: Double, precision: Double) async throws {
        let period = try #require(Period(period))
        // Seconds of sums, which other tests need not wait for.
        let (flagged, right, planted) = try await Blocking.run {
            var counts = (flagged: 0, right: 0, planted: 0)
            for seed: UInt64 in 1...3 {
                let company = try Self.company(.steady, seed: seed)
                let breakers = Set(company.truth.causes.filter { $0.kind == .ruleBreaking }.compactMap(\.employee))
                let portraits = Self.painter(DemoFacts(company), period).portraits
                let found = portraits.filter { $0.flags.contains(.breaksRulesForMoney) }.map(\.employee)
                counts.flagged += found.count
                counts.right += found.count(where: breakers.contains)
                counts.planted += portraits.count { breakers.contains($0.employee) }
            }
            return counts
        }
        #expect(planted > 20)
        #expect(Double(right) >= recall * Double(planted))
        #expect(Double(right) >= precision * Double(flagged))
    }

    @Test("the burnt-out team is found by its second month, and next to no other")
    func burnout() async throws {
        let (found, others) = try await Blocking.run {
            var counts = (found: 0, others: 0)
            for seed: UInt64 in 1...3 {
                let company = try Self.company(.steady, seed: seed)
                let burnt = company.truth.causes.first { $0.kind == .burnout }
                let painter = Self.painter(DemoFacts(company), company.months[Self.months - 2])
                let flagged = painter.teams.filter(\.mayBeBurningOut).map(\.team)
                counts.found += flagged.count { $0.branch == burnt?.branch && $0.name == burnt?.team }
                counts.others += flagged.count { $0.branch != burnt?.branch || $0.name != burnt?.team }
            }
            return counts
        }
        #expect(found == 3 && others <= 1)
    }
}
