import Model
import Testing

@testable import Performance

/// Pay of one person in February 2026, which has 16 working days in China.
private struct February {
    static let month = Period(.month, of: LocalDate(dayNumber: 20_487))
    let month = February.month
    let employee = EmployeeID("E-1")

    func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }
    func yuan(_ amount: Int) -> Money { Money(minorUnits: amount * 100, .yuan) }

    func calendar() throws -> WorkingCalendar {
        let off = try date("2026-02-15").dayNumber...date("2026-02-23").dayNumber
        return WorkingCalendar(
            country: "CN",
            years: [
                2026: .init(
                    off: Set(off.map { LocalDate(dayNumber: $0) }),
                    worked: [try date("2026-02-14"), try date("2026-02-28")], source: "notice")
            ])
    }

    func scheme(
        base: PayBase = .share(Fraction(40)), probation: Probation? = Probation(months: 3, pays: Fraction(80)),
        attendance: AttendanceRule? = nil, factors: [PayFactor] = []
    ) throws -> PayScheme {
        PayScheme(
            id: PaySchemeID("ours"), name: LocalizedText(zh: "方案", en: "scheme"), from: try date("2026-01-01"),
            base: base, probation: probation, attendance: attendance, withoutScore: Fraction(100), factors: factors)
    }

    func score(_ value: Int?, recovered: Int = 0, target: Int? = 100, compliance: Int = 100) -> PersonalScore {
        PersonalScore(
            employee: employee, period: month, team: Team(branch: "B-1", name: nil), plans: [],
            facts: WorkFacts(recovered: recovered * 100),
            target: PeriodTarget(amount: target.map { Fraction($0 * 100) }, cases: nil, currency: .yuan),
            teamFacts: TeamFacts(),
            sheet: ScoreSheet(
                lines: [
                    line(.amount, value.map { $0 * 100 }, weight: 100), line(.compliance, compliance * 100, weight: 0),
                ], blocked: value == nil ? [.amount] : []), isTrial: false)
    }

    private func line(_ metric: Metric, _ value: Int?, weight: Int) -> ScoreSheet.Line {
        ScoreSheet.Line(
            metric: metric, planned: Fraction(50), weight: Fraction(weight),
            value: value.map { Score(hundredths: $0) }, measurement: .missing(.notMeasured))
    }

    func pay(
        _ score: PersonalScore, _ scheme: PayScheme, _ facts: PayFacts, hired: String = "2020-01-10",
        left: String? = nil
    ) throws -> Result<PerformancePay, PayGap>? {
        let employment = Employment(
            employee: employee, hired: try date(hired), left: try left.map(date),
            placements: [.init(from: try date("2020-01-10"), team: Team(branch: "B-1", name: nil))])
        return PayCalculator(schemes: [scheme], calendars: ["CN": try calendar()])
            .pay(score, facts, Roster([employment], countries: ["B-1": "CN"]))
    }

    func amount(
        _ score: PersonalScore, _ scheme: PayScheme, _ facts: PayFacts? = nil, hired: String = "2020-01-10",
        left: String? = nil
    ) throws -> String {
        let facts = try facts ?? earning(10_000)
        return try #require(try pay(score, scheme, facts, hired: hired, left: left)).get().amount.description
    }

    func earning(_ amount: Int) throws -> PayFacts {
        PayFacts(basePay: [.init(from: try date("2020-01-10"), amount: yuan(amount))])
    }
}

@Suite("Performance pay")
struct PayTests {
    private let at = February()

    private func steps(_ pairs: [(Int, Int)]) -> [PayFactor.Step] {
        pairs.map { PayFactor.Step(from: Fraction($0.0), pays: Fraction($0.1)) }
    }

