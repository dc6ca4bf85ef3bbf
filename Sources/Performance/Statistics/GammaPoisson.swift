package import Model

/// How often something rare happens to people who differ, each drawn towards the mean of all: an empirical Bayes estimate
/// by moments (Marshall 1991, *Mapping disease and mortality rates using empirical Bayes estimators*; Clayton and Kaldor
/// 1987). It tells people with few calls from people with good ones; scores are made of what was counted.
package struct GammaPoisson: Hashable, Sendable {
    /// Of all calls, per call.
    package let mean: Double
    /// Of the gamma distribution of people's rates; nil where they differ no more than chance does.
    let prior: Prior?

    struct Prior: Hashable, Sendable {
        let shape: Double
        let rate: Double
    }

    /// Nil where nobody has a call.
    package init?(_ people: [FlaggedCalls]) {
        let spread = Spread(people.map { (sum: Double($0.flagged), exposure: Double($0.calls)) })
        guard spread.members > 0 else { return nil }
        mean = spread.mean
        prior = spread.variance > 0 ? Prior(shape: mean * spread.weight, rate: spread.weight) : nil
    }

    /// A person's rate, per call.
    package func rate(of person: FlaggedCalls) -> Double {
        guard let prior else { return mean }
        return (prior.shape + Double(person.flagged)) / (prior.rate + Double(person.calls))
    }

    /// How probable it is that a person's rate is above a line, 0…1.
    package func chance(of person: FlaggedCalls, above line: Double) -> Double {
        guard let prior else { return mean > line ? 1 : 0 }
        return 1
            - GammaFunction.shareBelow(
                line * (prior.rate + Double(person.calls)), shape: prior.shape + Double(person.flagged))
    }
}
