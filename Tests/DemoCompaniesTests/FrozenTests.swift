import Model
import Testing

@testable import DemoCompanies

@Suite("The generated company is frozen")
struct FrozenTests {
    @Test(
        "the same arguments give the same rows and calls for ever",
        arguments: [
            (CompanyKind.steady, 0xCA76_8DF4_C3F3_0E0E as UInt64), (.breaks, 0xBC1A_369F_6C08_F1FE),
            (.noise, 0xEEBF_BC23_0784_6F7E),
        ])
    func frozen(kind: CompanyKind, print: UInt64) throws {
        #expect(Fingerprint.of(try DemoCompanies.small(kind)) == print)
    }

    @Test("another seed gives another company")
    func seeds() throws {
        let (one, other) = (
            try DemoCompanies.company(.steady, employees: 20, branches: 2, months: 1, seed: 1),
            try DemoCompanies.company(.steady, employees: 20, branches: 2, months: 1, seed: 2)
        )
        #expect(Fingerprint.of(one) != Fingerprint.of(other))
    }

    @Test("a month is the same alone as among others")
    func alone() throws {
        let company = try DemoCompanies.small(.breaks)
        for feed in Feed.allCases where feed != .branches && feed != .employees {
            #expect(company.months.flatMap { company.rows(of: feed, in: $0) } == company.rows(of: feed))
        }
        let last = try #require(company.months.last)
        let person = try #require(company.people(in: last).last)
        let alone = last.dates.flatMap { company.calls(of: person, on: $0) }
        #expect(alone == company.calls(in: last).filter { $0.employee == person })
    }

    @Test("a further month leaves those before it as they were, where no cause is dated from the end")
    func further() throws {
        let company = try DemoCompanies.company(.steady, employees: 60, branches: 10, months: 4, last: "2026-05")
        let longer = try DemoCompanies.company(.steady, employees: 60, branches: 10, months: 5, last: "2026-06")
        let first = company.months[0]
        for feed in Feed.allCases { #expect(longer.rows(of: feed, in: first) == company.rows(of: feed, in: first)) }
        #expect(Array(longer.calls(in: first)) == Array(company.calls(in: first)))
    }

    @Test("a month that is not the company's has no rows and no calls")
    func outside() throws {
        let company = try DemoCompanies.small(.steady)
        let before = company.months[0].previous
        #expect(company.payments(in: before).isEmpty)
        #expect(company.calls(of: company.people(in: company.months[0])[0], on: before.first).isEmpty)
        #expect(company.calls(of: EmployeeID("E-1"), on: company.months[0].first).isEmpty)
    }
}
