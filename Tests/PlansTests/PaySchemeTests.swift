import Foundation
import Model
import Performance
import Testing

@testable import Plans

@Suite("Pay schemes")
struct PaySchemeTests {
    private func file(_ more: String, factors: String = "[]") -> PaySchemeFile {
        PaySchemeFile(
            """
            pay: ours
            format: 1
            name: {zh: 方案, en: scheme}
            from: 2026-01-01
            until: 2027-01-01
            withoutScore: 100
            factors: \(factors)
            \(more)
            """, path: "p.yaml")
    }

    private func found(_ more: String, factors: String = "[]") -> [String] {
        file(more, factors: factors).problems.map { "\($0.place.line) \($0.message.key)" }
    }

    @Test("the file that ships is read without a doubt, with all that it says")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = PaySchemeFile(fileAt: root.appending(path: "pay/standard.yaml").path)
        #expect(file.problems.isEmpty)
        let scheme = try #require(file.scheme)
        #expect(scheme.base == .share(Fraction(40)) && scheme.payDay == 15)
        #expect(scheme.probation == Probation(months: 3, pays: Fraction(80)))
        #expect(scheme.attendance?.fullDay == 800 && scheme.attendance?.paidLeave.contains("annual") == true)
        #expect(scheme.factors.map(\.measure) == [.score, .attainment, .compliance])
        #expect(scheme.factors.map(\.isLine) == [false, true, false])
        #expect(scheme.factors[0].pays(for: Fraction(8333, over: 100)) == Fraction(100))
    }

    @Test("what is wrong is said with its line")
    func wrong() {
        #expect(found("base: {share: 40, amount: 20.00}") == ["8 pay.oneBase"])
        #expect(found("base: {amount: 20.001}") == ["8 incentive.badMoney"])
        #expect(found("base: {share: 40}\npayDay: 31") == ["9 portrait.badThreshold"])
        #expect(found("base: {share: 40}\ncurrency: yuan") == ["9 incentive.badCurrency"])
        #expect(found("base: {share: 40}\nprobation: {months: 3, pays: 70}") == ["9 pay.lowProbation"])
        #expect(found("base: {share: 40}\nattendance: {fullDay: 8, unrecorded: maybe}") == ["9 document.badChoice"])
        #expect(
            found("base: {share: 40}", factors: "[{by: score, steps: [{from: 10, pays: 100}]}]") == [
                "7 pay.stepsInOrder"
            ])
        #expect(
            found("base: {share: 40}", factors: "[{by: score, steps: [{from: 0, pays: 1}, {from: 0, pays: 2}]}]") == [
                "7 pay.stepsInOrder"
            ])
        #expect(found("base: {share: 40}", factors: "[{by: luck, steps: []}]") == ["7 document.badChoice"])
        #expect(found("base: {share: 40}\nbonus: 3") == ["9 document.unknownKey"])
    }

    @Test("low pay in probation is a doubt, no error")
    func probation() {
        let file = file("base: {share: 40}\nprobation: {months: 3, pays: 70}")
        #expect(file.scheme?.probation?.pays == Fraction(70) && file.problems.allSatisfy(\.isWarning))
    }

    @Test("two schemes for one month are refused, one after the other is not")
    func overlap() throws {
        let ours = file("base: {share: 40}")
        #expect(PaySchemeFile.overlaps([ours, ours]).map(\.message.key) == ["pay.overlap"])
        #expect(throws: PlanError.self) { try PaySchemeFile.goodSchemes([ours, ours]) }
        let next = PaySchemeFile(
            ours.text.replacing("from: 2026-01-01", with: "from: 2027-01-01").replacing(
                "until: 2027-01-01\n", with: ""),
            path: "q.yaml")
        #expect(try PaySchemeFile.goodSchemes([ours, next]).count == 2)
    }
}
