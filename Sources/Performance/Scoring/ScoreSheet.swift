package import Model

/// A score with all that it was made of, so that anyone can do the sum again.
package struct ScoreSheet: Hashable, Sendable {
    /// One metric's part.
    package struct Line: Hashable, Sendable {
        package let metric: Metric
        /// In per cent, as the plans have it.
        package let planned: Fraction
        /// In per cent, after what is missing was shared out among the others.
        package let weight: Fraction
        /// Rounded once to two decimals; nil where it is missing.
        package let value: Score?
        package let measurement: Measurement

        /// Weight times value, in points of the score; 0 where it is missing.
        package var contribution: Fraction { value.map { weight * $0.exact / Fraction(100) } ?? .zero }
    }

    /// In the metrics' order.
    package let lines: [Line]
    /// Required metrics without a value: there is no score then. A period without a plan has none either.
    package let blocked: [Metric]

    /// - Parameters:
    ///   - mix: the plans and their days.
    ///   - measurements: what is known; a metric that is not among them is `notMeasured`.
    package init(_ mix: PlanMix, _ measurements: [Metric: Measurement]) {
        let planned = mix.weights
        let values = planned.map { Self.value(measurements[$0.metric] ?? .missing(.notMeasured)) }
        let present = zip(planned, values).reduce(Fraction.zero) { $1.1 == nil ? $0 : $0 + $1.0.weight }
        blocked = zip(planned, values).filter { $0.1 == nil && $0.0.whenMissing != .optional }.map(\.0.metric)
        lines = zip(planned, values).map { part, value in
            let scaled = value == nil || present == .zero ? .zero : Fraction(100) * part.weight / present
            return Line(
                metric: part.metric, planned: part.weight, weight: scaled, value: value,
                measurement: measurements[part.metric] ?? .missing(.notMeasured))
        }
    }

    private static func value(_ measurement: Measurement) -> Score? {
        switch measurement {
        case .value(let exact), .estimated(let exact): Score(rounding: exact)
        case .missing: nil
        }
    }

    /// The weighted sum of the rounded values, not rounded itself; nil where there is no score.
    package var exact: Fraction? {
        guard blocked.isEmpty, lines.contains(where: { $0.value != nil }) else { return nil }
        return lines.reduce(.zero) { $0 + $1.contribution }
    }

    /// What is stored, shown and compared: rounded once, a half up.
    package var score: Score? { exact.map(Score.init(rounding:)) }
}
