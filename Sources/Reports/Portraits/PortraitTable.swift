package import Model
package import Performance
package import Texts

/// Portraits of many people as a table for people: percentiles, and what should be looked at.
package struct PortraitTable {
    private let texts: Catalogue

    package init(texts: Catalogue) { self.texts = texts }

    package func render(
        _ portraits: [Portrait], teams: [TeamPortrait], named names: [EmployeeID: String]
    ) -> String {
        let measures = PortraitMeasure.allCases.filter { measure in
            portraits.contains { $0.percentiles[measure] != nil }
        }
        let heads =
            [texts.text("report.employee")] + measures.map { PortraitName.text($0, texts) }
            + [texts.text("portrait.flags")]
        let rows = portraits.map { row($0, measures, names) }
        let lines = portraits.isEmpty ? [] : CellText.lines([heads] + rows, left: [0, heads.count - 1])
        let notes = [texts.text("portrait.percentiles")]
        return ((lines.isEmpty ? [texts.text("portrait.nobody")] : lines + notes) + burning(teams))
            .map { "\($0)\n" }.joined()
    }

    private func row(_ portrait: Portrait, _ measures: [PortraitMeasure], _ names: [EmployeeID: String]) -> [String] {
        let employee = portrait.employee
        let flags = portrait.flags.map { PortraitName.text($0, texts) }.joined(separator: texts.text("portrait.comma"))
        return [names[employee].map { "\(employee) \($0)" } ?? employee.text]
            + measures.map { portrait.percentiles[$0].map { "\(Int($0.rounded()))" } ?? "–" } + [flags]
    }

    private func burning(_ teams: [TeamPortrait]) -> [String] {
        let burning = teams.filter(\.mayBeBurningOut)
        guard !burning.isEmpty else { return [] }
        return [""]
            + burning.map { team in
                texts.text(
                    "portrait.team",
                    [
                        "branch": team.team.branch, "team": team.team.name ?? "–", "people": "\(team.people)",
                        "signs": PortraitName.list(team.signs, texts),
                    ])
            }
    }
}
