import Model
import Testing

@testable import DemoCompanies

/// The companies of these tests.
enum DemoCompanies {
    static func company(
        _ kind: CompanyKind, employees: Int, branches: Int, months: Int, last: String = "2026-06",
        phrases: [ViolationPhrase] = phrases, seed: UInt64 = 2026
    ) throws -> DemoCompany {
        DemoCompany(
            kind: kind, size: CompanySize(employees: employees, branches: branches, months: months),
            lastMonth: try #require(Period(last)), calendar: calendar, phrases: phrases, seed: seed)
    }

    /// Of all offices' zones and both languages.
    static func small(_ kind: CompanyKind) throws -> DemoCompany {
        try company(kind, employees: 60, branches: 10, months: 4)
    }

    static let phrases: [ViolationPhrase] = (1...4).flatMap { number in
        [
            ViolationPhrase(
                rule: RuleID("zh.rule.\(number)"), category: "category\(number)", language: .chinese,
                text: "违规的话\(number)"),
            ViolationPhrase(
                rule: RuleID("en.rule.\(number)"), category: "category\(number)", language: .english,
                text: "forbidden words \(number)"),
        ]
    }

    /// The first half of 2026 in China.
    static let calendar = WorkingCalendar(
        country: "CN",
        years: [
            2026: WorkingCalendar.Year(
                off: days([
                    ("2026-01-01", 3), ("2026-02-15", 9), ("2026-04-04", 3), ("2026-05-01", 5), ("2026-06-19", 3),
                ]),
                worked: days([("2026-01-04", 1), ("2026-02-14", 1), ("2026-02-28", 1), ("2026-05-09", 1)]),
                source: "国务院办公厅关于2026年部分节假日安排的通知")
        ])

    private static func days(_ runs: [(first: String, count: Int)]) -> Set<LocalDate> {
        Set(runs.flatMap { run in (0..<run.count).compactMap { LocalDate(run.first)?.adding(days: $0) } })
    }
}
