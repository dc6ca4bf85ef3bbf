import Foundation
import Model
import Performance
import Testing

@testable import Plans

@Suite("Rules of incentives")
struct IncentiveFileTests {
    private func found(_ rules: String) -> [String] {
        IncentiveFile("incentives: ours\nformat: 1\nrules:\n" + rules, path: "i.yaml").problems
            .map { "\($0.place.line) \($0.message.key)" }
    }

    private func rule(_ id: String, _ what: String, until: String = "2027-01-01") -> String {
        "  - {id: \(id), name: {zh: 奖, en: a}, from: 2026-01-01, until: \(until), \(what)}\n"
    }

    @Test("the file that ships gives what was promised")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let rules = try IncentiveFile(fileAt: root.appending(path: "incentives/standard.yaml").path).goodRules()
        #expect(
            rules.map(\.id.text) == [
                "recovered-100k", "old-debt", "fastest-rise", "long-service", "best-today", "star-of-week",
            ])
        let yuan = { Money(minorUnits: $0 * 100, .yuan) }
        #expect(rules[0].conditions == [.recovered(atLeast: yuan(100_000))] && rules[0].reward.money == yuan(2000))
        #expect(rules[1].conditions == [.overdue(months: 6, recovered: Score(hundredths: 10_000))])
        #expect(rules[1].reward.money == yuan(1000) && rules[1].reward.list == "best-of-day")
        #expect(rules[2].audience.tenure == 0..<3 && rules[2].conditions == [.best(3, by: .rise)])
        #expect(rules[3].conditions == [.service(years: 3...7)] && rules[3].reward.basePay == 100)
        #expect(rules[4].occasion == .day && rules[5].occasion == .week)
    }

    @Test("what is wrong in a rule is said with its line, all at once")
    func wrong() {
        #expect(
            found(
                rule("A", "for: month, when: {recovered: 1.00}, gives: {money: 1.00}")
                    + rule("b", "for: month, when: {recovered: 1.001}, gives: {money: 1.00}")
                    + rule("c", "for: debt, when: {recovered: 1.00}, gives: {money: 1.00}")
                    + rule("d", "for: month, when: {best: 3}, gives: {money: 1.00}")
                    + rule("e", "for: month, when: {cases: 3}, gives: {}")
                    + rule("f", "for: month, when: {cases: 3}, gives: {points: 0}, currency: yuan")
                    + rule("g", "for: serviceYear, when: {serviceYears: {from: 7, to: 3}}, gives: {basePayMonths: 1}")
            ) == [
                "4 plan.badID", "5 incentive.badMoney", "6 incentive.conditions", "7 document.missingKey",
                "8 incentive.givesNothing", "9 incentive.badCurrency", "10 portrait.spanReversed",
            ])
    }

    @Test("a rule without an end is a doubt, no error")
    func noEnd() throws {
        let text = """
            incentives: ours
            format: 1
            rules:
              - {id: a, name: {zh: 奖, en: a}, for: month, from: 2026-01-01, when: {cases: 3}, gives: {points: 5}}
            """
        let file = IncentiveFile(text, path: "i.yaml")
        #expect(file.problems.map(\.message.key) == ["incentive.noEnd"])
        #expect(try file.goodRules().count == 1)
    }

    @Test("rules that stand twice, pay twice for the same, or give less for more are refused")
    func conflicts() {
        let first = rule("a", "for: month, when: {recovered: 100.00}, gives: {money: 10.00}")
        #expect(found(first + first) == ["5 incentive.twice"])
        #expect(
            found(first + rule("b", "for: month, when: {recovered: 100.00}, gives: {money: 5.00}")) == [
                "5 incentive.paysTwice"
            ])
        #expect(found(first + rule("b", "for: month, when: {recovered: 100.00}, gives: {list: best}")) == [])
        #expect(
            found(first + rule("b", "for: month, when: {recovered: 200.00}, gives: {money: 5.00}")) == [
                "5 incentive.contradicts"
            ])
        #expect(found(first + rule("b", "for: week, when: {recovered: 100.00}, gives: {money: 5.00}")) == [])
        #expect(
            found(
                rule("a", "for: month, when: {cases: 1}, gives: {money: 5.00}", until: "2026-02-01")
                    + "  - {id: a, name: {zh: 奖, en: a}, from: 2026-02-01, until: 2026-03-01, for: month, "
                    + "when: {cases: 2}, gives: {money: 5.00}}\n") == [], "the same rule may change from a day on")
    }
}
