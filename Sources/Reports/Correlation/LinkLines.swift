internal import Model
package import Performance

/// Links between metrics for programs: one JSON object a line, or CSV. docs/portraits.md names the fields.
package enum LinkLines {
    package static func json(_ links: MetricLinks) -> [String] { links.links.map { JSONLine.text(Line($0, links)) } }

    package static func csv(_ links: MetricLinks) -> String {
        let columns = [
            "first", "second", "people", "spearman", "low", "high", "pearson", "within_branches", "strength",
            "of_branches", "before", "after", "change_low", "change_high", "probability", "moved",
        ]
        let rows = links.links.map { Line($0, links).cells }
        return CSVRenderer.text([columns] + rows)
    }

    private struct Line: Encodable {
        let first: String
        let second: String
        let people: Int?
        let spearman: Double?
        let interval: [Double]?
        let pearson: Double?
        let withinBranches: Double?
        let strength: String?
        let ofBranches: Bool
        let before: Double?
        let after: Double?
        let changeInterval: [Double]?
        let probability: Double?
        let moved: Bool

        init(_ link: MetricLink, _ links: MetricLinks) {
            (first, second) = (link.pair.first.rawValue, link.pair.second.rawValue)
            people = link.spearman?.people
            spearman = link.spearman?.r
            interval = link.spearman?.interval.map { [$0.lowerBound, $0.upperBound] }
            pearson = link.pearson?.r
            withinBranches = link.centred?.r
            strength = link.spearman?.strength.rawValue
            ofBranches = link.isOfBranches
            (before, after) = (link.change?.before, link.change?.after)
            changeInterval = link.change.map { [$0.interval.lowerBound, $0.interval.upperBound] }
            probability = link.change?.probability
            moved = links.moved.contains(link.pair)
        }

        var cells: [String] {
            func text(_ value: Double?) -> String { value.map { StatisticText.number($0, places: 6) } ?? "" }
            let found = [spearman, interval?.first, interval?.last, pearson, withinBranches].map(text)
            let change = [before, after, changeInterval?.first, changeInterval?.last, probability].map(text)
            return [first, second, people.map { "\($0)" } ?? ""] + found + [strength ?? "", ofBranches ? "true" : ""]
                + change + [moved ? "true" : ""]
        }
    }
}
