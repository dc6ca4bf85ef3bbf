import Foundation
import Testing

@Suite("Reports over a period")
struct PeriodReportTests {
    /// A generated company of three months, scored.
    private func company() async throws -> Workspace {
        let work = try Workspace()
        for folder in ["plans", "calendars", "lexicons"] {
            try FileManager.default.copyItem(
                atPath: "\(Workspace.root)/\(folder)", toPath: "\(work.path)/\(folder)")
        }
        let made = try await work.run(
            "demo-company", "--employees", "24", "--branches", "2", "--months", "3", "--last-month", "2026-06",
            "--calls-per-day", "1")
        #expect(made.code == 0, "\(made.errors)")
        let run = try await work.run("performance", "run", "--period", "2026-Q2")
        #expect(run.code == 0, "\(run.errors)")
        return work
    }

    private func lines(_ outcome: Outcome) -> [String] {
        outcome.output.split(whereSeparator: \.isNewline).map(String.init)
    }

    @Test("come from the feeds and calls, add up, and are refused where they cannot be")
    func whole() async throws {
        let work = try await company()
        try await forms(work)
        try await sums(work)
        try await refused(work)
    }

    /// A page, CSV and a spreadsheet of each, in both languages.
    private func forms(_ work: Workspace) async throws {
        for (name, period, english, chinese) in [
            ("compliance", "2026-06", "Compliance of teams", "小组合规率"), ("ranking", "2026-06", "Ranking", "排名"),
            ("branches", "2026-06", "Branches side by side", "分公司对比"),
            ("quarter", "2026-Q2", "Quarterly review", "季度回顾"),
        ] {
            let page = try await work.run("report", name, "--period", period, "--locale", "en")
            #expect(page.code == 0 && page.output.hasPrefix("<!doctype html>"), "\(name): \(page.errors)")
            #expect(page.output.contains("<h1>\(english)</h1>") && page.output.contains("TRIAL"))
            #expect(!page.output.contains("<script"))
            let table = try await work.run("report", name, "--period", period, "--format", "csv", "--locale", "zh")
            #expect(lines(table).first == chinese && lines(table)[1].contains(period), "\(table.errors)")
            let sheet = try await work.run("report", name, "--period", period, "--output", "\(name).xlsx")
            #expect(sheet.code == 0 && sheet.output == "", "\(sheet.errors)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(work.path)/\(name).xlsx"))
            #expect(bytes.prefix(2) == Data("PK".utf8))
        }
    }

    /// Calls and recordings of teams add up to those of the branches and of all.
    private func sums(_ work: Workspace) async throws {
        let report = try await work.run(
            "report", "compliance", "--period", "2026-06", "--format", "csv", "--locale", "en")
        let rows = lines(report).map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
        func sum(_ place: Int, of units: some Sequence<[String]>) -> Int {
            units.compactMap { Int($0[place]) }.reduce(0, +)
        }
        let heads = rows.indices.filter { rows[$0].first == "\"Branch" }
        #expect(heads.count == 3)
        for (head, place) in zip([heads.first, heads.last].compactMap(\.self), [2, 1]) {
            let table = rows[(head + 1)...].prefix { $0.count == rows[head + 1].count }
            let teams = table.filter { $0[0].contains("·") }
            let branches = table.filter { !$0[0].contains("·") && $0[0] != "All" }
            let all = table.filter { $0[0] == "All" }
            #expect(all.count == 1 && branches.count == 2 && teams.count >= 2)
            #expect(sum(place, of: teams) == sum(place, of: branches))
            #expect(sum(place, of: all) == sum(place, of: branches) && sum(place, of: all) > 100)
        }
        let branch = try await work.run(
            "report", "compliance", "--period", "2026-06", "--branch", "B-02", "--format", "csv", "--locale", "en")
        #expect(branch.output.contains("Branch B-02") && !branch.output.contains("B-01"))
    }

    @Test("say where it is a trial, and show hostile names as what they are")
    func names() async throws {
        let work = try await company()
        try await hostile(work)
        try await counting(work)
    }

    private func counting(_ work: Workspace) async throws {
        let start = try await work.run("performance", "start", "2026-05-01", "--reason", "ready")
        #expect(start.code == 0, "\(start.errors)")
        let counts = try await work.run("report", "ranking", "--period", "2026-06", "--locale", "en")
        #expect(counts.code == 0 && !counts.output.contains("TRIAL"))
        let trial = try await work.run("report", "ranking", "--period", "2026-04", "--locale", "en")
        #expect(trial.output.contains("TRIAL"))
    }

    private func hostile(_ work: Workspace) async throws {
        let long = String(repeating: "王", count: 60)
        try work.write(
            "people.csv",
            """
            employee,from,hired,branch,team,name
            E-900,2026-04-01,2026-04-01,=1+1,<script>alert(1)</script>,"=cmd()"
            E-901,2026-04-01,2026-04-01,=1+1,<b>,\(long)

            """)
        let taken = try await work.run("import", "employees", "people.csv")
        #expect(taken.code == 0, "\(taken.errors)")
        let page = try await work.run("report", "ranking", "--period", "2026-06", "--locale", "en")
        #expect(page.output.contains("&lt;script&gt;alert(1)") && !page.output.contains("<script"))
        #expect(page.output.contains(long))
        let csv = try await work.run("report", "ranking", "--period", "2026-06", "--format", "csv")
        #expect(csv.output.contains("E-900,'=cmd(),'=1+1,<script>alert(1)</script>"))
        let sheet = try await work.run("report", "ranking", "--period", "2026-06", "--output", "r.xlsx")
        #expect(sheet.code == 0, "\(sheet.errors)")
    }

    private func refused(_ work: Workspace) async throws {
        let nobody = try await work.run("report", "ranking", "--period", "2019-06", "--locale", "en")
        #expect(nobody.code == 2 && nobody.errors.contains("Nobody is employed in 2019-06"))
        for name in ["compliance", "branches"] {
            #expect(try await work.run("report", name, "--period", "2019-06").code == 2)
        }
        let quarter = try await work.run("report", "quarter", "--period", "2026-06", "--locale", "en")
        #expect(quarter.code == 64 && quarter.errors.contains("a quarter was expected"))
        let sheet = try await work.run("report", "ranking", "--period", "2026-06", "--format", "xlsx", "--locale", "en")
        #expect(sheet.code == 64 && sheet.errors.contains("--output FILE.xlsx"))
        let nowhere = try await work.run(
            "report", "ranking", "--period", "2026-06", "--output", "none/r.xlsx", "--locale", "en")
        #expect(nowhere.code == 2 && nowhere.errors.contains("none/r.xlsx: the spreadsheet cannot be written"))
        let page = try await work.run("report", "ranking", "--period", "2026-06", "--output", "none/r.html")
        #expect(page.code == 2 && page.errors.contains("none/r.html"))
    }
}
