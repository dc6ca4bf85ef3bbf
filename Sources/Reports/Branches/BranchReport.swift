package import Model
package import Performance
internal import Texts

/// Branches side by side: scores, money and conduct, and where a running month is heading.
package struct BranchReport {
    /// What is known of one branch.
    package struct Line: Hashable, Sendable {
        package let facts: BranchFacts
        package let means: BranchMeans?
        /// Of a month that runs.
        package let forecast: Forecast?

        package init(_ facts: BranchFacts, means: BranchMeans?, forecast: Forecast?) {
            self.facts = facts
            self.means = means
            self.forecast = forecast
        }
    }

    private let frame: ReportFrame
    private let currency: Currency
    private let lines: [Line]

    package init(_ frame: ReportFrame, _ lines: [Line], _ currency: Currency) {
        self.frame = frame
        self.lines = lines
        self.currency = currency
    }

    private var texts: Catalogue { frame.texts }

    package var document: ReportDocument {
        frame.document(
            texts.text("branches.title"),
            [
                ReportDocument.Section(
                    texts.text("branches.scores"), [.sentence(texts.text("branches.scoresNote")), .table(scores)]),
                ReportDocument.Section(
                    texts.text("branches.money"), [.sentence(texts.text("branches.moneyNote")), .table(money)]),
                ReportDocument.Section(texts.text("branches.conduct"), chart + [.table(conduct)]),
            ] + forecasts)
    }

    private var scores: ReportTable {
        let metrics = Metric.allCases.filter { metric in lines.contains { $0.means?.metrics[metric] != nil } }
        let heads = ["branches.branch", "branches.people", "branches.scored", "branches.mean"].map { texts.text($0) }
        return ReportTable(
            texts.text("branches.scores"), columns: heads + metrics.map { MetricName.text($0, texts) },
            rows: lines.map { line in
                let means = metrics.map { ReportCell.exact(line.means?.metrics[$0], places: 2) }
                return ReportTable.Row(
                    [
                        .text(line.facts.branch), .whole(line.facts.people), .whole(line.means?.scored ?? 0),
                        .exact(line.means?.score, places: 2),
                    ] + means)
            })
    }

    private var money: ReportTable {
        ReportTable(
            texts.text("branches.money"),
            columns: [
                "branches.branch", "branches.recovered", "branches.target", "branches.attained", "branches.payments",
                "branches.cases",
            ].map { texts.text($0) },
            rows: lines.map { line in
                let facts = line.facts.facts
                let target = line.means?.target
                let attained = target.flatMap { target in
                    target > .zero ? Fraction(1000) * Fraction(facts.recovered) / target : nil
                }
                return ReportTable.Row([
                    .text(line.facts.branch), .money(Money(minorUnits: facts.recovered, currency)),
                    target.map { .money(Money(minorUnits: Int($0.rounded(places: 0)), currency)) } ?? .empty,
                    attained.map { .perCent(Int($0.rounded(places: 0)), places: 1) } ?? .empty,
                    .whole(facts.payments), .whole(facts.cases),
                ])
            })
    }

    private var conduct: ReportTable {
        ReportTable(
            texts.text("branches.conduct"),
            columns: [
                "branches.branch", "compliance.calls", "compliance.flagged", "compliance.rate", "compliance.interval",
                "compliance.points", "compliance.per100",
            ].map { texts.text($0) },
            rows: lines.map { line in
                let rates = line.rates
                return ReportTable.Row([
                    .text(line.facts.branch), .whole(rates.calls.calls), .whole(rates.calls.flagged),
                    .share(rates.share), .shares(rates.interval), .points(rates.deducted),
                    .exact(rates.pointsPer100, places: 2),
                ])
            })
    }

    private var chart: [ReportDocument.Block] {
        let marks = lines.compactMap { line in
            line.rates.share.map { IntervalChart.Mark(line.facts.branch, value: $0, interval: line.rates.interval) }
        }
        return marks.isEmpty ? [] : [.chart(IntervalChart(texts.text("branches.chart"), .share, marks: marks))]
    }

    private var forecasts: [ReportDocument.Section] {
        let known = lines.compactMap(\.forecast)
        guard let first = known.first else { return [] }
        let words = ForecastWords(texts: texts)
        func expected(_ forecast: Forecast) -> ReportCell {
            let attained = forecast.outlook.flatMap { forecast.attainment($0.expected) }
            return attained.map { .perCent(Int($0.rounded()), places: 0) } ?? .empty
        }
        let table = ReportTable(
            texts.text("branches.forecast"),
            columns: [
                "branches.branch", "forecast.head.soFar", "forecast.head.target", "forecast.head.expected",
                "forecast.head.interval", "forecast.head.chance",
            ].map { texts.text($0) },
            rows: known.map { forecast in
                ReportTable.Row([
                    .text(forecast.unit.branch), .money(Money(minorUnits: forecast.soFar, currency)),
                    forecast.target.map { .money(Money(minorUnits: $0, currency)) } ?? .empty,
                    expected(forecast), .text(words.interval(forecast)), .text(words.chance(forecast)),
                ])
            })
        let gaps = ["month": first.month.description, "day": first.asOf.description]
        return [
            ReportDocument.Section(
                texts.text("branches.forecast"), [.sentence(texts.text("forecast.title", gaps)), .table(table)])
        ]
    }
}

extension BranchReport.Line {
    fileprivate var rates: ComplianceRates {
        var rates = ComplianceRates()
        rates.calls = FlaggedCalls(flagged: facts.facts.flagged, calls: facts.facts.calls)
        rates.deducted = facts.facts.deducted
        return rates
    }
}
