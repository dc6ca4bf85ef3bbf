/// What in someone's work, or a team's, points to burning out.
struct StrainSigns {
    let thresholds: PortraitThresholds
    /// Of the group's people; nil where nobody's hours are known.
    let medianHours: Double?
    /// How many months the period has; a week is a part of one.
    let months: Double

    /// In the signs' order.
    func of(_ now: WorkRecord, before: WorkRecord) -> [StrainSign] {
        StrainSign.allCases.filter { has($0, now, before) }
    }

    /// Whether they are enough for the flag: a burden, and a mark that it leaves.
    static func areEnough(_ signs: [StrainSign]) -> Bool {
        signs.contains { $0.isBurden } && signs.contains { !$0.isBurden }
    }

    private func has(_ sign: StrainSign, _ now: WorkRecord, _ before: WorkRecord) -> Bool {
        guard now.people > 0 else { return false }
        let personMonths = Double(now.people) * months
        switch sign {
        case .longHours:
            guard let hours = now.hoursADay, let medianHours else { return false }
            return hours >= medianHours + thresholds.hoursAboveMedian
        case .absences: return Double(now.strain.absences) >= thresholds.absencesAMonth * personMonths
        case .complaints: return Double(now.strain.complaints) >= thresholds.complaintsAMonth * personMonths
        case .conduct:
            return RateComparison.probabilityOfRise(now.conduct, over: before.conduct) < thresholds.chance
        case .satisfaction:
            guard let after = now.satisfaction, let earlier = before.satisfaction else { return false }
            return after <= earlier - thresholds.satisfactionFall
        case .output:
            guard let after = now.paymentsADay, let earlier = before.paymentsADay else { return false }
            return after < earlier * (1 - thresholds.outputFall)
        }
    }
}
