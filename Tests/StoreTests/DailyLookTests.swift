import Model
import Testing

@testable import Store

@Suite("What is looked at once a day", .timeLimit(.minutes(10)))
struct DailyLookTests {
    private static let today = LocalDate(dayNumber: 20_497)

    private func due(_ company: ScoredCompany, settings: String = "") async throws -> String? {
        try await company.store.dueDay(before: Self.today, settings: settings)?.description
    }

    private func look(_ company: ScoredCompany, daily: DailySources?) async throws {
        _ = try await company.store.refreshAlerts(today: Self.today, settings: "", daily: daily) { _ in [] }
    }

    @Test("yesterday is due once, and again under other settings")
    func once() async throws {
        #expect(Self.today.description == "2026-02-13")
        try await withCompany { company in
            try await company.take(ScoredCompany.payment("P-1", 500, employee: "E-1", on: "2026-02-12"))
            #expect(try await due(company) == "2026-02-12")
            try await look(company, daily: DailySources(day: Self.today.adding(days: -1)))
            #expect(try await due(company) == nil)
            try await company.take(ScoredCompany.payment("P-2", 500, employee: "E-1", on: "2026-02-12"))
            try await look(company, daily: nil)
            #expect(try await due(company) == nil, "what comes later is looked at on the next day")
            #expect(try await due(company, settings: "other lines") == "2026-02-12")
        }
    }

    @Test("a day waits for its payments, or for later ones; where there is no feed of them it does not wait")
    func payments() async throws {
        try await withCompany { company in
            #expect(try await due(company) == "2026-02-12")
            try await company.take(ScoredCompany.payment("P-1", 500, employee: "E-1", on: "2026-02-04"))
            #expect(try await due(company) == "2026-02-12", "a week without one")
            try await company.take(ScoredCompany.payment("P-2", 500, employee: "E-1", on: "2026-02-05"))
            #expect(try await due(company) == nil)
            try await company.take(ScoredCompany.payment("P-3", 500, employee: "E-2", on: "2026-02-13"))
            #expect(try await due(company) == "2026-02-12")
        }
    }

    @Test("calls of the three months before are what is usual; of the month each day's up to the one that is looked at")
    func conduct() async throws {
        try await withCompany { company in
            try await company.call("c-1", "E-1", [("en.threat", .stands)], day: -110)
            try await company.call("c-2", "E-1", [("en.threat", .stands)], day: -60)
            try await company.call("c-3", "E-1", day: -60)
            try await company.call("c-4", "E-1", [("en.threat", .stands)], day: -10)
            try await company.call("c-5", "E-2", day: -10)
            try await company.call("c-6", "E-2", day: -1)
            let day = try #require(LocalDate("2026-02-12"))
            let found = try await company.store.conduct(through: day)
            #expect(found.usual == [EmployeeID("E-1"): FlaggedCalls(flagged: 1, calls: 2)])
            #expect(found.days[EmployeeID("E-1")]?.map(\.flagged) == [1])
            #expect(found.days[EmployeeID("E-2")]?.map(\.day.description) == ["2026-02-04"])
        }
    }

    @Test("whether anyone has a target of an amount")
    func targets() async throws {
        try await withCompany { company in
            let month = ScoredCompany.month
            #expect(try await !company.store.hasTargets(of: month))
            try await company.take(ScoredCompany.target("E-1", 1_000_000))
            #expect(try await company.store.hasTargets(of: month))
            #expect(try await !company.store.hasTargets(of: month.next))
        }
    }
}
