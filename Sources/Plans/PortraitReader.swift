internal import Documents
internal import Model
internal import Performance
internal import Yams

/// Reads the thresholds and groups of one file.
struct PortraitReader {
    let log: PlanLog

    private var scalars: ScalarReading<PlanProblem.Code> { ScalarReading(log: log) }

    /// A number of a flag, what it may be, and where it is kept.
    private struct Threshold {
        let key: String
        let range: ClosedRange<Double>
        let set: (inout PortraitThresholds, Double) -> Void
    }

    private static let percent = 0.0...100
    private static let share = 0.0...1
    private static let count = 0.0...1000

    private static func keys(of flag: PortraitFlag) -> [Threshold] {
        switch flag {
        case .breaksRulesForMoney:
            [
                Threshold(key: "amountTop", range: percent) { $0.amountTop = $1 },
                Threshold(key: "complianceBottom", range: percent) { $0.complianceBottom = $1 },
                Threshold(key: "rateFactor", range: count) { $0.rateFactor = $1 },
                Threshold(key: "rateChance", range: share) { $0.rateChance = $1 },
            ]
        case .suitsCarefulCustomers:
            [
                Threshold(key: "amountFrom", range: percent) { $0.amountFrom = $1 },
                Threshold(key: "amountTo", range: percent) { $0.amountTo = $1 },
                Threshold(key: "satisfactionTop", range: percent) { $0.satisfactionTop = $1 },
            ]
        case .complianceFalls:
            [
                Threshold(key: "lastDays", range: 1...92) { $0.lastDays = Int($1) },
                Threshold(key: "daysBefore", range: 1...366) { $0.daysBefore = Int($1) },
                Threshold(key: "leastCalls", range: count) { $0.leastCalls = Int($1) },
                Threshold(key: "chance", range: share) { $0.chance = $1 },
            ]
        case .complaintsRise:
            [
                Threshold(key: "least", range: count) { $0.leastComplaints = Int($1) },
                Threshold(key: "factor", range: count) { $0.complaintFactor = $1 },
            ]
        case .mayBeBurningOut:
            [
                Threshold(key: "hoursAboveMedian", range: 0...24) { $0.hoursAboveMedian = $1 },
                Threshold(key: "absences", range: count) { $0.absencesAMonth = $1 },
                Threshold(key: "complaints", range: count) { $0.complaintsAMonth = $1 },
                Threshold(key: "satisfactionFall", range: percent) { $0.satisfactionFall = $1 },
                Threshold(key: "outputFall", range: share) { $0.outputFall = $1 },
            ]
        }
    }

    /// The keys of the whole file; nil where it is none.
    func fields(_ root: Node) -> PlanFields? {
        let known = ["portraits", "format", "flags", "needs"]
        guard let fields = PlanFields(root, what: "portraits", known: known, log: log) else { return nil }
        _ = fields.required("portraits", what: "portraits").flatMap { scalars.text($0, key: "portraits") }
        if let node = fields.required("format", what: "portraits"), let text = scalars.text(node, key: "format"),
            text != "\(PortraitFile.currentFormat)"
        {
            log.add(
                .unknownFormat, at: node.mark,
                Message("portrait.unknownFormat", ["found": text, "known": "\(PortraitFile.currentFormat)"]))
            return nil
        }
        return fields
    }

    func thresholds(_ node: Node) -> PortraitThresholds {
        var thresholds = PortraitThresholds()
        let known = PortraitFlag.allCases.map(\.rawValue)
        guard let flags = PlanFields(node, what: "flags", known: known, log: log) else { return thresholds }
        for flag in PortraitFlag.allCases {
            let keys = Self.keys(of: flag)
            guard let node = flags[flag.rawValue],
                let fields = PlanFields(node, what: flag.rawValue, known: keys.map(\.key), log: log)
            else { continue }
            for key in keys {
                guard let value = fields[key.key].flatMap({ number($0, key) }) else { continue }
                key.set(&thresholds, value)
            }
        }
        if thresholds.amountFrom > thresholds.amountTo {
            log.add(
                .badThreshold, at: flags[PortraitFlag.suitsCarefulCustomers.rawValue]?.mark,
                Message("portrait.spanReversed", ["from": "amountFrom", "to": "amountTo"]))
        }
        return thresholds
    }

    private func number(_ node: Node, _ threshold: Threshold) -> Double? {
        guard let text = scalars.text(node, key: threshold.key) else { return nil }
        if let number = Double(text), threshold.range.contains(number) { return number }
        log.add(
            .badThreshold, at: node.mark,
            Message(
                "portrait.badThreshold",
                [
                    "key": threshold.key, "found": text, "least": "\(threshold.range.lowerBound)",
                    "most": "\(threshold.range.upperBound)",
                ]))
        return nil
    }

    func groups(_ node: Node) -> [NeedGroup] {
        var groups: [NeedGroup] = []
        for item in scalars.list(node, key: "needs") ?? [] {
            guard let group = group(item) else { continue }
            if groups.contains(where: { $0.id == group.id }) {
                log.add(.badID, at: item.mark, Message("portrait.groupTwice", ["group": group.id.text]))
            }
            groups.append(group)
        }
        return groups
    }

    private func group(_ node: Node) -> NeedGroup? {
        let known = ["id", "name", "ages", "tenure", "needs"]
        guard let fields = PlanFields(node, what: "needs", known: known, log: log) else { return nil }
        let id = fields.required("id", what: "needs").flatMap { scalars.text($0, key: "id") }
        let name = fields.required("name", what: "needs").flatMap { scalars.localizedText($0, key: "name") }
        let needs = fields.required("needs", what: "needs").flatMap { scalars.localizedText($0, key: "needs") }
        let numbers = NumberReading(log: log)
        let ages = fields["ages"].flatMap { numbers.span($0, key: "ages", 0...150) }
        let tenure = fields["tenure"].flatMap { numbers.span($0, key: "tenure", 0...1200) }
        if fields["ages"] == nil, fields["tenure"] == nil {
            log.add(.badThreshold, at: node.mark, Message("portrait.groupOfAll"))
        }
        guard let id, let name, let needs else { return nil }
        return NeedGroup(
            id: NeedGroup.ID(id), name: name,
            people: AgeAndTenure(ages: ages, tenure: tenure.map { $0.lowerBound..<$0.upperBound }), needs: needs)
    }
}