    @Test("a factor pays as its step says, or on the straight line between two, and beyond the last as the last")
    func factors() {
        let stairs = PayFactor(.score, steps: steps([(0, 40), (60, 70), (80, 100)]))
        #expect(
            [0, 59, 60, 79, 80, 100].map { stairs.pays(for: Fraction($0)) }
                == [40, 40, 70, 70, 100, 100].map(Fraction.init))
        let line = PayFactor(.attainment, steps: steps([(0, 100), (100, 100), (150, 125)]), isLine: true)
        #expect(
            [0, 50, 100, 120, 150, 400].map { line.pays(for: Fraction($0)) }
                == [100, 100, 100, 110, 125, 125].map(Fraction.init))
    }

    @Test("40 % of 10,000 a month, 115 % for a score of 92, 110 % for 120 % of the target: 5,060")
    func whole() throws {
        let scheme = try at.scheme(factors: [
            PayFactor(.score, steps: steps([(0, 40), (80, 100), (90, 115)])),
            PayFactor(.attainment, steps: steps([(0, 100), (100, 100), (150, 125)]), isLine: true),
            PayFactor(.compliance, steps: steps([(0, 50), (80, 100)])),
        ])
        let score = at.score(92, recovered: 120)
        #expect(try at.amount(score, scheme) == "5060.00 CNY")
        let pay = try #require(try at.pay(score, scheme, try at.earning(10_000))).get()
        #expect(pay.base == at.yuan(4000) && pay.share == Fraction(253, over: 2) && pay.workingDays == 16)
        #expect(pay.attainment == Fraction(120))
        // Money does not buy off how it was made.
        #expect(try at.amount(at.score(92, recovered: 120, compliance: 79), scheme) == "2530.00 CNY")
        // More given back than came in is nothing, and no less.
        #expect(PayMeasure.attainment.value(at.score(92, recovered: -5)) == .zero)
    }

    @Test("without a score the plan's share of the base is paid, in place of all factors")
    func withoutScore() throws {
        let scheme = try at.scheme(factors: [PayFactor(.score, steps: steps([(0, 40)]))])
        #expect(try at.amount(at.score(nil), scheme) == "4000.00 CNY")
        #expect(try at.amount(at.score(50), scheme) == "1600.00 CNY")
    }

    @Test("who comes in mid-month has the working days since, in probation 80 % of them; who leaves, those before")
    func partly() throws {
        let scheme = try at.scheme()
        // 13, 14 and 24 to 28 February: 7 of 16.
        #expect(try at.amount(at.score(80), scheme, hired: "2026-02-13") == "1400.00 CNY")
        // Probation of who was hired on 9 November ends on 9 February: 5 days at 80 %, 11 at 100 %.
        #expect(try at.amount(at.score(80), scheme, hired: "2025-11-09") == "3750.00 CNY")
        #expect(try at.amount(at.score(80), scheme, left: "2026-02-07") == "1250.00 CNY")
        #expect(try at.pay(at.score(80), scheme, try at.earning(10_000), left: "2026-02-01") == nil)
    }

    @Test("a rise of base pay counts from its day on, and each span says so")
    func raised() throws {
        let facts = PayFacts(basePay: [
            .init(from: try at.date("2020-01-10"), amount: at.yuan(10_000)),
            .init(from: try at.date("2026-02-09"), amount: at.yuan(12_000)),
        ])
        let pay = try #require(try at.pay(at.score(80), try at.scheme(), facts)).get()
        #expect(pay.spans.map(\.workingDays) == [5, 11] && pay.amount == at.yuan(4550))
    }

    @Test(
        "leave counts as work or not as the scheme says, hours as their part of a day, days of which nothing is known too"
    )
    func attendance() throws {
        let rule = AttendanceRule(fullDay: 800, unrecorded: .present, paidLeave: ["annual"])
        let scheme = try at.scheme(attendance: rule)
        var facts = try at.earning(10_000)
        #expect(try at.amount(at.score(80), scheme, facts) == "4000.00 CNY")
        facts.leave = [.init(days: try at.date("2026-02-09")..<(try at.date("2026-02-12")), kind: "sick")]
        #expect(try at.amount(at.score(80), scheme, facts) == "3250.00 CNY")
        facts.leave = [.init(days: try at.date("2026-02-09")..<(try at.date("2026-02-12")), kind: "annual")]
        #expect(try at.amount(at.score(80), scheme, facts) == "4000.00 CNY")
        facts.hours = [try at.date("2026-02-03"): 400, try at.date("2026-02-04"): 1200, try at.date("2026-02-08"): 800]
        #expect(try at.amount(at.score(80), scheme, facts) == "3875.00 CNY", "overtime and Sundays add nothing")
        let strict = try at.scheme(attendance: AttendanceRule(fullDay: 800, unrecorded: .absent, paidLeave: []))
        #expect(try at.amount(at.score(80), strict, facts) == "375.00 CNY")
    }

    @Test("nothing is guessed: no base pay, another currency, no scheme are said as such")
    func gaps() throws {
        let scheme = try at.scheme()
        #expect(try at.pay(at.score(80), scheme, PayFacts()) == .failure(.noBasePay))
        let yen = PayFacts(basePay: [
            .init(from: try at.date("2020-01-10"), amount: Money(minorUnits: 5, try #require(Currency("JPY"))))
        ])
        #expect(try at.pay(at.score(80), scheme, yen) == .failure(.otherCurrency))
        #expect(try at.amount(at.score(80), try at.scheme(base: .amount(at.yuan(2000))), PayFacts()) == "2000.00 CNY")
        let later = PayScheme(
            id: scheme.id, name: scheme.name, from: try at.date("2026-03-01"), base: scheme.base,
            withoutScore: Fraction(100), factors: [])
        #expect(try at.pay(at.score(80), later, try at.earning(10_000)) == .failure(.noScheme))
    }

    @Test("base and amount are rounded once each, a half up, so that anyone can do the sum again")
    func rounding() throws {
        let scheme = try at.scheme(base: .amount(Money(minorUnits: 10_001, .yuan)), probation: nil)
        // 100.01 × 7 ÷ 16 = 43.754375.
        let pay = try #require(try at.pay(at.score(80), scheme, PayFacts(), hired: "2026-02-13")).get()
        #expect(pay.base == Money(minorUnits: 4375, .yuan))
        let half = try at.scheme(
            base: .amount(Money(minorUnits: 1, .yuan)), probation: nil,
            factors: [PayFactor(.score, steps: steps([(0, 50)]))])
        #expect(try at.amount(at.score(80), half, PayFacts()) == "0.01 CNY")
    }
}
