internal import Model
internal import Texts

/// What was objected to, and with what success.
struct QuarterAppeals {
    let texts: Catalogue
    let appeals: [Appeal]
    let rates: [AppealRate]
    let now: ZonedTime

    var section: ReportDocument.Section {
        guard !appeals.isEmpty else {
            return ReportDocument.Section(
                texts.text("quarter.appeals"), [.sentence(texts.text("quarter.appeals.none"))])
        }
        return ReportDocument.Section(
            texts.text("quarter.appeals"), [figures] + (rates.isEmpty ? [] : [.table(table)]))
    }

    private var figures: ReportDocument.Block {
        let inTime = appeals.count { appeal in appeal.decisions.first.map { $0.decidedAt <= appeal.decideBy } ?? false }
        let late = appeals.count { appeal in
            (appeal.decisions.first?.decidedAt ?? now.microseconds) > appeal.decideBy
        }
        return .figures([
            .init(.whole(appeals.count), texts.text("quarter.appeals.filed")),
            .init(.whole(inTime), texts.text("quarter.appeals.inTime")),
            .init(.whole(late), texts.text("quarter.appeals.late")),
            .init(.whole(appeals.count(where: \.isAccepted)), texts.text("quarter.appeals.accepted")),
        ])
    }

    private var table: ReportTable {
        ReportTable(
            texts.text("quarter.appeals.rules"),
            columns: [
                "appeal.rule", "appeal.hits", "appeal.appeals", "appeal.acceptedCount", "appeal.openCount",
                "appeal.share",
            ].map { texts.text($0) },
            rows: rates.map { rate in
                let decided = rate.appeals - rate.open
                return ReportTable.Row([
                    .text(rate.rule.text), .whole(rate.hits), .whole(rate.appeals), .whole(rate.accepted),
                    .whole(rate.open), .share(decided > 0 ? Double(rate.accepted) / Double(decided) : nil),
                ])
            })
    }
}
