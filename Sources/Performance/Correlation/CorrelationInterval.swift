internal import Foundation

/// How far a correlation of few people may be off, by Fisher's transformation (Fisher 1921).
package enum CorrelationInterval {
    /// The standard error of atanh r; nil for fewer than four people.
    package static func standardError(_ kind: CorrelationKind, of r: Double, people: Int) -> Double? {
        guard people >= 4 else { return nil }
        return switch kind {
        case .pearson: (1 / Double(people - 3)).squareRoot()
        // Bonett and Wright 2000, *Sample size requirements for estimating Pearson, Kendall and Spearman correlations*.
        case .spearman: ((1 + r * r / 2) / Double(people - 3)).squareRoot()
        }
    }

    /// In which it lies in 95 % of cases; nil for fewer than four people.
    package static func of(_ r: Double, _ kind: CorrelationKind, people: Int) -> ClosedRange<Double>? {
        guard let error = standardError(kind, of: r, people: people) else { return nil }
        guard abs(r) < 1 else { return r...r }
        let half = z * error
        return tanh(atanh(r) - half)...tanh(atanh(r) + half)
    }

    /// The 97.5 % point of the normal distribution.
    static let z = 1.959963984540054
}

/// By values or by ranks.
package enum CorrelationKind: String, Hashable, Sendable, Codable, CaseIterable {
    case pearson, spearman
}
