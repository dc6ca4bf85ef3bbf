package import Model
package import Performance
package import Texts

/// How metrics go along with each other, as a table for people with advice below it.
package struct LinkTable {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func render(_ links: MetricLinks, over period: Period) -> String {
        let heads = [
            texts.text("correlation.pair"), texts.text("correlation.spearman"), texts.text("performance.people"),
            texts.text("correlation.pearson"), texts.text("correlation.within"),
            texts.text("correlation.since", ["period": period.previous.description]), texts.text("correlation.words"),
        ]
        let rows = links.links.map { row($0, links) }
        let lines = CellText.lines([heads] + rows, left: [0, heads.count - 1])
        let notes = [texts.text("correlation.note")] + warnings(links) + advice(links, period)
        return (lines + [""] + notes).map { "\($0)\n" }.joined()
    }

    private func row(_ link: MetricLink, _ links: MetricLinks) -> [String] {
        [
            names(link.pair), figure(link.spearman), link.spearman.map { "\($0.people)" } ?? "–",
            link.pearson.map { StatisticText.number($0.r, places: 2) } ?? "–",
            link.centred.map { StatisticText.number($0.r, places: 2) } ?? "–", change(link, links), words(link),
        ]
    }

    func names(_ pair: MetricPair) -> String {
        "\(MetricName.text(pair.first, texts)) ~ \(MetricName.text(pair.second, texts))"
    }

    private func figure(_ estimate: CorrelationEstimate?) -> String {
        guard let estimate else { return "–" }
        let r = StatisticText.number(estimate.r, places: 2)
        return estimate.interval.map { "\(r) [\(StatisticText.interval($0, places: 2))]" } ?? r
    }

    /// What has moved, and what is chance.
    private func change(_ link: MetricLink, _ links: MetricLinks) -> String {
        guard let change = link.change else { return "–" }
        let values =
            "\(StatisticText.number(change.before, places: 2)) → \(StatisticText.number(change.after, places: 2))"
        return links.moved.contains(link.pair) ? "\(values) *" : values
    }

    func words(_ link: MetricLink) -> String {
        guard let estimate = link.spearman else { return texts.text("correlation.none") }
        let people = ["people": "\(estimate.people)"]
        return switch (estimate.strength, estimate.r > 0) {
        case (.notShown, _): texts.text("correlation.notShown", people)
        case (.negligible, _): texts.text("correlation.negligible")
        case (.weak, true): texts.text("correlation.weak.along")
        case (.weak, false): texts.text("correlation.weak.against")
        case (.moderate, true): texts.text("correlation.moderate.along")
        case (.moderate, false): texts.text("correlation.moderate.against")
        case (.strong, true): texts.text("correlation.strong.along")
        case (.strong, false): texts.text("correlation.strong.against")
        }
    }

    func warnings(_ links: MetricLinks) -> [String] {
        links.links.filter(\.isOfBranches).map { link in
            texts.text(
                "correlation.ofBranches",
                [
                    "pair": names(link.pair), "all": StatisticText.number(link.spearman?.r ?? 0, places: 2),
                    "within": StatisticText.number(link.centred?.r ?? 0, places: 2),
                ])
        }
    }

    func advice(_ links: MetricLinks, _ period: Period) -> [String] {
        links.links.filter { links.moved.contains($0.pair) }.compactMap { link in
            link.change.map { change in
                let moved = texts.text(
                    "correlation.moved",
                    [
                        "pair": names(link.pair), "before": StatisticText.number(change.before, places: 2),
                        "after": StatisticText.number(change.after, places: 2),
                        "interval": StatisticText.interval(change.interval, places: 2),
                        "period": period.previous.description,
                    ])
                return "\(moved) \(LinkAdvice.text(link.pair, rises: change.after > change.before, texts))"
            }
        }
    }
}
