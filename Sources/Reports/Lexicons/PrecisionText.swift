internal import Foundation
import Performance

/// Precision for people: `0.83 [0.55 0.95] 10/12`, or a dash where nobody has ruled.
enum PrecisionText {
    static func text(_ precision: RulePrecision?) -> String {
        guard let precision else { return "–" }
        let interval = precision.interval
        return "\(number(precision.share)) [\(number(interval.low)) \(number(interval.high))]"
            + " \(precision.confirmed)/\(precision.confirmed + precision.overturned)"
    }

    private static func number(_ value: Double) -> String { String(format: "%.2f", value) }
}
