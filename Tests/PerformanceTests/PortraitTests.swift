import Model
import Testing

@testable import Performance

@Suite("Portraits")
struct PortraitTests {
    private let month = Period(.month, of: LocalDate(dayNumber: 20_487))

    private struct Person {
        var id: String
        var recovered = 100
        var flagged = 5
        var calls = 200
        var answer = 400
        var team = "T-1"
        var payments = 20
        var facts = PortraitFacts(hired: LocalDate(dayNumber: 18_000), strain: StrainFacts(days: 20, hours: 16_000))
    }

    private func score(_ person: Person) -> PersonalScore {
        let facts = WorkFacts(
            recovered: person.recovered, payments: person.payments, calls: person.calls, flagged: person.flagged,
            surveys: WorkFacts.Tally(count: 10, sum: 10 * person.answer))
        let satisfaction = Scorer.satisfaction(of: Fraction(Int128(person.answer))) ?? .zero
        let line = ScoreSheet.Line(
            metric: .satisfaction, planned: Fraction(100), weight: Fraction(100), value: Score(rounding: satisfaction),
            measurement: .value(satisfaction))
        return PersonalScore(
            employee: EmployeeID(person.id), period: month, team: Team(branch: "B-1", name: person.team), plans: [],
            facts: facts, target: PeriodTarget(amount: Fraction(100), cases: nil, currency: .yuan),
            teamFacts: TeamFacts(), sheet: ScoreSheet(lines: [line], blocked: []), isTrial: false)
    }

    private func painter(
        _ people: [Person], earlier: [Person] = [], groups: [NeedGroup] = []
    ) -> PortraitPainter {
        PortraitPainter(
            people.map(score), earlier: earlier.map(score),
            facts: Dictionary(uniqueKeysWithValues: people.map { (EmployeeID($0.id), $0.facts) }), over: month,
            groups: groups)
    }

    /// Twenty who differ in what they recover and break few rules.
    private var usual: [Person] {
        (1...20).map { Person(id: "E-\(100 + $0)", recovered: 50 + $0, flagged: $0 % 3, answer: 380 + $0) }
    }

    private func flags(_ id: String, in painter: PortraitPainter) throws -> [PortraitFlag] {
        try #require(painter.portraits.first { $0.employee.text == id }).flags
    }

    @Test("who recovers as much as the best and breaks rules as often as the worst, beyond doubt, is flagged")
    func breaksRules() throws {
        let breaker = Person(id: "E-1", recovered: 500, flagged: 40)
        #expect(try flags("E-1", in: painter(usual + [breaker])) == [.breaksRulesForMoney])
        let poor = Person(id: "E-1", recovered: 10, flagged: 40)
        #expect(try flags("E-1", in: painter(usual + [poor])).isEmpty)
        let unlucky = Person(id: "E-1", recovered: 500, flagged: 1, calls: 5)
        #expect(try flags("E-1", in: painter(usual + [unlucky])).isEmpty, "five calls make nobody a breaker of rules")
    }

    @Test("above the target is above the target: amounts are placed without a cap")
    func noCap() throws {
        let portraits = painter([Person(id: "E-1", recovered: 150), Person(id: "E-2", recovered: 300)]).portraits
        #expect(portraits.map { $0.percentiles[.amount] } == [25, 75])
    }

    @Test("a middling amount with high satisfaction suits customers who need care")
    func careful() throws {
        let liked = Person(id: "E-1", recovered: 60, answer: 480)
        #expect(try flags("E-1", in: painter(usual + [liked])) == [.suitsCarefulCustomers])
        let liked2 = Person(id: "E-1", recovered: 500, answer: 480)
        #expect(try flags("E-1", in: painter(usual + [liked2])).isEmpty)
    }

