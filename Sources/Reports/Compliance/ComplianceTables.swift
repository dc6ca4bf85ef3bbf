internal import Model
internal import Performance
internal import Texts

/// The tables of a report of compliance: branches, each with its teams below it, and all together.
struct ComplianceTables {
    let texts: Catalogue
    let compliance: TeamCompliance

    private struct Unit {
        let name: String
        let rates: ComplianceRates
        let hasMoved: Bool
        let isTotal: Bool
    }

    private var units: [Unit] {
        let branches = compliance.branches.sorted { $0.key < $1.key }
        let listed = branches.flatMap { branch, rates in
            [
                Unit(
                    name: branch, rates: rates, hasMoved: compliance.movedBranches.contains(branch), isTotal: true)
            ] + teams(of: branch)
        }
        let nobodys = compliance.nobodys
        let others =
            nobodys.recordings + nobodys.calls.calls > 0
            ? [Unit(name: texts.text("compliance.nobodys"), rates: nobodys, hasMoved: false, isTotal: false)] : []
        guard branches.count > 1 || !others.isEmpty else { return listed }
        let total = compliance.total
        return listed + others + [
            Unit(
                name: texts.text("document.all"), rates: total,
                hasMoved: total.before.calls > 0 && total.probability <= 0.05, isTotal: true)
        ]
    }

    private func teams(of branch: String) -> [Unit] {
        compliance.teams.filter { $0.key.branch == branch }.sorted { $0.key < $1.key }.map { team, rates in
            Unit(
                name: "\(branch) · \(team.name ?? texts.text("document.noTeam"))", rates: rates,
                hasMoved: compliance.moved.contains(team), isTotal: false)
        }
    }

    var teams: ReportTable {
        ReportTable(
            texts.text("compliance.teams"),
            columns: [
                texts.text("compliance.unit"), texts.text("compliance.people"), texts.text("compliance.calls"),
                texts.text("compliance.flagged"), texts.text("compliance.rate"), texts.text("compliance.interval"),
                texts.text("compliance.points"), texts.text("compliance.per100"), texts.text("compliance.before"),
                texts.text("compliance.change"), texts.text("compliance.beyond"),
                texts.text("compliance.waitingHits"),
            ], rows: units.map { unit in ReportTable.Row(cells(unit), isTotal: unit.isTotal) })
    }

    private func cells(_ unit: Unit) -> [ReportCell] {
        let rates = unit.rates
        let change = rates.share.flatMap { share in rates.shareBefore.map { 100 * (share - $0) } }
        return [
            .text(unit.name), .whole(rates.people.count), .whole(rates.calls.calls), .whole(rates.calls.flagged),
            .share(rates.share), .shares(rates.interval), .points(rates.deducted),
            .exact(rates.pointsPer100, places: 2), .share(rates.shareBefore), .number(change, places: 1),
            unit.hasMoved ? .text(texts.text("document.yes")) : .empty, .whole(rates.waiting),
        ]
    }

    /// Categories of all, the dearest first, and their points by unit; none where nothing was deducted.
    var kinds: [ReportTable] {
        let total = compliance.total
        let all = total.categories.sorted { ($1.value.points, $0.key) < ($0.value.points, $1.key) }
        guard !all.isEmpty else { return [] }
        let sum = all.reduce(Points.zero) { $0 + $1.value.points }
        let rows = all.map { category, cost in
            ReportTable.Row([
                .text(CategoryName.text(category, texts)), .whole(cost.count), .points(cost.points),
                .share(Double(cost.points.thousandths) / Double(max(1, sum.thousandths))),
            ])
        }
        let list = ReportTable(
            texts.text("compliance.kinds"),
            columns: [
                texts.text("compliance.kind"), texts.text("compliance.violations"), texts.text("compliance.points"),
                texts.text("compliance.shareOfPoints"),
            ], rows: rows)
        return [list, byUnit(all.map(\.key))]
    }

    private func byUnit(_ categories: [String]) -> ReportTable {
        ReportTable(
            texts.text("compliance.byTeam"),
            columns: [texts.text("compliance.unit")] + categories.map { CategoryName.text($0, texts) },
            rows: units.map { unit in
                let points = categories.map { unit.rates.categories[$0].map { ReportCell.points($0.points) } ?? .empty }
                return ReportTable.Row([.text(unit.name)] + points, isTotal: unit.isTotal)
            })
    }

    var states: ReportTable {
        ReportTable(
            texts.text("compliance.complete"),
            columns: [
                texts.text("compliance.unit"), texts.text("compliance.recordings"), texts.text("compliance.scored"),
                texts.text("compliance.withWaiting"), texts.text("compliance.unscored"),
            ],
            rows: units.map { unit in
                let rates = unit.rates
                return ReportTable.Row(
                    [
                        .text(unit.name), .whole(rates.recordings), .whole(rates.scored), .whole(rates.withWaiting),
                        .whole(rates.unscored.values.reduce(0, +)),
                    ], isTotal: unit.isTotal)
            })
    }

    /// Nil where every recording has a score.
    var reasons: ReportTable? {
        let reasons = compliance.total.unscored.sorted { ($1.value, $0.key.rawValue) < ($0.value, $1.key.rawValue) }
        guard !reasons.isEmpty else { return nil }
        return ReportTable(
            texts.text("compliance.reasons"),
            columns: [texts.text("compliance.reason"), texts.text("compliance.recordings")],
            rows: reasons.map { reason, count in
                ReportTable.Row([.text(texts.text("reason.\(reason.rawValue)")), .whole(count)])
            })
    }
}
