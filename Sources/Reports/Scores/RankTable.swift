package import Model
package import Performance
package import Texts

/// A ranking as a table for people.
package struct RankTable {
    /// Among whom the places of the table are.
    package enum Group: Hashable, Sendable { case team, branch, everyone }

    private let texts: Catalogue
    private let group: Group

    package init(texts: Catalogue, group: Group) {
        self.texts = texts
        self.group = group
    }

    /// - Parameter scores: of one period, in the order in which they are shown.
    package func render(_ scores: [RankedScore], named names: [EmployeeID: String]) -> String {
        let metrics = Metric.allCases.filter { metric in
            scores.contains { $0.score.sheet.lines.contains { $0.metric == metric } }
        }
        let heads =
            [texts.text("performance.rank"), texts.text("performance.range"), texts.text("report.employee")]
            + [texts.text("performance.score")] + metrics.map { MetricName.text($0, texts) }
        let lines = CellText.lines([heads] + scores.map { row($0, metrics, names) }, left: [2])
        return (trial(scores) + lines + notes(scores)).map { "\($0)\n" }.joined()
    }

    private func trial(_ scores: [RankedScore]) -> [String] {
        scores.contains { $0.score.isTrial } ? [texts.text("performance.trial"), ""] : []
    }

    private func place(_ score: RankedScore) -> RankedScore.Place {
        switch group {
        case .team: score.inTeam
        case .branch: score.inBranch
        case .everyone: score.inGroup
        }
    }

    private func row(_ score: RankedScore, _ metrics: [Metric], _ names: [EmployeeID: String]) -> [String] {
        let place = place(score)
        let employee = score.score.employee
        let range = place.rank == nil ? "–" : "\(place.interval.best)–\(place.interval.worst)"
        return [
            place.rank.map { "\($0)" } ?? "–", place.rank != nil && place.isUncertain ? "\(range) ?" : range,
            names[employee].map { "\(employee) \($0)" } ?? employee.text, score.score.score?.description ?? "–",
        ]
            + metrics.map { metric in
                score.score.sheet.lines.first { $0.metric == metric }?.value?.description ?? "–"
            }
    }

    private func notes(_ scores: [RankedScore]) -> [String] {
        var notes: [String] = []
        if scores.contains(where: { place($0).rank != nil && place($0).isUncertain }) {
            notes.append(texts.text("performance.uncertain"))
        }
        notes += scores.compactMap { score in
            score.score.whyNone(texts).map { "\(score.score.employee): \($0)" }
        }
        return notes.isEmpty ? [] : [""] + notes
    }
}
