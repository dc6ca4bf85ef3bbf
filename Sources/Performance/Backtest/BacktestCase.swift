package import Model

/// One forecast of a past month with what became of it, in per cent of the target.
package struct BacktestCase: Sendable {
    /// Whose month it was; of several companies each has its own.
    package let subject: String
    package let level: ForecastUnit.Level
    package let month: Period
    /// Share of the working days that were gone.
    package let stage: Double
    package let came: Double
    package let expected: Double
    package let median: Double
    /// Ends of the 80 % interval, corrected where there were months enough.
    package let low: Double
    package let high: Double
    /// Whether the interval that the model alone would have drawn holds what came.
    package let isHeldUncorrected: Bool
    /// Of reaching the target.
    package let chance: Double
    /// Continuous ranked probability score.
    package let rankedScore: Double
    package let baselines: [Baseline: Double]

    package var isReached: Bool { came >= 100 }
    package var isHeld: Bool { low <= came && came <= high }
    package var error: Double { abs(came - expected) }

    package func error(of baseline: Baseline) -> Double? { baselines[baseline].map { abs(came - $0) } }
}
