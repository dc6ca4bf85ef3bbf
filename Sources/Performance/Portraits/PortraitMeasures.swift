internal import Model

/// What everyone is placed by, and where they stand.
struct PortraitMeasures {
    let rates: GammaPoisson?
    let facts: [EmployeeID: PortraitFacts]

    /// Mid-rank percentiles of those who have a value.
    func percentiles(_ scores: [PersonalScore]) -> [PortraitMeasure: [EmployeeID: Double]] {
        Dictionary(
            uniqueKeysWithValues: PortraitMeasure.allCases.map { measure in
                let values = scores.map { value(measure, $0) }
                let percentiles = zip(scores.map(\.employee), Ranking.percentiles(values)).compactMap { own in
                    own.1.map { (own.0, Double($0.numerator) / Double($0.denominator)) }
                }
                return (measure, Dictionary(percentiles) { first, _ in first })
            })
    }

    /// The larger the more, or the better.
    private func value(_ measure: PortraitMeasure, _ score: PersonalScore) -> Double? {
        switch measure {
        case .amount: amount(score)
        case .compliance: score.facts.calls > 0 ? rates.map { -$0.rate(of: score.conduct) } : nil
        case .satisfaction: score.facts.surveys.count > 0 ? metric(.satisfaction, score) : nil
        case .cases: metric(.cases, score)
        case .training: metric(.training, score)
        case .hours: WorkRecord(score.facts, facts[score.employee]?.strain).hoursADay
        case .absences: attendance(score).map { Double($0.absences) }
        case .complaints: facts[score.employee].map { Double($0.strain.complaints) }
        }
    }

    private func amount(_ score: PersonalScore) -> Double? {
        guard let target = score.target.amount, target > .zero else { return nil }
        return Double(score.facts.recovered) / (Double(target.numerator) / Double(target.denominator))
    }

    private func metric(_ metric: Metric, _ score: PersonalScore) -> Double? {
        score.sheet.lines.first { $0.metric == metric }?.value.map { Double($0.hundredths) }
    }

    private func attendance(_ score: PersonalScore) -> StrainFacts? {
        facts[score.employee].map(\.strain).flatMap { $0.days + $0.absences > 0 ? $0 : nil }
    }
}
