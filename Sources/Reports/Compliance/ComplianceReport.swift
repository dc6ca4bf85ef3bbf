internal import Model
package import Performance
internal import Texts

/// How teams kept the rules over a period.
package struct ComplianceReport {
    private let frame: ReportFrame
    private let compliance: TeamCompliance
    /// Recordings that belong to no period.
    private let undated: Int

    /// - Parameter undated: recordings of which nobody knows the day; 0 where not all teams are reported.
    package init(_ frame: ReportFrame, _ compliance: TeamCompliance, undated: Int) {
        self.frame = frame
        self.compliance = compliance
        self.undated = undated
    }

    private var texts: Catalogue { frame.texts }

    package var document: ReportDocument {
        let tables = ComplianceTables(texts: texts, compliance: compliance)
        return frame.document(
            texts.text("compliance.title"),
            [
                ReportDocument.Section(texts.text("compliance.glance"), glance),
                ReportDocument.Section(
                    texts.text("compliance.teams"),
                    [.sentence(texts.text("compliance.teamsNote"))] + nobodysNote + [.table(tables.teams)]),
                ReportDocument.Section(texts.text("compliance.kinds"), tables.kinds.map { .table($0) }),
                ReportDocument.Section(texts.text("compliance.complete"), completeness(tables)),
            ].filter { !$0.blocks.isEmpty })
    }

    private var glance: [ReportDocument.Block] {
        let total = compliance.total
        guard let share = total.share, let interval = total.interval else {
            return [.sentence(texts.text("compliance.none"))]
        }
        let gaps = [
            "people": DigitGroups.write(total.people.count, places: 0),
            "calls": DigitGroups.write(total.calls.calls, places: 0),
            "flagged": DigitGroups.write(total.calls.flagged, places: 0),
            "share": StatisticText.percent(share, places: 1), "interval": ReportCell.shares(interval).shown,
        ]
        return [
            .figures([
                .init(.whole(total.calls.calls), texts.text("compliance.judged")),
                .init(.share(share), texts.text("compliance.share")),
                .init(.exact(total.pointsPer100, places: 1), texts.text("compliance.per100")),
                .init(.whole(total.waiting), texts.text("compliance.waitingHits")),
            ]), .sentence(texts.text("compliance.summary", gaps)),
        ] + change(total) + [.chart(chart)]
    }

    private func change(_ total: ComplianceRates) -> [ReportDocument.Block] {
        guard let share = total.share, let before = total.shareBefore else { return [] }
        let gaps = ["period": frame.period.previous.description, "before": StatisticText.percent(before, places: 1)]
        guard total.probability <= 0.05 else { return [.sentence(texts.text("compliance.same", gaps))] }
        return [
            .sentence(
                share > before ? texts.text("compliance.rose", gaps) : texts.text("compliance.fell", gaps))
        ]
    }

    /// Branches where there are several, else teams.
    private var chart: IntervalChart {
        let branches = compliance.branches.sorted { $0.key < $1.key }
        let teams = compliance.teams.sorted { $0.key < $1.key }
        let units = branches.count > 1 ? branches.map { ($0.key, $0.value) } : teams.map { (name($0.key), $0.value) }
        return IntervalChart(
            texts.text("compliance.chart"), .share,
            marks: units.compactMap { label, rates in
                guard let share = rates.share else { return nil }
                return IntervalChart.Mark(
                    label, value: share, interval: rates.interval, earlier: rates.shareBefore)
            })
    }

    private func name(_ team: Team) -> String { team.name ?? texts.text("document.noTeam") }

    private var nobodysNote: [ReportDocument.Block] {
        let nobodys = compliance.nobodys
        return nobodys.recordings + nobodys.calls.calls > 0
            ? [.sentence(texts.text("compliance.nobodysNote"))] : []
    }

    private func completeness(_ tables: ComplianceTables) -> [ReportDocument.Block] {
        let undated = undated > 0 ? [texts.text("compliance.undated", ["count": "\(undated)"])] : []
        return ([texts.text("compliance.completeNote")] + undated).map { .sentence($0) }
            + [.table(tables.states)] + (tables.reasons.map { [.table($0)] } ?? [])
    }
}
