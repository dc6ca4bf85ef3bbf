import Documents
import Foundation
import Model
import Performance
import Testing
import Texts

@testable import Plans

/// A plan's file with lines exchanged.
enum Written {
    static func plan(
        _ id: String = "standard", from: String = "2026-01-01", for audience: String = "everyone", more: String = "",
        metrics: String = "[{metric: amount, weight: 60}, {metric: compliance, weight: 40}]"
    ) -> String {
        """
        plan: \(id)
        format: 1
        name: {zh: 方案, en: Plan}
        for: \(audience)
        from: \(from)
        metrics: \(metrics)
        \(more)

        """
    }
}

@Suite("A plan's file")
struct PlanFileTests {
    private func problems(_ text: String) -> [PlanProblem] { PlanFile.read(text, path: "plan.yaml").problems }

    @Test("is read with its weights, for whom it is, and what becomes of metrics that are missing")
    func good() throws {
        let text = Written.plan(
            "newcomer", for: "newcomers", more: "months: 3\nuntil: 2026-07-01",
            metrics: "[{metric: amount, weight: 62.5}, {metric: training, weight: 37.5, missing: required}]")
        let reading = PlanFile.read(text, path: "plan.yaml")
        #expect(reading.problems == [])
        let plan = try #require(reading.file?.plan)
        #expect(plan.id == PlanID("newcomer"))
        #expect(plan.audience == .newcomers(months: 3))
        #expect(plan.name == LocalizedText(zh: "方案", en: "Plan"))
        #expect(plan.metrics.map(\.weight.hundredths) == [6250, 3750])
        #expect(plan.metrics.map(\.whenMissing) == [.required, .required])
        #expect(plan.holds(on: try #require(LocalDate("2026-06-30"))))
        #expect(!plan.holds(on: try #require(LocalDate("2026-07-01"))))
        #expect(!plan.holds(on: try #require(LocalDate("2025-12-31"))))
    }

    @Test("says what good conduct earns within compliance")
    func credit() throws {
        let text = Written.plan(
            metrics: "[{metric: amount, weight: 60}, {metric: compliance, weight: 40, credit: {each: 0.1, most: 3}}]")
        let plan = try #require(PlanFile.read(text, path: "plan.yaml").file?.plan)
        #expect(plan.metrics[1].credit == ConductCredit(each: Points(thousandths: 100), most: Points(3)))
        #expect(plan.metrics[0].credit == nil)
    }

    @Test(
        "what is wrong is named with its line",
        arguments: [
            (
                Written.plan(
                    metrics:
                        "[{metric: amount, weight: 60, credit: {each: 1, most: 3}}, {metric: compliance, weight: 40}]"),
                PlanProblem.Code.badCredit, 6
            ),
            (
                Written.plan(
                    metrics:
                        "[{metric: amount, weight: 60}, {metric: compliance, weight: 40, credit: {each: 0, most: 3}}]"),
                .badCredit, 6
            ),
            (
                Written.plan(metrics: "[{metric: amount, weight: 60}, {metric: compliance, weight: 41}]"),
                PlanProblem.Code.weightsDoNotSum, 6
            ),
            (Written.plan(metrics: "[{metric: amount, weight: 60}, {metric: amount, weight: 40}]"), .metricTwice, 6),
            (Written.plan(metrics: "[{metric: amount, weight: 0}, {metric: compliance, weight: 100}]"), .badWeight, 6),
            (
                Written.plan(metrics: "[{metric: amount, weight: 33.333}, {metric: compliance, weight: 66.667}]"),
                .badWeight, 6
            ),
            (Written.plan(metrics: "[{metric: money, weight: 100}]"), .document(.badChoice), 6),
            (Written.plan(metrics: "[]"), .weightsDoNotSum, 6),
            (Written.plan("Standard Plan"), .badID, 1),
            (Written.plan(from: "2026-02-30"), .document(.badDate), 5),
            (Written.plan(more: "until: 2026-01-01"), .datesReversed, 7),
            (Written.plan(more: "months: 3"), .badMonths, 7),
            (Written.plan(for: "newcomers"), .document(.missingKey), 1),
            (Written.plan(for: "newcomers", more: "months: 0"), .badMonths, 7),
            (Written.plan(for: "all"), .document(.badChoice), 4),
            (Written.plan(more: "wieghts: 5"), .document(.unknownKey), 7),
            (Written.plan().replacing("format: 1", with: "format: 2"), .unknownFormat, 2),
            (Written.plan(metrics: "[{metric: amount, weight: 100}]"), .amountAlone, 6),
        ])
    func wrong(text: String, code: PlanProblem.Code, line: Int) throws {
        let reading = PlanFile.read(text, path: "plan.yaml")
        let problem = try #require(reading.problems.first)
        #expect(problem.code == code)
        #expect(problem.place.line == line)
        #expect(reading.file == nil)
        for texts in [Catalogue.english, .chinese] {
            #expect(texts.text(problem.message).firstMatch(of: /\{\w+\}|^plan\.|^document\./) == nil)
        }
    }

