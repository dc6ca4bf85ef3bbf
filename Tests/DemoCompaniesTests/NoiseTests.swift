import Model
import Testing

@testable import DemoCompanies

@Suite("In a generated company of noise nothing acts on anyone")
struct NoiseTests {
    private static func company(_ kind: CompanyKind) throws -> DemoCompany {
        try DemoCompanies.company(kind, employees: 300, branches: 5, months: 6)
    }

    @Test("its truth has no cause, no learning and one set of parameters")
    func truth() throws {
        let truth = try Self.company(.noise).truth
        #expect(truth.causes.isEmpty && truth.learning == nil && truth.satisfactionPerViolation == 0)
        let parameters = truth.people.map {
            [$0.paymentsPerMonth, $0.meanAmount, $0.violationsPerCall, $0.satisfaction, $0.surveysPerMonth]
        }
        #expect(Set(parameters).count == 1)
    }

    @Test("people's violations differ as chance makes them, and in another company more")
    func violations() throws {
        func spread(_ kind: CompanyKind) throws -> Double {
            let company = try Self.company(kind)
            var counts: [EmployeeID: (size: Double, events: Int)] = [:]
            for month in company.months {
                for call in company.calls(in: month) {
                    counts[call.employee, default: (0, 0)].size += 1
                    counts[call.employee, default: (0, 0)].events += call.violations.count
                }
            }
            return Self.spread(Array(counts.values))
        }
        #expect((0.75...1.25).contains(try spread(.noise)))
        #expect(try spread(.steady) > 3)
    }

    @Test("people's payments in a month differ as chance makes them, newcomers' too, and in another company more")
    func payments() throws {
        func spread(_ kind: CompanyKind) throws -> Double {
            let company = try Self.company(kind)
            let counts = Dictionary(
                grouping: company.rows(of: .payments).filter { $0.text("reverses") == nil }, by: \.employee
            ).mapValues(\.count)
            let exposures = company.truth.people.map { person in
                let days = company.months.flatMap { MonthShape($0, company.calendar).days }
                    .filter { day in person.isEmployed(on: day.date) }
                return (size: days.reduce(0) { $0 + $1.share }, events: counts[person.employee] ?? 0)
            }
            return Self.spread(exposures.filter { $0.size > 0.5 })
        }
        #expect((0.75...1.25).contains(try spread(.noise)))
        #expect(try spread(.steady) > 3)
    }

    @Test("conduct and satisfaction have nothing to do with each other")
    func satisfaction() throws {
        #expect(abs(try Link.between(Self.company(.noise))) < 0.15)
    }

    /// χ² ÷ degrees of freedom of counts under one rate: about 1 where chance alone makes them differ.
    private static func spread(_ counts: [(size: Double, events: Int)]) -> Double {
        let rate = Double(counts.reduce(0) { $0 + $1.events }) / counts.reduce(0) { $0 + $1.size }
        let sum = counts.reduce(0.0) { sum, count in
            let expected = rate * count.size
            let difference = Double(count.events) - expected
            return sum + difference * difference / expected
        }
        return sum / Double(counts.count - 1)
    }
}
