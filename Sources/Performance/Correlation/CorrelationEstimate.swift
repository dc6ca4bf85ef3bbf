/// A correlation with how far it may be off.
package struct CorrelationEstimate: Hashable, Sendable {
    package let kind: CorrelationKind
    /// −1…1.
    package let r: Double
    /// In which it lies in 95 % of cases; nil for fewer than four people.
    package let interval: ClosedRange<Double>?
    package let people: Int

    /// Of fewer people the formulas say too little, and near ±1 too.
    private static let (fewPeople, strong) = (25, 0.9)
    private static let draws = 1000
    private static let seed: UInt64 = 1

    /// Nil where a row is constant. The interval is Fisher's or Bonett and Wright's; for fewer than 25 people, or beyond
    /// ±0.9, that of a bootstrap over people (Efron 1979), always the same for the same numbers.
    package init?(_ kind: CorrelationKind, _ x: [Double], _ y: [Double]) {
        let statistic = kind == .pearson ? Correlation.pearson : Correlation.spearman
        guard let r = statistic(x, y) else { return nil }
        (self.kind, self.r, people) = (kind, r, x.count)
        let isPlain = x.count >= Self.fewPeople && abs(r) <= Self.strong
        interval =
            isPlain ? CorrelationInterval.of(r, kind, people: x.count) : Self.bootstrap(statistic, x, y)
    }

    init(kind: CorrelationKind, r: Double, interval: ClosedRange<Double>?, people: Int) {
        (self.kind, self.r, self.interval, self.people) = (kind, r, interval, people)
    }

    private static func bootstrap(
        _ statistic: ([Double], [Double]) -> Double?, _ x: [Double], _ y: [Double]
    ) -> ClosedRange<Double>? {
        guard x.count >= 4 else { return nil }
        var numbers = SeededNumbers(seed: seed)
        var values: [Double] = []
        for _ in 0..<draws {
            let drawn = x.indices.map { _ in numbers.whole(below: x.count) }
            // Draws in which somebody alone was drawn have no correlation.
            if let r = statistic(drawn.map { x[$0] }, drawn.map { y[$0] }) { values.append(r) }
        }
        guard !values.isEmpty else { return nil }
        values.sort()
        return values[values.count / 40]...values[values.count - 1 - values.count / 40]
    }

    /// How strong the link is, by the unrounded value (Cohen 1988, *Statistical power analysis*: a convention).
    package var strength: LinkStrength {
        guard let interval, !interval.contains(0) else { return .notShown }
        return switch abs(r) {
        case ..<0.1: .negligible
        case ..<0.3: .weak
        case ..<0.5: .moderate
        default: .strong
        }
    }
}

/// In words, how much two metrics go along with each other.
package enum LinkStrength: String, Hashable, Sendable, Codable, CaseIterable {
    /// The interval holds 0: so few people show no link.
    case notShown
    case negligible, weak, moderate, strong
}
