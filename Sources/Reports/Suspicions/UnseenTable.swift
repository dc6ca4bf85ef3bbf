internal import Model
internal import Performance
package import Suspicions
package import Texts

/// What suspicions find of phrasings that they have not seen, by category, with 95 % intervals.
package struct UnseenTable {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func render(_ measure: UnseenMeasure) -> String {
        let heads = [
            texts.text("suspicion.measure.category"), texts.text("suspicion.measure.phrasings"),
            texts.text("suspicion.measure.suspected"), texts.text("suspicion.measure.named"),
            texts.text("suspicion.measure.hit"), texts.text("suspicion.measure.found"),
            texts.text("suspicion.measure.near"), texts.text("suspicion.measure.nearHit"),
        ]
        let categories = measure.categories.sorted { $0.key < $1.key }.map { row($0.key, $0.value) }
        let all = row(texts.text("suspicion.measure.all"), measure.all)
        let lines = CellText.lines([heads] + categories + [all], left: [0])
        let ordinary = texts.text(
            "suspicion.measure.ordinary",
            [
                "language": measure.language.code, "suspected": "\(measure.ordinarySuspected)",
                "count": "\(measure.ordinary)", "rate": Self.perThousand(measure),
            ])
        return (lines + [ordinary]).map { "\($0)\n" }.joined()
    }

    private func row(_ name: String, _ counts: UnseenCounts) -> [String] {
        [
            name, "\(counts.phrasings)", Self.share(counts.suspected, counts.phrasings),
            Self.bare(counts.named, counts.phrasings), Self.bare(counts.hit, counts.phrasings),
            Self.share(counts.found, counts.phrasings), Self.share(counts.nearMissesSuspected, counts.nearMisses),
            Self.bare(counts.nearMissesHit, counts.nearMisses),
        ]
    }

    private static func bare(_ count: Int, _ total: Int) -> String {
        total == 0 ? "–" : StatisticText.number(Double(count) / Double(total), places: 2)
    }

    private static func share(_ count: Int, _ total: Int) -> String {
        guard total > 0 else { return "–" }
        let interval = WilsonInterval(count: count, of: total)
        return "\(bare(count, total)) (\(StatisticText.interval(interval.low...interval.high, places: 2)))"
    }

    private static func perThousand(_ measure: UnseenMeasure) -> String {
        let interval = WilsonInterval(count: measure.ordinarySuspected, of: measure.ordinary)
        let rate = Double(measure.ordinarySuspected) / Double(max(1, measure.ordinary))
        return "\(StatisticText.number(1000 * rate, places: 2)) "
            + "(\(StatisticText.interval(1000 * interval.low...1000 * interval.high, places: 2)))"
    }
}

/// The same for programs: one JSON object a category, and one for all. docs/suspicions.md names the fields.
package enum UnseenLines {
    package static func json(_ measure: UnseenMeasure) -> [String] {
        let all = Line(
            language: measure.language.code, category: nil, counts: measure.all, ordinary: measure.ordinary,
            ordinarySuspected: measure.ordinarySuspected)
        return measure.categories.sorted { $0.key < $1.key }.map { category, counts in
            JSONLine.text(Line(language: measure.language.code, category: category, counts: counts))
        } + [JSONLine.text(all)]
    }

    private struct Line: Encodable {
        let language: String
        /// Absent: all of them.
        let category: String?
        let counts: UnseenCounts
        var ordinary: Int?
        var ordinarySuspected: Int?
    }
}
