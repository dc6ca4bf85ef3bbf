internal import Performance
internal import Texts

/// How good the forecasts of the quarter's months were, beside plain ways to say it.
struct QuarterForecasts {
    let texts: Catalogue
    let summaries: [BacktestSummary]

    var section: ReportDocument.Section {
        guard !summaries.isEmpty else {
            return ReportDocument.Section(
                texts.text("quarter.forecasts"), [.sentence(texts.text("quarter.forecasts.none"))])
        }
        return ReportDocument.Section(
            texts.text("quarter.forecasts"), [.sentence(texts.text("forecast.backtest.note")), .table(table)])
    }

    private var table: ReportTable {
        let baselines: [Baseline] = Baseline.allCases
        return ReportTable(
            texts.text("quarter.forecasts"),
            columns: [
                "forecast.backtest.stage", "forecast.backtest.count", "forecast.backtest.error",
                "forecast.backtest.runRate", "forecast.backtest.lastMonth", "forecast.backtest.teamMean",
                "forecast.backtest.coverage", "compliance.interval",
            ].map { texts.text($0) },
            rows: summaries.map { summary in
                let interval = summary.coverageInterval
                return ReportTable.Row(
                    [
                        .text(BacktestTable(texts: texts).stage(summary)), .whole(summary.count),
                        .number(summary.error, places: 2),
                    ] + baselines.map { .text(comparison(summary.baselines[$0])) } + [
                        .share(summary.coverage), .shares(interval.low...interval.high),
                    ], isTotal: summary.stage == nil)
            })
    }

    private func comparison(_ comparison: BacktestSummary.Comparison?) -> String {
        comparison.map { BacktestTable.comparison($0) } ?? "–"
    }
}
