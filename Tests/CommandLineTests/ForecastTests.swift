import Foundation
import Testing

@Suite("Where a month is heading, from the command line")
struct ForecastTests {
    /// Seven months of a small generated company up to June 2026, with China's calendar active.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        for folder in ["plans", "calendars", "lexicons"] {
            try FileManager.default.copyItem(atPath: "\(Workspace.root)/\(folder)", toPath: "\(work.path)/\(folder)")
        }
        let made = try await work.run(
            "demo-company", "--employees", "12", "--branches", "2", "--months", "7", "--last-month", "2026-06",
            "--calls-per-day", "0", "--database", "fairdial.db")
        #expect(made.code == 0, "\(made.errors)")
        return work
    }

    private func rows(_ csv: String) -> [[String]] {
        csv.split(whereSeparator: \.isNewline).dropFirst().map {
            $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("each branch, its teams and their people, in the middle of a month; what came later does not matter")
    func forecast() async throws {
        let work = try await company()
        let month = ["performance", "forecast", "--period", "2026-06", "--as-of", "2026-06-15"]
        let before = try await work.start(month).outcome()
        #expect(before.errors.contains("No working calendar of CN is active"), "\(before.errors)")
        let adopted = try await work.run(
            "performance", "calendar", "activate", "calendars/CN.yaml", "--reason", "to begin with")
        #expect(adopted.code == 0, "\(adopted.errors)")
        let table = try await work.start(month).outcome()
        #expect(table.code == 0 && !table.errors.contains("No working calendar"), "\(table.errors)")
        #expect(table.output.hasPrefix("2026-06, as known at the close of 2026-06-15."))
        #expect(table.output.contains("\nBranch B-01") && table.output.contains("\nTeam T-01-1 of B-01"))

        let all = rows(try await work.start(month + ["--format", "csv"]).outcome().output)
        #expect(Set(all.map { $0[2] }) == ["branch", "team", "employee"])
        #expect(all[0][2] == "branch" && all[1][2] == "team" && all[2][2] == "employee")
        let one = rows(try await work.start(month + ["--branch", "B-02", "--format", "csv"]).outcome().output)
        #expect(!one.isEmpty && one == all.filter { $0[3] == "B-02" })
        let team = rows(try await work.start(month + ["--team", "T-01-1", "--format", "csv"]).outcome().output)
        #expect(team == all.filter { $0[4] == "T-01-1" })

        let employee = try #require(all.first { $0[2] == "employee" && !$0[15].isEmpty })
        let said = try await work.start(month + ["--employee", employee[5]]).outcome().output
        #expect(said.contains(": expected ") && said.contains(" of reaching the target."), "\(said)")
        let object = try #require(
            try await work.start(month + ["--employee", employee[5], "--format", "json"]).outcome().objects().first)
        #expect(object["asOf"] as? String == "2026-06-15" && object["employee"] as? String == employee[5])
        #expect(object["expected"] as? Double == Double(employee[11]))
        let chinese = try await work.start(month + ["--employee", employee[5], "--locale", "zh"]).outcome().output
        #expect(chinese.contains("预计完成"))
    }

    @Test("past months are looked back at, with the seed; the same seed prints the same")
    func backtest() async throws {
        let work = try await company()
        let back = ["performance", "backtest", "--period", "2026-06"]
        let table = try await work.start(back).outcome()
        #expect(table.code == 0, "\(table.errors)")
        #expect(table.output.hasPrefix("2026-01 to 2026-06, each forecast from what was known then. Seed 1."))
        #expect(table.output.contains("Employees, 25 % of the days") && table.output.contains("Branches, all"))
        #expect(try await work.start(back).outcome().output == table.output)
        let lines = rows(try await work.start(back + ["--months", "2", "--format", "csv"]).outcome().output)
        #expect(lines.count == 12)
        #expect(
            lines.map { $0[1] } == ["0.25", "0.5", "0.75", "all"] + ["0.25", "0.5", "0.75", "all"]
                + ["0.25", "0.5", "0.75", "all"])
        let objects = try await work.start(back + ["--format", "json"]).outcome().objects()
        #expect(objects.count == 12 && objects[0]["level"] as? String == "employee")
        #expect((objects[0]["baselines"] as? [String: Any])?.keys.sorted() == ["lastMonth", "runRate", "teamMean"])
    }

    @Test("what cannot be done is said")
    func refusals() async throws {
        let work = try Workspace()
        try work.write("employees.csv", "employee,from,hired,branch\nE-1,2026-01-01,2026-01-01,B-1\n")
        _ = try await work.run("import", "employees", "employees.csv")
        let week = try await work.run("performance", "forecast", "--period", "2026-W07")
        #expect(week.code == 64 && week.errors.contains("--period is '2026-W07', but a month was expected"))
        let day = try await work.run("performance", "forecast", "--as-of", "tomorrow")
        #expect(day.code == 64 && day.errors.contains("--as-of is 'tomorrow'"))
        let many = try await work.run("performance", "backtest", "--months", "0")
        #expect(many.code == 64 && many.errors.contains("--months is 0"))
        let nobody = try await work.run("performance", "forecast", "--period", "2025-02", "--as-of", "2025-02-14")
        #expect(nobody.code == 2 && nobody.errors.contains("Nobody is employed in 2025-02."))
        let stranger = try await work.run("performance", "forecast", "--as-of", "2026-02-14", "--employee", "E-9")
        #expect(stranger.code == 2 && stranger.errors.contains("Nobody of that name is forecast for 2026-02"))
        let empty = try await work.run("performance", "forecast", "--as-of", "2026-02-14")
        #expect(empty.code == 0 && empty.output.contains("There is nothing to go by"), "\(empty.errors)")
        let past = try await work.run("performance", "backtest", "--period", "2026-02")
        #expect(past.code == 2 && past.errors.contains("No month up to 2026-02 can be looked back at"))
    }
}
