internal import Foundation

/// Statistics, which are binary floating point, as texts of a fixed number of decimals.
enum StatisticText {
    static func number(_ value: Double, places: Int) -> String {
        // A value that is rounded to nothing has no sign.
        let text = String(format: "%.\(places)f", value)
        return text.hasPrefix("-") && text.allSatisfy({ "-0.".contains($0) }) ? String(text.dropFirst()) : text
    }

    /// A share of 0…1 in per cent.
    static func percent(_ share: Double, places: Int) -> String { "\(number(100 * share, places: places)) %" }

    static func interval(_ interval: ClosedRange<Double>, places: Int) -> String {
        "\(number(interval.lowerBound, places: places)) … \(number(interval.upperBound, places: places))"
    }
}
