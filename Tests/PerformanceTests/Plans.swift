import Model
import Testing

@testable import Performance

/// The plans that ship, as the worked examples use them.
enum Plans {
    static let standard = plan("standard", .everyone, [.amount: 50, .compliance: 20, .satisfaction: 15, .cases: 15])
    static let newcomer = plan(
        "newcomer", .newcomers(months: 3), [.amount: 30, .compliance: 30, .training: 20, .satisfaction: 20])
    static let legacy = plan("legacy", .comparison, [.amount: 70, .cases: 30])

    private static func plan(_ id: String, _ audience: PlanAudience, _ weights: [Metric: Int]) -> Plan {
        Plan(
            id: PlanID(id), name: LocalizedText(zh: id, en: id), audience: audience,
            from: LocalDate(dayNumber: 0),
            metrics: weights.sorted { $0.key < $1.key }.map { PlannedMetric($0.key, weight: Weight(percent: $0.value)) }
        )
    }

    /// February 2026 in China: 2–6, 9–14 and 24–28 are worked.
    static let calendar = WorkingCalendar(
        country: "CN",
        years: [
            2026: WorkingCalendar.Year(
                off: Set((15...23).compactMap { LocalDate(year: 2026, month: 2, day: $0) }),
                worked: Set([14, 28].compactMap { LocalDate(year: 2026, month: 2, day: $0) }), source: "国务院办公厅")
        ])
}

func date(_ text: String) throws -> LocalDate { try #require(LocalDate(text)) }

func exact(_ text: String) throws -> Fraction {
    let parts = text.split(separator: ".")
    let digits = try #require(Int128(parts.joined()))
    let places = parts.count == 2 ? parts[1].count : 0
    return Fraction(digits, over: (0..<places).reduce(Int128(1)) { scale, _ in scale * 10 })
}
