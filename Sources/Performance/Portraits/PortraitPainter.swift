package import Model

/// Makes portraits of everyone in a period.
package struct PortraitPainter: Sendable {
    package let thresholds: PortraitThresholds
    package let groups: [NeedGroup]
    private let scores: [PersonalScore]
    private let earlier: [EmployeeID: PersonalScore]
    private let facts: [EmployeeID: PortraitFacts]
    private let period: Period
    private let rates: GammaPoisson?
    private let percentiles: [PortraitMeasure: [EmployeeID: Double]]
    private let signs: StrainSigns

    /// - Parameters:
    ///   - scores: of one period.
    ///   - earlier: of the period of the same kind before it.
    ///   - facts: of each of the people.
    package init(
        _ scores: [PersonalScore], earlier: [PersonalScore], facts: [EmployeeID: PortraitFacts], over period: Period,
        thresholds: PortraitThresholds = PortraitThresholds(), groups: [NeedGroup] = []
    ) {
        (self.thresholds, self.groups, self.period, self.facts) = (thresholds, groups, period, facts)
        self.scores = scores.sorted { $0.employee < $1.employee }
        self.earlier = Dictionary(earlier.map { ($0.employee, $0) }) { first, _ in first }
        let rates = GammaPoisson(scores.map(\.conduct))
        self.rates = rates
        percentiles = PortraitMeasures(rates: rates, facts: facts).percentiles(self.scores)
        signs = StrainSigns(
            thresholds: thresholds,
            medianHours: Self.median(scores.compactMap { WorkRecord($0.facts, facts[$0.employee]?.strain).hoursADay }),
            months: period.months)
    }

    /// In order of employees.
    package var portraits: [Portrait] { scores.map(portrait) }

    /// Of each team that someone ends the period in, in order.
    package var teams: [TeamPortrait] {
        Dictionary(grouping: scores, by: \.team).sorted { $0.key < $1.key }.map { team, members in
            let records = members.map(records)
            let (now, before) = records.reduce((WorkRecord(), WorkRecord())) { ($0.0 + $1.now, $0.1 + $1.before) }
            return TeamPortrait(team: team, people: members.count, signs: signs.of(now, before: before))
        }
    }

    private func portrait(_ score: PersonalScore) -> Portrait {
        let employee = score.employee
        let own = percentiles.compactMapValues { $0[employee] }
        let (now, before) = records(score)
        let signs = signs.of(now, before: before)
        let hasCalls = score.facts.calls > 0
        return Portrait(
            employee: employee, team: score.team, percentiles: own,
            violationRate: hasCalls ? rates?.rate(of: score.conduct) : nil,
            chanceAboveMean: hasCalls ? rates.map { $0.chance(of: score.conduct, above: $0.mean) } : nil,
            flags: PortraitFlag.allCases.filter { isRaised($0, own, signs, score) }, signs: signs,
            groups: facts[employee].map(self.groups(of:)) ?? [])
    }

    private func records(_ score: PersonalScore) -> (now: WorkRecord, before: WorkRecord) {
        let facts = facts[score.employee]
        return (
            WorkRecord(score.facts, facts?.strain),
            earlier[score.employee].map { WorkRecord($0.facts, facts?.earlierStrain) } ?? WorkRecord()
        )
    }

    private func isRaised(
        _ flag: PortraitFlag, _ own: [PortraitMeasure: Double], _ signs: [StrainSign], _ score: PersonalScore
    ) -> Bool {
        switch flag {
        case .breaksRulesForMoney:
            guard let amount = own[.amount], let compliance = own[.compliance] else { return false }
            return amount >= 100 - thresholds.amountTop && compliance <= thresholds.complianceBottom
                && isSurelyWorse(score.conduct)
        case .suitsCarefulCustomers:
            guard let amount = own[.amount], let satisfaction = own[.satisfaction] else { return false }
            return thresholds.amountFrom <= amount && amount <= thresholds.amountTo
                && satisfaction >= 100 - thresholds.satisfactionTop
        case .complianceFalls:
            guard let facts = facts[score.employee], facts.lastDays.calls >= thresholds.leastCalls else { return false }
            return RateComparison.probabilityOfRise(facts.lastDays, over: facts.daysBefore) < thresholds.chance
        case .complaintsRise:
            guard let facts = facts[score.employee] else { return false }
            let (now, before) = (facts.strain.complaints, facts.earlierStrain.complaints)
            return now >= thresholds.leastComplaints && Double(now) >= thresholds.complaintFactor * Double(before)
        case .mayBeBurningOut: return StrainSigns.areEnough(signs)
        }
    }

    /// Few calls make nobody a breaker of rules.
    private func isSurelyWorse(_ conduct: FlaggedCalls) -> Bool {
        guard let rates else { return false }
        return rates.chance(of: conduct, above: rates.mean * thresholds.rateFactor) >= thresholds.rateChance
    }

    private func groups(of facts: PortraitFacts) -> [NeedGroup.ID] {
        let day = period.end.adding(days: -1)
        return groups.filter { $0.people.includes(birthYear: facts.birthYear, hired: facts.hired, on: day) }.map(\.id)
    }

    private static func median(_ values: [Double]) -> Double? {
        let sorted = values.sorted()
        guard !sorted.isEmpty else { return nil }
        return (sorted[(sorted.count - 1) / 2] + sorted[sorted.count / 2]) / 2
    }
}

extension WorkRecord {
    init(_ facts: WorkFacts, _ strain: StrainFacts?) { self.init(facts, strain ?? StrainFacts()) }
}

extension PersonalScore {
    var conduct: FlaggedCalls { FlaggedCalls(flagged: facts.flagged, calls: facts.calls) }
}

extension Period {
    /// How many months it is as long as; a day and a week are parts of one.
    fileprivate var months: Double {
        switch kind {
        case .day: 1 / 30.0
        case .week: 7 / 30.0
        case .month: 1
        case .quarter: 3
        }
    }
}
