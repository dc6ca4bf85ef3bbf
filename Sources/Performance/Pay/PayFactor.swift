package import Model

/// What a measure of performance makes of the base.
package struct PayFactor: Hashable, Sendable {
    package let measure: PayMeasure
    /// In rising order of `from`, the first from 0.
    package let steps: [Step]
    /// Between two steps, on the straight line from one to the other; else as the lower has it.
    package let isLine: Bool

    /// From a value of the measure on, so many per cent of the base.
    package struct Step: Hashable, Sendable {
        package let from: Fraction
        package let pays: Fraction

        package init(from: Fraction, pays: Fraction) {
            self.from = from
            self.pays = pays
        }
    }

    package init(_ measure: PayMeasure, steps: [Step], isLine: Bool = false) {
        self.measure = measure
        self.steps = steps
        self.isLine = isLine
    }

    /// Per cent of the base, exact.
    package func pays(for value: Fraction) -> Fraction {
        guard let place = steps.lastIndex(where: { $0.from <= value }) else { return steps.first?.pays ?? .zero }
        let lower = steps[place]
        guard isLine, place + 1 < steps.count else { return lower.pays }
        let upper = steps[place + 1]
        return lower.pays + (upper.pays - lower.pays) * (value - lower.from) / (upper.from - lower.from)
    }
}

/// By what the base is multiplied.
package enum PayMeasure: String, Hashable, Sendable, Codable, CaseIterable {
    /// 0…100.
    case score
    /// Per cent of the month's target that came in, from 0 on and without a cap.
    case attainment
    /// The value of the compliance metric, 0…100.
    case compliance

    /// Nil where it is not known.
    package func value(_ score: PersonalScore) -> Fraction? {
        switch self {
        case .score: return score.score?.exact
        case .attainment:
            guard let target = score.target.amount, target > .zero else { return nil }
            return max(.zero, Fraction(100) * Fraction(score.facts.recovered) / target)
        case .compliance: return score.sheet.lines.first { $0.metric == .compliance }?.value?.exact
        }
    }
}
