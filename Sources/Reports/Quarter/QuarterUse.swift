internal import Model
internal import Texts

/// How the system was used.
struct QuarterUse {
    let texts: Catalogue
    let use: SystemUse

    var section: ReportDocument.Section {
        let rows: [(String, ReportCell)] = [
            ("quarter.use.runs", .whole(use.runs)), ("quarter.use.unfinished", .whole(use.runs - use.finishedRuns)),
            ("quarter.use.recordings", .whole(use.recordings)), ("quarter.use.rulings", .whole(use.rulings)),
            ("quarter.use.untilRuling", hours(use.untilRuling)), ("quarter.use.alerts", .whole(use.alerts)),
            ("quarter.use.withdrawn", .whole(use.withdrawnAlerts)),
            ("quarter.use.acknowledged", .whole(use.untilAcknowledged.count)),
            ("quarter.use.untilAcknowledged", hours(use.untilAcknowledged)),
            ("quarter.use.imports", .whole(use.imports)), ("quarter.use.corrections", .whole(use.corrections)),
        ]
        let table = ReportTable(
            texts.text("quarter.use"), columns: [texts.text("quarter.what"), texts.text("quarter.count")],
            rows: rows.map { ReportTable.Row([.text(texts.text($0)), $1]) })
        return ReportDocument.Section(texts.text("quarter.use"), [.table(table)])
    }

    /// The median in hours with one decimal.
    private func hours(_ lengths: [Int64]) -> ReportCell {
        .number(SystemUse.median(lengths).map { Double($0) / 3_600_000_000 }, places: 1)
    }
}
