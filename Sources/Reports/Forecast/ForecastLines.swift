internal import Foundation
package import Model
package import Performance

/// Forecasts for programs: one JSON object a line, or CSV. docs/forecast.md names the fields.
package struct ForecastLines {
    private let currency: Currency

    package init(currency: Currency) { self.currency = currency }

    /// One object.
    package func json(_ forecast: Forecast) -> String { JSONLine.text(Line(forecast, currency)) }

    /// The columns, and one row for each.
    package func csv(_ forecasts: [Forecast]) -> String {
        CSVRenderer.text([Self.columns] + forecasts.map { row(Line($0, currency)) })
    }

    private static let columns = [
        "period", "as_of", "level", "branch", "team", "employee", "currency", "so_far", "target", "expected_amount",
        "attained", "expected", "median", "low", "high", "chance", "corrected",
    ]

    private func row(_ line: Line) -> [String] {
        func text(_ number: Double?) -> String { number.map { "\($0)" } ?? "" }
        return [
            line.period, line.asOf, line.level, line.branch, line.team ?? "", line.employee ?? "", line.currency,
            line.soFar, line.target ?? "", line.expectedAmount ?? "", text(line.attained), text(line.expected),
            text(line.median), text(line.low), text(line.high), text(line.chance), line.corrected ? "true" : "",
        ]
    }

    /// Amounts are texts; shares are statistics, numbers in per cent of the target.
    private struct Line: Encodable {
        let period: String
        let asOf: String
        let level: String
        let branch: String
        let team: String?
        let employee: String?
        let currency: String
        let soFar: String
        let target: String?
        let expectedAmount: String?
        let attained: Double?
        let expected: Double?
        let median: Double?
        let low: Double?
        let high: Double?
        let chance: Double?
        let corrected: Bool

        init(_ forecast: Forecast, _ currency: Currency) {
            func amount(_ units: Int) -> String {
                Money(minorUnits: units, currency).plain
            }
            func percent(_ amount: Double?) -> Double? {
                amount.flatMap(forecast.attainment).map { Self.rounded($0, 100) }
            }
            let outlook = forecast.outlook
            period = forecast.month.description
            asOf = forecast.asOf.description
            level = forecast.unit.level.rawValue
            branch = forecast.unit.branch
            team = forecast.unit.team?.name
            employee = forecast.unit.employee?.text
            self.currency = currency.code
            soFar = amount(forecast.soFar)
            target = forecast.target.map(amount)
            expectedAmount = outlook.map { amount(Int($0.expected.rounded())) }
            attained = percent(Double(forecast.soFar))
            expected = percent(outlook?.expected)
            median = percent(outlook?.median)
            low = percent(outlook?.low)
            high = percent(outlook?.high)
            chance = outlook?.chance.map { Self.rounded($0, 10_000) }
            corrected = outlook?.isCorrected ?? false
        }

        private static func rounded(_ number: Double, _ parts: Double) -> Double { (number * parts).rounded() / parts }
    }
}
