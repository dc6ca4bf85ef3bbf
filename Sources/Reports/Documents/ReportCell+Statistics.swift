internal import Model

/// Statistics as cells: binary floating point that is rounded here, once.
extension ReportCell {
    /// A share of 0…1 in per cent with one decimal; empty where there is none.
    static func share(_ share: Double?) -> ReportCell {
        share.map { .perCent(rounded($0 * 1000), places: 1) } ?? .empty
    }

    static func number(_ number: Double?, places: Int) -> ReportCell {
        number.map { .decimal(rounded((0..<places).reduce($0) { scaled, _ in scaled * 10 }), places: places) } ?? .empty
    }

    static func score(_ score: Score?) -> ReportCell { score.map { .decimal($0.hundredths, places: 2) } ?? .empty }

    /// Points with as many decimals as they have.
    static func points(_ points: Points) -> ReportCell {
        let whole = points.thousandths.isMultiple(of: 1000)
        return whole ? .whole(points.thousandths / 1000) : .decimal(points.thousandths, places: 3)
    }

    static func exact(_ value: Fraction?, places: Int) -> ReportCell {
        value.map { .decimal(Int($0.rounded(places: places)), places: places) } ?? .empty
    }

    /// `2.0–2.4 %`.
    static func shares(_ interval: ClosedRange<Double>?) -> ReportCell {
        guard let interval else { return .empty }
        let low = StatisticText.number(100 * interval.lowerBound, places: 1)
        return .text("\(low)–\(StatisticText.percent(interval.upperBound, places: 1))")
    }

    private static func rounded(_ value: Double) -> Int {
        value.isFinite && abs(value) < 1e15 ? Int(value.rounded()) : 0
    }
}