    @Test("compliance falls where the last days are worse than those before beyond chance, not for a few calls")
    func falling() throws {
        func person(_ last: FlaggedCalls) -> Person {
            var person = Person(id: "E-1", recovered: 40)
            person.facts = PortraitFacts(
                hired: month.first, lastDays: last, daysBefore: FlaggedCalls(flagged: 4, calls: 160))
            return person
        }
        let cases: [(FlaggedCalls, [PortraitFlag])] = [
            (FlaggedCalls(flagged: 8, calls: 40), [.complianceFalls]), (FlaggedCalls(flagged: 2, calls: 40), []),
            (FlaggedCalls(flagged: 5, calls: 9), []),
        ]
        for (last, expected) in cases {
            #expect(try flags("E-1", in: painter(usual + [person(last)])) == expected)
        }
    }

    @Test(
        "complaints rise from three on, and only where they are twice those of the period before",
        arguments: [(3, 1, true), (2, 0, false), (3, 2, false), (4, 2, true), (3, 0, true)])
    func complaints(now: Int, before: Int, rises: Bool) throws {
        var person = Person(id: "E-1", recovered: 40)
        person.facts = PortraitFacts(
            hired: month.first, strain: StrainFacts(days: 20, hours: 16_000, complaints: now),
            earlierStrain: StrainFacts(complaints: before))
        #expect(try flags("E-1", in: painter(usual + [person])).contains(.complaintsRise) == rises)
    }

    @Test("long days alone are no burning out, with work that suffers they may be")
    func burnout() throws {
        var tired = Person(id: "E-1", recovered: 40, payments: 12)
        tired.facts = PortraitFacts(
            hired: month.first, strain: StrainFacts(days: 20, hours: 20_000),
            earlierStrain: StrainFacts(days: 20, hours: 16_000))
        var fresh = tired
        fresh.payments = 20
        let before = Person(id: "E-1", recovered: 40, payments: 20)
        let painted = painter(usual + [tired], earlier: [before])
        #expect(try flags("E-1", in: painted) == [.mayBeBurningOut])
        #expect(painted.portraits.first?.signs == [.longHours, .output])
        #expect(try flags("E-1", in: painter(usual + [fresh], earlier: [before])).isEmpty)
    }

    @Test("a team is looked at as a whole: signs that are chance in one person are not in eight")
    func team() throws {
        let tired = (1...8).map { number in
            var person = Person(id: "E-\(number)", flagged: 4, calls: 100, team: "T-2")
            person.facts = PortraitFacts(hired: month.first, strain: StrainFacts(days: 20, hours: 20_000))
            return person
        }
        let before = (1...8).map { Person(id: "E-\($0)", flagged: 1, calls: 100, team: "T-2") }
        let teams = painter(usual + tired, earlier: usual + before).teams
        #expect(teams.filter(\.mayBeBurningOut).map(\.team.name) == ["T-2"])
        #expect(teams.first { $0.team.name == "T-2" }?.signs == [.longHours, .conduct])
    }

    @Test("people belong to groups by age and by time with the company; who tells no year of birth to none by age")
    func groups() throws {
        let name = LocalizedText(zh: "组", en: "group")
        let groups = [
            NeedGroup(id: NeedGroup.ID("new"), name: name, people: AgeAndTenure(tenure: 0..<3), needs: name),
            NeedGroup(id: NeedGroup.ID("young"), name: name, people: AgeAndTenure(ages: 16...24), needs: name),
        ]
        func groupsOf(_ birthYear: Int?, _ hired: String) throws -> [String] {
            var person = Person(id: "E-1")
            person.facts = PortraitFacts(hired: try #require(LocalDate(hired)), birthYear: birthYear)
            return try #require(painter([person], groups: groups).portraits.first).groups.map(\.text)
        }
        #expect(try groupsOf(2002, "2025-12-15") == ["new", "young"])
        #expect(try groupsOf(2001, "2025-11-28") == [], "three months are over on the month's last day")
        #expect(try groupsOf(nil, "2026-02-01") == ["new"])
    }

    @Test("one person alone stands in the middle, and nobody's portrait needs calls, surveys or hours")
    func sparse() throws {
        var alone = Person(id: "E-1", flagged: 0, calls: 0)
        alone.facts = PortraitFacts(hired: month.first)
        let portrait = try #require(painter([alone]).portraits.first)
        #expect(portrait.percentiles[.amount] == 50 && portrait.percentiles[.hours] == nil)
        #expect(portrait.violationRate == nil && portrait.flags.isEmpty)
    }
}
