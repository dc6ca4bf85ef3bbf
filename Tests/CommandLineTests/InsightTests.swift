import Foundation
import Testing

@Suite("Portraits, correlations and other plans")
struct InsightTests {
    /// A generated company of two months, scored.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        for folder in ["plans", "calendars", "lexicons", "portraits"] {
            try FileManager.default.copyItem(
                atPath: "\(Workspace.root)/\(folder)", toPath: "\(work.path)/\(folder)")
        }
        let made = try await work.run(
            "demo-company", "--employees", "24", "--branches", "2", "--months", "2", "--last-month", "2026-06",
            "--calls-per-day", "1")
        #expect(made.code == 0, "\(made.errors)")
        let run = try await work.run("performance", "run", "--period", "2026-06")
        #expect(run.code == 0, "\(run.errors)")
        return work
    }

    private func rows(_ outcome: Outcome) -> [[String]] {
        outcome.output.split(whereSeparator: \.isNewline).map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("what people are placed by comes from the feeds and calls, and the same facts are scored by other plans")
    func whole() async throws {
        let work = try await company()
        let table = try await work.run("performance", "portrait", "--period", "2026-06", "--all", "--format", "csv")
        #expect(table.code == 0, "\(table.errors)")
        let portraits = rows(table)
        #expect(portraits.first?.prefix(4) == ["employee", "branch", "team", "amount"])
        #expect(portraits.count >= 24)
        let hours = try #require(portraits.first?.firstIndex(of: "hours"))
        #expect(portraits.dropFirst().contains { $0[hours] != "" && $0[3] != "" })
        #expect(portraits.contains { $0.last?.contains("from") == true || $0.last?.contains("veteran") == true })

        let employee = try #require(portraits.last?.first)
        let one = try await work.run("performance", "portrait", employee, "--period", "2026-06", "--locale", "zh")
        #expect(one.output.contains("百分位"), "\(one.output) \(one.errors)")
        let nobody = try await work.run("performance", "portrait", "E-0", "--period", "2026-06")
        #expect(nobody.code == 2 && nobody.errors.contains("E-0 is not employed in 2026-06"))

        let links = try await work.run("performance", "correlate", "--period", "2026-06", "--format", "json")
        #expect(links.code == 0 && rows(links).count == 10, "\(links.errors)")
        let words = try await work.run("performance", "correlate", "--period", "2026-06", "--locale", "en")
        #expect(words.output.contains("does not cause it") && words.output.contains("since 2026-05"))

        let simulated = try await work.run(
            "performance", "simulate", "--plan", "plans/legacy.yaml", "--period", "2026-06", "--format", "csv")
        let changes = rows(simulated)
        #expect(simulated.code == 0 && changes.count > 15, "\(simulated.errors)")
        #expect(changes.dropFirst().contains { $0[3] != $0[4] })
        let same = try await work.run(
            "performance", "simulate", "--plan", "plans", "--period", "2026-06", "--format", "csv")
        #expect(rows(same).dropFirst().allSatisfy { $0[3] == $0[4] && ["0", ""].contains($0[7]) })
    }

    @Test("thresholds that are wrong are refused with file, line and what was expected")
    func wrongThresholds() async throws {
        let work = try Workspace()
        try work.write(
            "ours.yaml", "portraits: ours\nformat: 1\nflags:\n  breaksRulesForMoney: {amountTop: 250}\n")
        let refused = try await work.run("performance", "portrait", "--portraits", "ours.yaml", "--locale", "en")
        #expect(refused.code == 2)
        #expect(refused.errors.contains("ours.yaml:4:"), "\(refused.errors)")
        #expect(refused.errors.contains("`amountTop` is '250', but a number from 0.0 to 100.0 was expected."))
    }
}
