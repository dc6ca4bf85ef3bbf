internal import Model

/// What is one's own and stays, whatever the months bring.
struct Traits: Hashable, Sendable {
    /// Expected of a full month of someone who is no newcomer.
    let paymentsPerMonth: Double
    /// In fen.
    let meanAmount: Double
    let violationsPerCall: Double
    /// Added to what conduct makes of satisfaction.
    let satisfactionShift: Double
    let surveysPerMonth: Double
    /// How many times as many violations someone makes who breaks rules for money; nil for all others.
    let ruleBreaking: Double?

    /// What everyone has in a company of noise, and what the others have in the mean.
    static let usual = Traits(
        paymentsPerMonth: 24, meanAmount: 380_000, violationsPerCall: 0.02, satisfactionShift: 0, surveysPerMonth: 4,
        ruleBreaking: nil)

    /// Of payments; 1 is the company's mean.
    var level: Double { paymentsPerMonth / Self.usual.paymentsPerMonth }

    /// By their payments; a gamma's median is a little under its mean.
    var isOfBetterHalf: Bool { level >= 0.985 }

    /// A whole of 1…5.
    func satisfaction(violationsPerCall: Double) -> Double {
        min(max(4.44 - Self.satisfactionPerViolation * violationsPerCall + satisfactionShift, 1.2), 4.9)
    }

    /// How far the mean of satisfaction falls for one violation more per call.
    static let satisfactionPerViolation = 12.0
}

extension Traits {
    /// Drawn for a person: a part that the first team shares, and a part of one's own.
    static func drawn(for number: Int, breaksRules: Bool, team: Int, seed: UInt64) -> Traits {
        var ofTeam = RandomStream(seed: seed, .team, subject: team)
        let teamLevel = ofTeam.gamma(shape: 150, mean: 1)
        var own = RandomStream(seed: seed, .traits, subject: number)
        let level = own.gamma(shape: 30, mean: 1)
        let amount = own.gamma(shape: 100, mean: usual.meanAmount)
        let violations = own.gamma(shape: 2, mean: usual.violationsPerCall)
        let satisfaction = own.normal() * 0.1
        let surveys = own.happens(0.15) ? 0 : own.gamma(shape: 2, mean: usual.surveysPerMonth / 0.85)
        let strength = 6 + 4 * own.unit()
        return Traits(
            // A rule breaker is planted as a usual person, so that the truth's strength is what shows.
            paymentsPerMonth: usual.paymentsPerMonth * teamLevel * (breaksRules ? 1 : level), meanAmount: amount,
            violationsPerCall: breaksRules ? usual.violationsPerCall : violations, satisfactionShift: satisfaction,
            surveysPerMonth: surveys, ruleBreaking: breaksRules ? strength : nil)
    }
}
