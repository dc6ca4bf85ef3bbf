import Model
import Testing

@testable import Performance

/// A company of which forecasts are asked: seven months up to February 2026 in China, in yuan.
struct ForecastCompany {
    static let february = Period("2026-02") ?? Period(.month, of: LocalDate(dayNumber: 0))
    static let months = (0..<7).reversed().reduce(into: [Period]()) { months, back in
        months.append(Period(.month, of: february.first.adding(months: -back)))
    }

    private var employments: [Employment] = []
    private var payments: [Period: [EmployeeID: [PaymentSources.DatedPayment]]] = [:]
    private var targets: [Period: [EmployeeID: Int]] = [:]

    /// Hires someone who brings in so many payments each month, evenly over its working days, up to the last day that is
    /// given: of the amounts in turn, in yuan.
    mutating func hire(
        _ name: String, team: String = "T-1", on hired: String = "2020-01-01", left: String? = nil,
        monthly: Int, of amounts: [Int] = [4000], target: Int? = 120_000, lastDay: String = "2026-02-14"
    ) throws {
        let employee = EmployeeID(name)
        let employment = Employment(
            employee: employee, hired: try Self.day(hired), left: try left.map(Self.day),
            placements: [.init(from: try Self.day(hired), team: Team(branch: "B-1", name: team))])
        employments.append(employment)
        for month in Self.months {
            guard let days = employment.days(in: month) else { continue }
            if let target { targets[month, default: [:]][employee] = target * 100 }
            let working = month.dates.filter(Plans.calendar.isWorkingDay)
            for place in 0..<monthly {
                let day = working[(2 * place + 1) * working.count / (2 * monthly)]
                guard days.contains(day), day <= (try Self.day(lastDay)) else { continue }
                pay(employee, on: day, amounts[place % amounts.count])
            }
        }
    }

    /// Brings in one payment more, in yuan.
    mutating func pay(_ name: String, on day: String, _ yuan: Int) throws {
        pay(EmployeeID(name), on: try Self.day(day), yuan)
    }

    private mutating func pay(_ employee: EmployeeID, on day: LocalDate, _ yuan: Int) {
        payments[Period(.month, of: day), default: [:]][employee, default: []].append(
            PaymentSources.DatedPayment(day: day, amount: yuan * 100))
    }

    static func day(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    /// - Parameters:
    ///   - months: how many of the last.
    ///   - ahead: how many after February.
    func history(months: Int = 7, ahead: Int = 0) -> PaymentHistory {
        let next = (0..<ahead).map { Period(.month, of: Self.february.first.adding(months: $0 + 1)) }
        let sources = PaymentSources(
            roster: Roster(employments, countries: ["B-1": "CN"]), months: Self.months.suffix(months) + next,
            payments: payments.mapValues { $0.mapValues { $0.sorted { $0.day < $1.day } } }, targets: targets)
        return PaymentHistory(sources, calendars: ["CN": Plans.calendar])
    }

    func forecasts(
        _ level: ForecastUnit.Level = .employee, asOf day: String = "2026-02-14", months: Int = 7
    ) throws -> [Forecast] {
        ForecastRun(history(months: months), asOf: try Self.day(day)).forecasts(level)
    }

    func forecast(_ name: String, asOf day: String = "2026-02-14", months: Int = 7) throws -> Forecast {
        try #require(
            try forecasts(asOf: day, months: months).first { $0.unit.employee == EmployeeID(name) })
    }
}

extension Forecast {
    /// Expected attainment, in per cent.
    var expected: Double? { outlook.flatMap { attainment($0.expected) } }
}
