package import Model

/// What is known of a metric of one person over a period.
package enum Measurement: Hashable, Sendable {
    /// Brought to 0…100, exact.
    case value(Fraction)
    /// Drawn towards the team's mean, for there are few values of one's own.
    case estimated(Fraction)
    case missing(MissingReason)

    /// 0…100, exact; nil where it is missing.
    package var value: Fraction? {
        switch self {
        case .value(let exact), .estimated(let exact): exact
        case .missing: nil
        }
    }

    /// Why a metric has no value.
    package enum MissingReason: String, Hashable, Sendable, Codable, CaseIterable {
        case noTarget, noCalls, noSurveys, noCourse, notMeasured
    }
}
