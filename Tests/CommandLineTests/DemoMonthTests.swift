import Foundation
import Testing

/// The script that plays a month, in a short form: so that it cannot rot.
@Suite(
    "A month that is played day by day",
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/faketime"), "faketime is not installed here"),
    .timeLimit(.minutes(10)))
struct DemoMonthTests {
    private func play(_ days: Int, _ locale: String, in work: Workspace, _ folder: String) async throws -> Outcome {
        let arguments = [
            "--days", "\(days)", "--employees", "8", "--branches", "2", "--months", "2", "--award", "20000",
            "--locale", locale, "--folder", "\(work.path)/\(folder)",
        ]
        return try await Invocation(
            arguments, of: "\(Workspace.root)/scripts/demo-month", in: work.path,
            environment: ["PATH": "/usr/bin:/bin", "HOME": work.path, "FAIRDIAL": Workspace.program]
        ).outcome()
    }

    @Test("has alerts, a forecast, an award that is held back and goes free, a close and a sound ledger")
    func story() async throws {
        let work = try Workspace()
        let told = try await play(8, "en", in: work, "month")
        #expect(told.code == 0, "\(told.errors)")
        let chapters = [
            "1 month(s) before", "promises of payment due tomorrow: 8", "E-100001 has recovered 20000 yuan",
            "20000 recovered in a month", "  due", "Zero-tolerance hit", "the close of 2026-06-04", "held back",
            "It goes free when the hit is overturned.", "accepted by officer", "  due", "Closed: 2026-06.",
            "Another person approves it.", "2026-06: approved.", "2026-06: closed.", "The quarterly review",
            "The ledger is sound",
        ]
        var rest = told.output[...]
        for chapter in chapters {
            let found = try #require(rest.range(of: chapter), "\(chapter) is missing or too early in \(told.output)")
            rest = rest[found.upperBound...]
        }
        let list = try await work.run("alerts", "list", "--format", "json", "--database", "month/company.db")
        let alerts = try list.objects()
        let rules = Set(alerts.compactMap { $0["rule"] as? String })
        #expect(rules.isSuperset(of: ["promiseDue", "zeroTolerance"]))
        #expect(alerts.allSatisfy { ($0["raisedAt"] as? String)?.hasPrefix("2026-0") == true }, "on its own days")
    }

    @Test("tells the same again, and in Chinese")
    func again() async throws {
        let work = try Workspace()
        let first = try await play(2, "zh", in: work, "first")
        let second = try await play(2, "zh", in: work, "second")
        #expect(first.code == 0 && first.output.contains("明天到期的付款承诺"), "\(first.errors)")
        func story(_ told: Outcome) -> [Substring] { told.output.split(separator: "\n").dropLast() }
        #expect(story(first) == story(second))
    }
}
