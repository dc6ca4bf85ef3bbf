internal import Model

/// How good the forecasts of one stage were.
package struct BacktestSummary: Hashable, Sendable {
    package let level: ForecastUnit.Level
    /// Share of the working days that were gone; nil of all stages together.
    package let stage: Double?
    package let count: Int
    /// Mean absolute error of the expected attainment, in points.
    package let error: Double
    /// Mean absolute error of what a baseline says, and how the forecast's differs from it.
    package let baselines: [Baseline: Comparison]
    /// Mean loss of the quantiles 10, 50 and 90 %, in points.
    package let pinball: [Double]
    /// Mean continuous ranked probability score, in points.
    package let rankedScore: Double
    package let brier: BrierScore
    /// How many 80 % intervals held what came.
    package let held: Int
    /// The same as the model alone would have drawn them.
    package let heldUncorrected: Int
    /// Of the intervals of each month the share that held, the least and the most.
    package let heldByMonth: ClosedRange<Double>

    /// A baseline beside the forecast.
    package struct Comparison: Hashable, Sendable {
        /// Mean absolute error of the baseline, in points, where it says something.
        package let error: Double
        /// Error of the forecast less the baseline's.
        package let difference: PairedDifference

        /// The difference in parts of the baseline's error.
        package var relative: Double { error > 0 ? difference.mean / error : 0 }
    }

    package var coverage: Double { Double(held) / Double(count) }
    package var coverageUncorrected: Double { Double(heldUncorrected) / Double(count) }
    package var coverageInterval: WilsonInterval { WilsonInterval(count: held, of: count) }

    /// - Parameters:
    ///   - cases: of one level; nil where there are none.
    ///   - seed: of the bootstrap.
    package init?(_ cases: [BacktestCase], stage: Double? = nil, seed: UInt64) {
        guard let first = cases.first, let brier = BrierScore(cases.map { ($0.chance, $0.isReached) }) else {
            return nil
        }
        func mean(_ value: (BacktestCase) -> Double) -> Double {
            cases.reduce(0) { $0 + value($1) } / Double(cases.count)
        }
        (level, self.stage, count, self.brier) = (first.level, stage, cases.count, brier)
        error = mean(\.error)
        rankedScore = mean(\.rankedScore)
        pinball = [
            mean { Pinball.loss(share: 0.1, said: $0.low, came: $0.came) },
            mean { Pinball.loss(share: 0.5, said: $0.median, came: $0.came) },
            mean { Pinball.loss(share: 0.9, said: $0.high, came: $0.came) },
        ]
        held = cases.count(where: \.isHeld)
        heldUncorrected = cases.count(where: \.isHeldUncorrected)
        let shares = Dictionary(grouping: cases, by: \.month).values.map { month in
            Double(month.count(where: \.isHeld)) / Double(month.count)
        }
        heldByMonth = (shares.min() ?? 0)...(shares.max() ?? 1)
        baselines = Self.comparisons(cases, seed: seed)
    }

    /// Of each stage, and of all together at the end.
    package static func all(_ cases: [BacktestCase], seed: UInt64) -> [BacktestSummary] {
        let stages = Backtest.stages.compactMap { stage in
            BacktestSummary(cases.filter { $0.stage == stage }, stage: stage, seed: seed)
        }
        return stages + [BacktestSummary(cases, seed: seed)].compactMap(\.self)
    }

    private static func comparisons(_ cases: [BacktestCase], seed: UInt64) -> [Baseline: Comparison] {
        var comparisons: [Baseline: Comparison] = [:]
        for baseline in Baseline.allCases {
            var (subjects, sum): ([String: (sum: Double, count: Int)], Double) = ([:], 0)
            for one in cases {
                guard let error = one.error(of: baseline) else { continue }
                let before = subjects[one.subject] ?? (0, 0)
                subjects[one.subject] = (before.sum + one.error - error, before.count + 1)
                sum += error
            }
            // In order, for the same draws to mean the same in every run.
            let inOrder = subjects.sorted { $0.key < $1.key }.map(\.value)
            guard let difference = PairedDifference(subjects: inOrder, seed: seed) else { continue }
            comparisons[baseline] = Comparison(error: sum / Double(difference.count), difference: difference)
        }
        return comparisons
    }
}
