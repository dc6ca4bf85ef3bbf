package import Model
package import Performance
internal import Texts

/// Who stands where, how sure that is, and what it is made of.
package struct RankingReport {
    private let frame: ReportFrame
    private let scores: [RankedScore]
    private let names: [EmployeeID: String]

    /// - Parameter scores: of the period, in the order in which they are shown.
    package init(_ frame: ReportFrame, _ scores: [RankedScore], named names: [EmployeeID: String]) {
        self.frame = frame
        self.scores = scores
        self.names = names
    }

    private var texts: Catalogue { frame.texts }

    package var document: ReportDocument {
        let notes = [texts.text("ranking.note"), texts.text("ranking.conduct")] + uncertain + moneyAlone
        let sections = [
            ReportDocument.Section(texts.text("ranking.places"), notes.map { .sentence($0) } + [.table(table)])
        ]
        return frame.document(texts.text("ranking.title"), sections + unscored)
    }

    private func place(_ score: RankedScore) -> RankedScore.Place {
        if frame.scope.team != nil { return score.inTeam }
        return frame.scope.branch != nil ? score.inBranch : score.inGroup
    }

    /// Whoever is judged by money alone is shown and given no place.
    private func isPlaced(_ score: RankedScore) -> Bool { place(score).rank != nil && !score.score.isOfMoneyAlone }

    private var metrics: [Metric] {
        Metric.allCases.filter { metric in
            scores.contains { $0.score.sheet.lines.contains { $0.metric == metric } }
        }
    }

    private var table: ReportTable {
        let heads = [
            "ranking.employee", "ranking.name", "ranking.branch", "ranking.team", "ranking.rank", "ranking.range",
            "ranking.tooFew", "ranking.score",
        ].map { texts.text($0) }
        let facts = ["ranking.calls", "ranking.flagged", "ranking.recovered"].map { texts.text($0) }
        return ReportTable(
            texts.text("ranking.places"), columns: heads + metrics.map { MetricName.text($0, texts) } + facts,
            rows: scores.filter { $0.score.score != nil }.map { ReportTable.Row(cells($0)) })
    }

    private func cells(_ ranked: RankedScore) -> [ReportCell] {
        let (place, score, isPlaced) = (place(ranked), ranked.score, isPlaced(ranked))
        let range = "\(place.interval.best)–\(place.interval.worst)"
        let currency = score.target.currency ?? .yuan
        return [
            .text(score.employee.text), .text(names[score.employee] ?? ""), .text(score.team.branch),
            .text(score.team.name ?? ""), isPlaced ? place.rank.map { .whole($0) } ?? .empty : .text("–"),
            .text(isPlaced ? range : "–"), isPlaced && place.isUncertain ? .text("?") : .empty, .score(score.score),
        ] + metrics.map { metric in .score(score.sheet.lines.first { $0.metric == metric }?.value) } + [
            .whole(score.facts.calls), .whole(score.facts.flagged),
            .money(Money(minorUnits: score.facts.recovered, currency)),
        ]
    }

    private var uncertain: [String] {
        scores.contains { isPlaced($0) && place($0).isUncertain } ? [texts.text("performance.uncertain")] : []
    }

    private var moneyAlone: [String] {
        scores.contains { $0.score.isOfMoneyAlone } ? [texts.text("ranking.moneyAlone")] : []
    }

    private var unscored: [ReportDocument.Section] {
        let rows = scores.filter { $0.score.score == nil }.map { ranked in
            let score = ranked.score
            return ReportTable.Row([
                .text(score.employee.text), .text(names[score.employee] ?? ""), .text(score.team.branch),
                .text(score.team.name ?? ""), .text(score.whyNone(texts) ?? ""),
            ])
        }
        guard !rows.isEmpty else { return [] }
        let table = ReportTable(
            texts.text("ranking.unscored"),
            columns: ["ranking.employee", "ranking.name", "ranking.branch", "ranking.team", "ranking.why"]
                .map { texts.text($0) }, rows: rows)
        return [ReportDocument.Section(texts.text("ranking.unscored"), [.table(table)])]
    }
}

extension PersonalScore {
    /// Whether nothing but what was recovered weighs in it.
    fileprivate var isOfMoneyAlone: Bool {
        score != nil && sheet.lines.allSatisfy { $0.metric == .amount || $0.weight == .zero }
    }
}
