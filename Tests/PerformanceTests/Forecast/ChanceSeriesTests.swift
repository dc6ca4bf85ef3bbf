import Model
import Testing

@testable import Performance

@Suite("How the chance of the target went from day to day")
struct ChanceSeriesTests {
    private func company() throws -> ForecastCompany {
        var company = ForecastCompany()
        for number in 1...6 { try company.hire("E-\(number)", monthly: 20 + number, target: 80_000 + 10_000 * number) }
        try company.hire("E-7", monthly: 20, target: nil)
        try company.hire("E-8", on: "2026-02-11", monthly: 20)
        return company
    }

    @Test("each day's chance is that of a forecast of its close")
    func asForecast() throws {
        let company = try company()
        let series = ChanceSeries(company.history(), through: try ForecastCompany.day("2026-02-14")).chances
        for number in 1...6 {
            let found = try #require(series[EmployeeID("E-\(number)")])
            for day in found {
                let forecast = try company.forecast("E-\(number)", asOf: day.day.description)
                #expect(day.chance == forecast.outlook?.chance)
            }
            #expect(Set(found.map(\.chance)).count > 3)
        }
    }

    @Test("looked at from the fifth working day on, on days of employment, of whoever has a target")
    func days() throws {
        // In February 2026 the first is a Sunday.
        let series = ChanceSeries(try company().history(), through: try ForecastCompany.day("2026-02-14")).chances
        #expect(series[EmployeeID("E-1")]?.first?.day.description == "2026-02-06")
        #expect(series[EmployeeID("E-1")]?.last?.day.description == "2026-02-14")
        #expect(series[EmployeeID("E-7")] == nil)
        #expect(series[EmployeeID("E-8")]?.first?.day.description == "2026-02-11")
        let early = ChanceSeries(try company().history(), through: try ForecastCompany.day("2026-02-05")).chances
        #expect(early.isEmpty)
        let whole = ChanceSeries(try company().history(), through: try ForecastCompany.day("2026-02-28")).chances
        #expect(whole[EmployeeID("E-1")]?.last?.day.description == "2026-02-27", "the 28th is worked in 2026")
    }

    @Test("a month that comes in at once has the days that it had day by day")
    func dayByDay() throws {
        let company = try company()
        let whole = ChanceSeries(company.history(), through: try ForecastCompany.day("2026-02-14")).chances
        for day in 6...14 {
            let date = try ForecastCompany.day("2026-02-\(day < 10 ? "0" : "")\(day)")
            let found = ChanceSeries(company.history(), through: date).chances
            #expect(found == whole.mapValues { $0.filter { $0.day <= date } }.filter { !$0.value.isEmpty })
        }
    }

    @Test("in the first month with payments there is nothing to go by")
    func first() throws {
        let history = try company().history(months: 1)
        #expect(ChanceSeries(history, through: try ForecastCompany.day("2026-02-14")).chances.isEmpty)
    }
}
