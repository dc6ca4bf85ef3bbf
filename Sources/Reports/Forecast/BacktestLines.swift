internal import Foundation
package import Performance

/// How good forecasts of past months were, for programs: one JSON object a line, or CSV. docs/forecast.md names the fields.
package enum BacktestLines {
    /// One object.
    package static func json(_ summary: BacktestSummary) -> String { JSONLine.text(Line(summary)) }

    /// The columns, and one row for each.
    package static func csv(_ summaries: [BacktestSummary]) -> String {
        CSVRenderer.text([columns] + summaries.map { row(Line($0)) })
    }

    private static let columns =
        [
            "level", "stage", "count", "error", "pinball_10", "pinball_50", "pinball_90", "crps", "brier",
            "reliability", "resolution", "uncertainty", "coverage", "coverage_low", "coverage_high",
            "coverage_month_least",
            "coverage_month_most", "coverage_uncorrected",
        ]
        + Baseline.allCases.flatMap { baseline in
            ["error", "difference", "difference_low", "difference_high", "count"].map { "\(baseline.rawValue)_\($0)" }
        }

    private static func row(_ line: Line) -> [String] {
        [line.level, line.stage.map { "\($0)" } ?? "all", "\(line.count)"]
            + ([line.error] + line.pinball + [line.crps, line.brier, line.reliability, line.resolution]
            + [line.uncertainty, line.coverage, line.coverageLow, line.coverageHigh, line.coverageMonthLeast]
            + [line.coverageMonthMost, line.coverageUncorrected]).map { "\($0)" }
            + Baseline.allCases.flatMap { baseline -> [String] in
                guard let one = line.baselines[baseline.rawValue] else { return ["", "", "", "", ""] }
                return [one.error, one.difference, one.differenceLow, one.differenceHigh].map { "\($0)" }
                    + ["\(one.count)"]
            }
    }

    private struct Line: Encodable {
        let level: String
        /// Missing of all stages together.
        let stage: Double?
        let count: Int
        let error: Double
        let pinball: [Double]
        let crps: Double
        let brier: Double
        let reliability: Double
        let resolution: Double
        let uncertainty: Double
        let coverage: Double
        let coverageLow: Double
        let coverageHigh: Double
        let coverageMonthLeast: Double
        let coverageMonthMost: Double
        let coverageUncorrected: Double
        let baselines: [String: BaselineLine]

        init(_ summary: BacktestSummary) {
            level = summary.level.rawValue
            stage = summary.stage
            count = summary.count
            error = rounded(summary.error)
            pinball = summary.pinball.map(rounded)
            crps = rounded(summary.rankedScore)
            brier = rounded(summary.brier.score)
            reliability = rounded(summary.brier.reliability)
            resolution = rounded(summary.brier.resolution)
            uncertainty = rounded(summary.brier.uncertainty)
            coverage = rounded(summary.coverage)
            coverageLow = rounded(summary.coverageInterval.low)
            coverageHigh = rounded(summary.coverageInterval.high)
            coverageMonthLeast = rounded(summary.heldByMonth.lowerBound)
            coverageMonthMost = rounded(summary.heldByMonth.upperBound)
            coverageUncorrected = rounded(summary.coverageUncorrected)
            baselines = Dictionary(
                uniqueKeysWithValues: summary.baselines.map { ($0.key.rawValue, BaselineLine($0.value)) })
        }
    }

    private struct BaselineLine: Encodable {
        let error: Double
        let difference: Double
        let differenceLow: Double
        let differenceHigh: Double
        let count: Int

        init(_ comparison: BacktestSummary.Comparison) {
            error = rounded(comparison.error)
            difference = rounded(comparison.difference.mean)
            differenceLow = rounded(comparison.difference.low)
            differenceHigh = rounded(comparison.difference.high)
            count = comparison.difference.count
        }
    }

    private static func rounded(_ number: Double) -> Double { (number * 10_000).rounded() / 10_000 }
}
