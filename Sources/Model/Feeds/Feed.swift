/// What a company tells of its people and their work. Each feed has files of its own columns; a row is known by its key,
/// and a row that comes again with other values is a correction.
package enum Feed: String, Hashable, Sendable, Codable, CaseIterable {
    case branches
    case employees
    case cases
    case debtors
    case payments
    case surveys
    case complaints
    case training
    case attendance
    case leave
    case targets

    /// In the order of its template, those of the key first.
    package var columns: [FeedColumn] { Self.columnsOf[self] ?? [] }

    /// Asked for with every row of a file.
    private static let columnsOf = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.described) })

    private var described: [FeedColumn] {
        switch self {
        case .branches:
            [
                .key("branch", .text, "B-07"), .key("from", .date, "2026-01-01"),
                .needed("name", .text, "上海一分公司"), .needed("zone", .zone, "Asia/Shanghai"),
                .optional("country", .country, "CN"),
            ]
        case .employees:
            [
                .key("employee", .text, "E-1042"), .key("from", .date, "2025-11-13"),
                .needed("hired", .date, "2025-11-13"), .optional("left", .date, ""),
                .needed("branch", .text, "B-07"), .optional("team", .text, "T-3"),
                .optional("supervisor", .text, "E-1001"), .optional("name", .text, "王小明"),
                .optional("birth_year", .whole(1900...2100), "1998"),
                .optional("base_pay", .money(.positive), "4500.00"),
                .optional("currency", .currency, "CNY"),
            ]
        case .cases:
            [
                .key("case", .text, "K-88121"), .key("from", .date, "2026-02-01"),
                .needed("employee", .text, "E-1042"), .optional("until", .date, ""),
                .optional("debtor", .text, "D-5531"), .optional("stage", .text, "M3"),
                .optional("months_overdue", .whole(0...600), "3"),
                .optional("principal", .money(.positive), "23800.00"),
                .optional("currency", .currency, "CNY"), .optional("promised", .date, "2026-02-20"),
            ]
        case .debtors:
            [
                .key("debtor", .text, "D-5531"), .key("from", .date, "2026-01-01"),
                .needed("zone", .zone, "Asia/Shanghai"), .optional("phone_zone", .zone, ""),
                .optional("country", .country, "CN"),
            ]
        case .payments:
            [
                .key("payment", .text, "P-2026-000017"), .needed("confirmed_at", .instant, "2026-02-14T09:30:00"),
                .needed("amount", .money(.signed), "3456.78"), .optional("currency", .currency, "CNY"),
                .optional("employee", .text, "E-1042"), .optional("case", .text, "K-88121"),
                .optional("reverses", .text, ""), .optional("zone", .zone, ""),
            ]
        case .surveys:
            [
                .key("survey", .text, "S-9001"), .needed("answered_at", .instant, "2026-02-14T10:00:00"),
                .needed("employee", .text, "E-1042"), .needed("score", .decimal(100...500), "4.5"),
                .optional("call", .text, "C-1001"), .optional("zone", .zone, ""),
            ]
        case .complaints:
            [
                .key("complaint", .text, "X-311"), .needed("filed_at", .instant, "2026-02-14T11:00:00"),
                .needed("outcome", .choice(["open", "upheld", "rejected"]), "open"),
                .optional("employee", .text, "E-1042"), .optional("debtor", .text, "D-5531"),
                .optional("call", .text, "C-1001"), .optional("zone", .zone, ""),
            ]
        case .training:
            [
                .key("employee", .text, "E-1042"), .key("course", .text, "respectful-contact"),
                .key("taken_on", .date, "2026-02-10"), .needed("result", .decimal(0...10_000), "88"),
            ]
        case .attendance:
            [
                .key("employee", .text, "E-1042"), .key("date", .date, "2026-02-14"),
                .needed("hours", .decimal(0...2400), "8"),
            ]
        case .leave:
            [
                .key("employee", .text, "E-1042"), .key("from", .date, "2026-02-09"),
                .needed("until", .date, "2026-02-12"), .needed("kind", .text, "annual"),
            ]
        case .targets:
            [
                .key("employee", .text, "E-1042"), .key("month", .month, "2026-02"),
                .optional("amount", .money(.positive), "120000.00"), .optional("currency", .currency, "CNY"),
                .optional("cases", .whole(0...1_000_000), "20"),
            ]
        }
    }

    /// How many of its columns make the key.
    package var keyCount: Int { columns.prefix { $0.need == .key }.count }

    /// The column that says when a row happened; nil for feeds of days.
    package var instantColumn: FeedColumn? { columns.first { $0.kind == .instant } }
}
