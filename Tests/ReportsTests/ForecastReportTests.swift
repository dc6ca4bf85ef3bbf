import Model
import Performance
import Testing
import Texts

@testable import Reports

@Suite("Forecasts for people and programs")
struct ForecastReportTests {
    private static let team = Team(branch: "B-1", name: "T-1")

    private func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

    /// Someone of whom so many payments more are expected, of 4,000 yuan each.
    private func forecast(
        soFar: Int = 72_000, more: Double = 9, target: Int? = 120_000, asOf day: String = "2026-02-14",
        months: [[Double]] = []
    ) throws -> Forecast {
        let rest = RestOfMonth(
            payments: NegativeBinomial(size: 234, probability: 234 / (234 + more)),
            amount: PaymentAmount(mean: 4000_00, shape: 2))
        let outlook = Outlook(soFar: soFar * 100, rest: rest, target: target.map { $0 * 100 })
        return Forecast(
            unit: .employee(EmployeeID("E-1"), Self.team), month: Period(.month, of: try date("2026-02-01")),
            asOf: try date(day), soFar: soFar * 100, target: outlook.target,
            outlook: Forecast.Numbers(outlook, Calibration(months)))
    }

    @Test("60 % after two weeks: expected 90 %, 1 in 5 chance of reaching the target")
    func worked() throws {
        let table = ForecastTable(texts: .english, currency: .yuan)
        let text = table.sentences(try forecast(), named: [EmployeeID("E-1"): "王小明"])
        #expect(
            text == """
                2026-02, as known at the close of 2026-02-14.
                E-1 王小明: expected 90 %, 1 in 5 chance of reaching the target.
                So far 72000.00 CNY; expected 108000 CNY, in 8 of 10 cases 89950 CNY to 127825 CNY.
                The intervals are the model's own: there are not yet four past months with forecasts to correct them by.

                """)
        let chinese = ForecastTable(texts: .chinese, currency: .yuan).sentences(try forecast(), named: [:])
        #expect(chinese.contains("E-1：预计完成 90 %，达标机会：5 次里约 1 次。"))
        let calm = (1...4).map { _ in (1...9).map { Double($0) / 10 } }
        #expect(try !table.sentences(forecast(months: calm), named: [:]).contains("model's own"))
    }

    @Test(
        "a chance is said as people say it",
        arguments: [
            (20.0, "14 in 15"), (12, "1 in 2"), (13.2, "3 in 5"), (10, "3 in 10"), (8, "1 in 8"),
            (3, "less than 1 in 100"),
            (40, "more than 99 in 100"),
        ])
    func chances(more: Double, words: String) throws {
        let text = ForecastTable(texts: .english, currency: .yuan).render([try forecast(more: more)], named: [:])
        #expect(text.contains("  \(words)\n"), "\(text)")
    }

    @Test("a table lines up, and has – where there is no target; a target that is reached is said to be")
    func table() throws {
        let rows = [try forecast(), try forecast(target: nil), try forecast(soFar: 130_000)]
        let lines = ForecastTable(texts: .english, currency: .yuan).render(rows, named: [:])
            .split(separator: "\n").map(String.init)
        #expect(lines[1].hasPrefix("Whom") && lines[1].hasSuffix("Chance of the target"))
        #expect(lines[2].contains("60 %") && lines[2].contains("90 %") && lines[2].contains("75–107 %"))
        #expect(lines[3].split(separator: " ").suffix(5) == ["–", "–", "–", "–", "–"], "\(lines[3])")
        #expect(lines[4].hasSuffix("reached"))
        #expect(Set(lines[1...4].map(\.count)).count == 1)
    }

    @Test("before a month has begun the title says so; where nothing is known that is said, too")
    func edges() throws {
        let table = ForecastTable(texts: .english, currency: .yuan)
        let early = try forecast(soFar: 0, more: 27, asOf: "2026-01-31")
        #expect(table.render([early], named: [:]).hasPrefix("2026-02, before it has begun."))
        let nothing = Forecast(
            unit: .branch("B-1"), month: early.month, asOf: early.asOf, soFar: 0, target: 100, outlook: nil)
        #expect(table.render([nothing], named: [:]).contains("There is nothing to go by"))
    }

    @Test("programs get amounts as texts and shares as numbers, and empty cells where there is no target")
    func lines() throws {
        let lines = ForecastLines(currency: .yuan)
        let json = lines.json(try forecast())
        #expect(json.contains(#""expected":90,"expectedAmount":"108000.00","high":106.52"#), "\(json)")
        #expect(json.contains(#""chance":0.2007"#) && json.contains(#""level":"employee""#))
        let rows = lines.csv([try forecast(), try forecast(target: nil)]).split(whereSeparator: \.isNewline)
        #expect(
            rows[1].hasPrefix(
                "2026-02,2026-02-14,employee,B-1,T-1,E-1,CNY,72000.00,120000.00,108000.00,60.0,90.0,88.84,74.96,106.52,"
            ))
        #expect(rows[2].hasSuffix("CNY,72000.00,,108000.00,,,,,,,"))
        #expect(rows.allSatisfy { $0.count { $0 == "," } == 16 })
    }
}
