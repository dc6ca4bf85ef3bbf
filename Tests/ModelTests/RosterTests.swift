import Model
import Testing

@Suite("Who works where and when")
struct RosterTests {
    private func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    private func placement(_ from: String, _ branch: String, _ team: String? = "T-1") throws -> Employment.Placement {
        Employment.Placement(from: try day(from), team: Team(branch: branch, name: team))
    }

    private func person(
        _ id: String, hired: String, left: String? = nil, _ placements: Employment.Placement...
    ) throws -> Employment {
        Employment(
            employee: EmployeeID(id), hired: try day(hired), left: try left.map(day), placements: placements)
    }

    private let february = Period(.month, of: LocalDate(dayNumber: 20_487))

    @Test("days of employment in a period end where it ends and where they leave")
    func days() throws {
        let joiner = try person("E-1", hired: "2026-02-10", placement("2026-02-10", "B-1"))
        #expect(joiner.days(in: february) == (try day("2026-02-10"))..<(try day("2026-03-01")))
        let leaver = try person("E-1", hired: "2020-01-01", left: "2026-02-02", placement("2020-01-01", "B-1"))
        #expect(leaver.days(in: february) == (try day("2026-02-01"))..<(try day("2026-02-02")))
        #expect(leaver.days(in: february.next) == nil)
        #expect(joiner.days(in: february.previous) == nil)
    }

    @Test("who moves is ranked where they end the period, and each branch has its own days of them")
    func moves() throws {
        let mover = try person(
            "E-1", hired: "2026-01-05", placement("2026-01-05", "B-1"), placement("2026-02-10", "B-2"),
            placement("2026-02-20", "B-2", "T-7"), placement("2026-03-01", "B-3"))
        #expect(mover.team(in: february) == Team(branch: "B-2", name: "T-7"))
        let spans = mover.branches(in: february)
        #expect(spans.map(\.branch) == ["B-1", "B-2"])
        #expect(spans.map(\.days.lowerBound.description) == ["2026-02-01", "2026-02-10"])
        #expect(spans.map(\.days.upperBound.description) == ["2026-02-10", "2026-03-01"])
    }

    @Test("whoever comes back has two employments, and the period takes its own")
    func comingBack() throws {
        let roster = Roster([
            try person("E-1", hired: "2025-01-01", left: "2025-06-01", placement("2025-01-01", "B-1")),
            try person("E-1", hired: "2026-02-10", placement("2026-02-10", "B-2")),
        ])
        #expect(roster.team(of: EmployeeID("E-1"), in: february)?.branch == "B-2")
        let before = try #require(Period("2025-03"))
        #expect(roster.team(of: EmployeeID("E-1"), in: before)?.branch == "B-1")
        #expect(roster.people(in: february.previous) == [])
    }

    @Test("teammates are those who end the period in the same team of the same branch")
    func teammates() throws {
        let roster = Roster([
            try person("E-1", hired: "2026-01-01", placement("2026-01-01", "B-1")),
            try person("E-2", hired: "2026-01-01", placement("2026-01-01", "B-1")),
            try person("E-3", hired: "2026-01-01", placement("2026-01-01", "B-2")),
            try person("E-4", hired: "2026-01-01", placement("2026-01-01", "B-1", nil)),
        ])
        let both: Set = [EmployeeID("E-1"), EmployeeID("E-2")]
        #expect(roster.withTeammates([EmployeeID("E-1")], in: february) == both)
        #expect(roster.withTeammates([EmployeeID("E-9")], in: february) == [EmployeeID("E-9")])
    }
}
