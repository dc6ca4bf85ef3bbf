internal import Performance
internal import Texts

/// Names of what portraits say, for people.
enum PortraitName {
    static func text(_ flag: PortraitFlag, _ texts: Catalogue) -> String {
        switch flag {
        case .breaksRulesForMoney: texts.text("portrait.flag.rules")
        case .suitsCarefulCustomers: texts.text("portrait.flag.careful")
        case .complianceFalls: texts.text("portrait.flag.falling")
        case .complaintsRise: texts.text("portrait.flag.complaints")
        case .mayBeBurningOut: texts.text("portrait.flag.burnout")
        }
    }

    static func text(_ sign: StrainSign, _ texts: Catalogue) -> String {
        switch sign {
        case .longHours: texts.text("portrait.sign.hours")
        case .absences: texts.text("portrait.sign.absences")
        case .complaints: texts.text("portrait.sign.complaints")
        case .conduct: texts.text("portrait.sign.conduct")
        case .satisfaction: texts.text("portrait.sign.satisfaction")
        case .output: texts.text("portrait.sign.output")
        }
    }

    static func text(_ measure: PortraitMeasure, _ texts: Catalogue) -> String {
        switch measure {
        case .amount: MetricName.text(.amount, texts)
        case .compliance: MetricName.text(.compliance, texts)
        case .satisfaction: MetricName.text(.satisfaction, texts)
        case .cases: MetricName.text(.cases, texts)
        case .training: MetricName.text(.training, texts)
        case .hours: texts.text("portrait.measure.hours")
        case .absences: texts.text("portrait.measure.absences")
        case .complaints: texts.text("portrait.measure.complaints")
        }
    }

    static func list(_ signs: [StrainSign], _ texts: Catalogue) -> String {
        signs.map { text($0, texts) }.joined(separator: texts.text("portrait.comma"))
    }
}
