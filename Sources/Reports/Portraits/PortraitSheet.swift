package import Model
package import Performance
package import Texts

/// One person's portrait for people.
package struct PortraitSheet {
    private let texts: Catalogue
    private let groups: [NeedGroup]

    package init(texts: Catalogue, groups: [NeedGroup]) {
        self.texts = texts
        self.groups = groups
    }

    package func render(_ portrait: Portrait, named name: String?, over period: Period) -> String {
        let head = texts.text(
            "portrait.head",
            [
                "employee": [portrait.employee.text, name].compactMap(\.self).joined(separator: " "),
                "period": period.description, "branch": portrait.team.branch, "team": portrait.team.name ?? "–",
            ])
        let lines = [head] + measures(portrait) + rate(portrait) + flags(portrait) + needs(portrait)
        return lines.map { "\($0)\n" }.joined()
    }

    private func measures(_ portrait: Portrait) -> [String] {
        PortraitMeasure.allCases.compactMap { measure in
            portrait.percentiles[measure].map { value in
                texts.text(
                    "portrait.percentile",
                    ["measure": PortraitName.text(measure, texts), "percentile": "\(Int(value.rounded()))"])
            }
        }
    }

    private func rate(_ portrait: Portrait) -> [String] {
        guard let rate = portrait.violationRate, let chance = portrait.chanceAboveMean else { return [] }
        return [
            texts.text(
                "portrait.rate",
                ["rate": StatisticText.percent(rate, places: 1), "chance": StatisticText.percent(chance, places: 0)])
        ]
    }

    private func flags(_ portrait: Portrait) -> [String] {
        let flags = portrait.flags.map { flag in
            flag == .mayBeBurningOut
                ? "! \(PortraitName.text(flag, texts)): \(PortraitName.list(portrait.signs, texts))"
                : "! \(PortraitName.text(flag, texts))"
        }
        return flags.isEmpty ? [texts.text("portrait.noFlag")] : flags
    }

    private func needs(_ portrait: Portrait) -> [String] {
        groups.filter { portrait.groups.contains($0.id) }.map { group in
            texts.text(
                "portrait.needs",
                ["group": group.name.text(in: texts.language), "needs": group.needs.text(in: texts.language)])
        }
    }
}