    @Test("a plan of nothing but recovery is doubtful, and one that is there to compare with may be anything")
    func recovery() {
        let recovery = "[{metric: amount, weight: 70}, {metric: cases, weight: 30}]"
        #expect(problems(Written.plan(metrics: recovery)).map(\.code) == [.onlyRecovery])
        #expect(problems(Written.plan(metrics: recovery)).allSatisfy { $0.isWarning })
        #expect(problems(Written.plan(for: "comparison", metrics: recovery)) == [])
        let amount = "[{metric: amount, weight: 100}]"
        #expect(problems(Written.plan(for: "comparison", metrics: amount)) == [])
        #expect(problems(Written.plan(more: "business: other", metrics: amount)).map(\.code) == [.onlyRecovery])
    }

    @Test("everything that is wrong is said at once")
    func atOnce() {
        let text = Written.plan("X", from: "soon", metrics: "[{metric: amount, weight: x}]")
        #expect(problems(text).map(\.code) == [.badID, .document(.badDate), .badWeight])
    }
}

@Suite("Plans together")
struct PlanFolderTests {
    private func codes(_ texts: [String]) -> [PlanProblem.Code] {
        PlanFolder(texts: texts.enumerated().map { ("\($0).yaml", $1) }).problems.map(\.code)
    }

    @Test("a plan that follows another on the day on which that ends is fine")
    func succession() {
        #expect(
            codes([Written.plan(more: "until: 2026-07-01"), Written.plan(from: "2026-07-01")]) == [])
        #expect(
            codes([Written.plan(more: "until: 2026-07-01"), Written.plan("other", from: "2026-07-01")]) == [])
    }

    @Test("two plans for the same people on one day are refused, whatever they are called")
    func overlap() {
        #expect(codes([Written.plan(), Written.plan(from: "2026-07-01")]) == [.overlap])
        #expect(codes([Written.plan(), Written.plan("other", from: "2026-07-01")]) == [.overlap])
        let newcomers = Written.plan("newcomer", for: "newcomers", more: "months: 3")
        #expect(codes([Written.plan(), newcomers]) == [])
        #expect(
            codes([Written.plan(), newcomers, Written.plan("b", for: "newcomers", more: "months: 6")]) == [.overlap])
        #expect(
            codes([Written.plan(), Written.plan("old", for: "comparison"), Written.plan("older", for: "comparison")])
                == [])
    }

    @Test("days on which no plan is for everyone are doubtful")
    func gaps() {
        #expect(codes([Written.plan(more: "until: 2026-06-01"), Written.plan(from: "2026-07-01")]) == [.nobodysDays])
        #expect(codes([Written.plan("newcomer", for: "newcomers", more: "months: 3")]) == [.nobodysDays])
        #expect(codes([Written.plan(more: "until: 2026-06-01")]) == [.nobodysDays])
    }

    @Test("the plans that ship are good, and weigh what they should")
    func shipped() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = PlanFolder(paths: [root.appending(path: "plans").path])
        #expect(folder.problems == [])
        let weights = try folder.goodPlans().map { plan in
            "\(plan.id): " + plan.metrics.map { "\($0.metric.rawValue) \($0.weight)" }.joined(separator: " ")
        }
        #expect(
            weights == [
                "legacy: amount 70 cases 30", "newcomer: amount 30 compliance 30 training 20 satisfaction 20",
                "standard: amount 50 compliance 20 satisfaction 15 cases 15",
            ])
    }

    @Test("a folder without plans is an error that names it")
    func none() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString).path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let plans = PlanFolder(paths: [folder])
        #expect(plans.problems.map(\.code) == [.noPlan])
        #expect(plans.problems.first?.place.path == folder)
        #expect(throws: PlanError.self) { try plans.goodPlans() }
    }
}
