internal import Foundation
package import Performance
package import Texts

/// How good forecasts of past months were, as tables for people.
package struct BacktestTable {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    /// - Parameter summaries: by level and stage, in the order in which they are shown.
    package func render(_ summaries: [BacktestSummary]) -> String {
        (CellText.lines([errorHeads] + summaries.map(errors), left: [0]) + [""]
            + CellText.lines([probabilityHeads] + summaries.map(probabilities), left: [0]) + [""]
            + [texts.text("forecast.backtest.note")])
            .map { "\($0)\n" }.joined()
    }

    private var errorHeads: [String] {
        [
            "forecast.backtest.stage", "forecast.backtest.count", "forecast.backtest.error",
            "forecast.backtest.runRate", "forecast.backtest.lastMonth", "forecast.backtest.teamMean",
        ].map { texts.text($0) }
    }

    private var probabilityHeads: [String] {
        [
            "forecast.backtest.stage", "forecast.backtest.pinball", "forecast.backtest.ranked",
            "forecast.backtest.brier", "forecast.backtest.parts", "forecast.backtest.coverage",
            "forecast.backtest.byMonth", "forecast.backtest.uncorrected",
        ].map { texts.text($0) }
    }

    private func errors(_ summary: BacktestSummary) -> [String] {
        [stage(summary), "\(summary.count)", Self.number(summary.error, 2)]
            + Baseline.allCases.map { summary.baselines[$0].map(Self.comparison) ?? "–" }
    }

    private func probabilities(_ summary: BacktestSummary) -> [String] {
        let (brier, interval) = (summary.brier, summary.coverageInterval)
        let parts = [brier.reliability, brier.resolution, brier.uncertainty].map { Self.number($0, 3) }
        return [
            stage(summary), summary.pinball.map { Self.number($0, 2) }.joined(separator: " "),
            Self.number(summary.rankedScore, 2), Self.number(brier.score, 3), "\(parts[0]) − \(parts[1]) + \(parts[2])",
            "\(Self.number(summary.coverage, 3)) [\(Self.number(interval.low, 3)) \(Self.number(interval.high, 3))]",
            "\(Self.number(summary.heldByMonth.lowerBound, 2))–\(Self.number(summary.heldByMonth.upperBound, 2))",
            Self.number(summary.coverageUncorrected, 3),
        ]
    }

    func stage(_ summary: BacktestSummary) -> String {
        let level =
            switch summary.level {
            case .employee: texts.text("forecast.level.employee")
            case .team: texts.text("forecast.level.team")
            case .branch: texts.text("forecast.level.branch")
            }
        guard let stage = summary.stage else { return texts.text("forecast.stage.all", ["level": level]) }
        return texts.text("forecast.stage", ["level": level, "share": "\(Int((100 * stage).rounded()))"])
    }

    /// `28.09: −8.69 [−8.85 −8.55]`.
    static func comparison(_ comparison: BacktestSummary.Comparison) -> String {
        let difference = comparison.difference
        return "\(number(comparison.error, 2)): \(number(difference.mean, 2))"
            + " [\(number(difference.low, 2)) \(number(difference.high, 2))]"
    }

    private static func number(_ value: Double, _ places: Int) -> String {
        String(format: "%.\(places)f", value).replacing("-", with: "−")
    }
}
