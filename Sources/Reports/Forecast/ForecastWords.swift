internal import Foundation
internal import Model
internal import Performance
internal import Texts

/// Forecasts as people say them.
struct ForecastWords {
    let texts: Catalogue

    /// `90 %`; – for none.
    func percent(_ value: Double?) -> String { value.map { "\(Int($0.rounded())) %" } ?? "–" }

    /// `expected 90 %, 1 in 5 chance of reaching the target`.
    func sentence(_ forecast: Forecast) -> String {
        guard let outlook = forecast.outlook else { return texts.text("forecast.nothingKnown") }
        guard let expected = forecast.attainment(outlook.expected), let chance = outlook.chance else {
            return texts.text("forecast.noTarget")
        }
        if isReached(forecast) { return texts.text("forecast.isReached", ["expected": percent(expected)]) }
        return texts.text("forecast.sentence", ["expected": percent(expected), "chance": words(chance)])
    }

    /// The same for a narrow column.
    func chance(_ forecast: Forecast) -> String {
        guard let chance = forecast.outlook?.chance else { return "–" }
        return isReached(forecast) ? texts.text("forecast.reached") : words(chance)
    }

    /// `72–107 %`; – for none.
    func interval(_ forecast: Forecast) -> String {
        guard let outlook = forecast.outlook, let low = forecast.attainment(outlook.low),
            let high = forecast.attainment(outlook.high)
        else { return "–" }
        return "\(Int(low.rounded()))–\(percent(high))"
    }

    private func isReached(_ forecast: Forecast) -> Bool { forecast.target.map { forecast.soFar >= $0 } ?? false }

    /// As a share of few cases: the nearest of those that people have words for.
    private func words(_ chance: Double) -> String {
        if chance < 0.01 { return texts.text("forecast.chance.almostNone") }
        if chance > 0.99 { return texts.text("forecast.chance.almostSure") }
        func distance(_ share: (count: Int, of: Int)) -> Double { abs(Double(share.count) / Double(share.of) - chance) }
        let (count, of) = Self.shares.min { distance($0) < distance($1) } ?? (1, 2)
        return texts.text("forecast.chance", ["count": "\(count)", "of": "\(of)"])
    }

    private static let shares: [(count: Int, of: Int)] =
        [5, 6, 7, 8, 10, 12, 15, 20, 30, 50, 100].flatMap { [(1, $0), ($0 - 1, $0)] }
        + [(1, 4), (3, 10), (1, 3), (2, 5), (1, 2), (3, 5), (2, 3), (7, 10), (3, 4)]
}
