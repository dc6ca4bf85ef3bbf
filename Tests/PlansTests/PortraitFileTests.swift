import Foundation
import Model
import Performance
import Testing

@testable import Plans

@Suite("Thresholds of portraits")
struct PortraitFileTests {
    private func found(_ text: String) -> [String] {
        PortraitFile(text, path: "p.yaml").problems.map { "\($0.place.line) \($0.message.key)" }
    }

    @Test("the file that ships says what holds without one, and needs of groups in both languages")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let file = try PortraitFile(fileAt: root.appending(path: "portraits/standard.yaml").path).checked()
        #expect(file.thresholds == PortraitThresholds())
        #expect(file.groups.count == 6)
        #expect(file.groups.allSatisfy { $0.needs.zh != $0.needs.en })
    }

    @Test("a number that is given holds, and those that are not stay")
    func given() throws {
        let text = """
            portraits: ours
            format: 1
            flags:
              breaksRulesForMoney: {amountTop: 25}
              complaintsRise: {least: 5}
            """
        let thresholds = try PortraitFile(text, path: "p.yaml").checked().thresholds
        #expect(thresholds.amountTop == 25 && thresholds.leastComplaints == 5 && thresholds.complianceBottom == 20)
    }

    @Test("what is wrong is said with its line, all at once")
    func wrong() {
        #expect(
            found(
                """
                portraits: ours
                format: 1
                flags:
                  breaksRulesForMoney: {amountTop: 250, rateChance: often}
                  breaksRules: {amountTop: 10}
                  suitsCarefulCustomers: {amountFrom: 80, amountTo: 20}
                needs:
                  - {id: a, name: {zh: 甲, en: a}, needs: {zh: 乙, en: b}}
                  - {id: b, name: {zh: 甲, en: a}, ages: {from: 30, to: 20}, needs: {zh: 乙, en: b}}
                  - {id: b, name: {zh: 甲, en: a}, ages: {from: x, to: 20}, needs: {zh: 乙, en: b}}
                """) == [
                    "4 portrait.badThreshold", "4 portrait.badThreshold", "5 document.unknownKey",
                    "6 portrait.spanReversed", "8 portrait.groupOfAll", "9 portrait.spanReversed",
                    "10 portrait.groupTwice", "10 portrait.badThreshold",
                ])
        #expect(
            found("portraits: ours\nformat: 2\nflag: {}") == [
                "2 portrait.unknownFormat", "3 document.unknownKey.near",
            ])
        #expect(throws: PlanError.self) { try PortraitFile(fileAt: "/nowhere/p.yaml").checked() }
    }
}
