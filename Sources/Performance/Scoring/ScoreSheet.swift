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

        package init(metric: Metric, planned: Fraction, weight: Fraction, value: Score?, measurement: Measurement) {
            self.metric = metric
            self.planned = planned
            self.weight = weight
            self.value = value
            self.measurement = measurement
        }

        /// Weight times value, in points of the score; 0 where it is missing.
        package var contribution: Fraction { value.map { weight * $0.exact / Fraction(100) } ?? .zero }
    }

    /// In the metrics' order.
    package let lines: [Line]
    /// Required metrics without a value: there is no score then. A period without a plan has none either.
    package let blocked: [Metric]

    package init(lines: [Line], blocked: [Metric]) {
        self.lines = lines
        self.blocked = blocked
    }

    /// - Parameters:
    ///   - mix: the plans and their days.
    ///   - measurements: what is known; a metric that is not among them is `notMeasured`.
    package init(_ mix: PlanMix, _ measurements: [Metric: Measurement]) {
        let parts = mix.weights.map { part in
            (planned: part, measured: measurements[part.metric] ?? .missing(.notMeasured))
        }
        let present = parts.filter { $0.measured.value != nil }.reduce(Fraction.zero) { $0 + $1.planned.weight }
        blocked = parts.filter { $0.measured.value == nil && $0.planned.whenMissing == .required }
            .map(\.planned.metric)
        // Where there is no score nothing is shared out.
        let isScored = blocked.isEmpty
        lines = parts.map { planned, measured in
            let shared = measured.value == nil ? .zero : Fraction(100) * planned.weight / present
            return Line(
                metric: planned.metric, planned: planned.weight, weight: isScored ? shared : planned.weight,
                value: measured.value.map(Score.init(rounding:)), measurement: measured)
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
