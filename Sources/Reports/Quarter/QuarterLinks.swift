internal import Model
internal import Performance
internal import Texts

/// How metrics went along with each other, then and now, with advice where that has moved.
struct QuarterLinks {
    let texts: Catalogue
    let links: MetricLinks
    let period: Period

    var section: ReportDocument.Section {
        let words = LinkTable(texts: texts)
        let notes = [texts.text("quarter.links.note")] + words.warnings(links) + words.advice(links, period)
        let isCompared = links.links.contains { $0.change != nil }
        let same = isCompared ? texts.text("quarter.links.same") : texts.text("quarter.links.noBefore")
        let still = links.moved.isEmpty ? [same] : []
        return ReportDocument.Section(
            texts.text("quarter.links"), (notes + still).map { .sentence($0) } + chart(words) + [.table(table(words))])
    }

    private func chart(_ words: LinkTable) -> [ReportDocument.Block] {
        let marks = links.links.compactMap { link in
            link.spearman.map { estimate in
                IntervalChart.Mark(
                    words.names(link.pair), value: estimate.r, interval: estimate.interval,
                    earlier: link.change?.before)
            }
        }
        guard !marks.isEmpty else { return [] }
        let name = texts.text("quarter.links.chart", ["period": period.previous.description])
        return [.chart(IntervalChart(name, .number(places: 2), marks: marks))]
    }

    private func table(_ words: LinkTable) -> ReportTable {
        ReportTable(
            texts.text("quarter.links"),
            columns: [
                texts.text("correlation.pair"), period.previous.description, period.description,
                texts.text("compliance.interval"), texts.text("performance.people"), texts.text("correlation.within"),
                texts.text("compliance.beyond"), texts.text("correlation.words"),
            ],
            rows: links.links.map { link in
                let interval = link.spearman?.interval.map {
                    StatisticText.interval($0, places: 2).replacing("-", with: "−")
                }
                return ReportTable.Row([
                    .text(words.names(link.pair)), .number(link.change?.before, places: 2),
                    .number(link.spearman?.r, places: 2), .text(interval ?? ""),
                    link.spearman.map { .whole($0.people) } ?? .empty, .number(link.centred?.r, places: 2),
                    links.moved.contains(link.pair) ? .text(texts.text("document.yes")) : .empty,
                    .text(words.words(link)),
                ])
            })
    }
}
