import Model
import Testing

@testable import Store

@Suite("What forecasts are made from", .timeLimit(.minutes(10)))
struct PaymentSourceTests {
    @Test("payments by employee and day in one currency, what was given back below 0, and targets by month")
    func payments() async throws {
        try await withCompany { company in
            try await company.take(
                ScoredCompany.target("E-1", 1_000_000), ScoredCompany.target("E-1", 900_000, "2026-01"))
            try await company.take(
                ScoredCompany.payment("P-1", 500, employee: "E-1", on: "2026-02-10"),
                ScoredCompany.payment("P-2", 300, employee: "E-1", on: "2026-02-03"),
                ScoredCompany.payment("P-3", -500, employee: "E-1", reverses: "P-1", on: "2026-02-12"),
                ScoredCompany.payment("P-4", 900, employee: "E-1", currency: "USD"),
                ScoredCompany.payment("P-5", 70, employee: "E-2", on: "2026-01-31"),
                ScoredCompany.payment("P-6", 80, employee: "E-2", on: "2026-03-01"),
                ScoredCompany.payment("P-7", 60, on: "2026-02-03"))
            let sources = try await company.store.paymentSources(of: ScoredCompany.month, before: 12, .yuan)
            #expect(sources.months.map(\.description) == ["2026-01", "2026-02"], "from the first payment on")
            let (january, february) = (sources.months[0], sources.months[1])
            let own = sources.payments[february]?[EmployeeID("E-1")] ?? []
            #expect(own.map(\.amount) == [300, 500, -500])
            #expect(own.map(\.day.day) == [3, 10, 12])
            #expect(sources.payments[february]?.count == 1, "nobody's, and later ones, are left out")
            #expect(sources.payments[january]?[EmployeeID("E-2")]?.map(\.amount) == [70])
            #expect(sources.targets[february] == [EmployeeID("E-1"): 1_000_000])
            #expect(sources.targets[january] == [EmployeeID("E-1"): 900_000])
            #expect(sources.roster.employments.count == 3)
        }
    }

    @Test("a payment follows its case, and no more months are read than asked for")
    func following() async throws {
        try await withCompany { company in
            try await company.take(
                ScoredCompany.payment("P-1", 500, case: "K-1", on: "2026-02-10"),
                ScoredCompany.payment("P-2", 70, employee: "E-3", on: "2025-06-10"))
            try await company.take(ScoredCompany.holder("K-1", "E-1", from: "2026-01-05"))
            let sources = try await company.store.paymentSources(of: ScoredCompany.month, before: 2, .yuan)
            #expect(sources.months.map(\.description) == ["2025-12", "2026-01", "2026-02"])
            #expect(sources.payments[ScoredCompany.month]?[EmployeeID("E-1")]?.map(\.amount) == [500])
        }
    }

    @Test("without any payment there is the month alone; a target in another currency is none")
    func nothing() async throws {
        try await withCompany { company in
            try await company.take(ScoredCompany.target("E-1", 1_000_000))
            let dollar = try #require(Currency("USD"))
            let sources = try await company.store.paymentSources(of: ScoredCompany.month, before: 12, dollar)
            #expect(sources.months == [ScoredCompany.month] && sources.payments.isEmpty && sources.targets.isEmpty)
        }
    }
}
