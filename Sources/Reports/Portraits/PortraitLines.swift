internal import Model
package import Performance

/// Portraits for programs: one JSON object a line, or CSV. docs/portraits.md names the fields.
package enum PortraitLines {
    package static func json(_ portrait: Portrait) -> String { JSONLine.text(Line(portrait)) }

    package static func csv(_ portraits: [Portrait]) -> String {
        CSVRenderer.text([columns] + portraits.map(row))
    }

    private static let columns =
        ["employee", "branch", "team"] + PortraitMeasure.allCases.map(\.rawValue)
        + ["violation_rate", "chance_above_mean", "flags", "signs", "groups"]

    private static func row(_ portrait: Portrait) -> [String] {
        [portrait.employee.text, portrait.team.branch, portrait.team.name ?? ""]
            + PortraitMeasure.allCases.map { cell(portrait.percentiles[$0], places: 2) }
            + [portrait.violationRate, portrait.chanceAboveMean].map { cell($0, places: 6) }
            + [
                portrait.flags.map(\.rawValue).joined(separator: " "),
                portrait.signs.map(\.rawValue).joined(separator: " "),
                portrait.groups.map(\.text).joined(separator: " "),
            ]
    }

    private static func cell(_ value: Double?, places: Int) -> String {
        value.map { StatisticText.number($0, places: places) } ?? ""
    }

    private struct Line: Encodable {
        let employee: String
        let branch: String
        let team: String?
        let percentiles: [String: Double]
        let violationRate: Double?
        let chanceAboveMean: Double?
        let flags: [String]
        let signs: [String]
        let groups: [String]

        init(_ portrait: Portrait) {
            employee = portrait.employee.text
            branch = portrait.team.branch
            team = portrait.team.name
            percentiles = Dictionary(
                uniqueKeysWithValues: portrait.percentiles.map { ($0.key.rawValue, $0.value) })
            violationRate = portrait.violationRate
            chanceAboveMean = portrait.chanceAboveMean
            flags = portrait.flags.map(\.rawValue)
            signs = portrait.signs.map(\.rawValue)
            groups = portrait.groups.map(\.text)
        }
    }
}
