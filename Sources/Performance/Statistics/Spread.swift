/// How far the members of a group differ beyond chance, by moments (Marshall 1991, *Mapping disease and mortality rates
/// using empirical Bayes estimators*).
package struct Spread: Hashable, Sendable {
    /// Of all members together, for one unit of exposure.
    package let mean: Double
    /// Between members; below 0 where they differ less than chance alone would have it.
    package let variance: Double
    /// Of what one unit of exposure shows.
    package let noise: Double
    /// How many have any exposure.
    package let members: Int

    /// - Parameters:
    ///   - members: of each what was seen over how much exposure: payments over months, or amounts over payments.
    ///   - noise: variance of what one unit of exposure shows; nil of counts, where it is their mean (Poisson).
    package init(_ members: [(sum: Double, exposure: Double)], noise: Double? = nil) {
        let seen = members.filter { $0.exposure > 0 }
        let exposure = seen.reduce(0) { $0 + $1.exposure }
        let mean = exposure > 0 ? seen.reduce(0) { $0 + $1.sum } / exposure : 0
        let square = seen.reduce(0) { sum, member in
            let off = member.sum / member.exposure - mean
            return sum + member.exposure * off * off
        }
        self.mean = mean
        self.members = seen.count
        self.noise = noise ?? mean
        let byChance = exposure > 0 ? self.noise * Double(seen.count) / exposure : 0
        variance = exposure > 0 ? square / exposure - byChance : 0
    }

    init(mean: Double, variance: Double, noise: Double, members: Int) {
        (self.mean, self.variance, self.noise, self.members) = (mean, variance, noise, members)
    }

    /// As much exposure as the group's mean weighs: noise ÷ variance, and without end where there is no variance.
    package var weight: Double { variance > 0 ? noise / variance : .infinity }

    /// Drawn to another spread by as many members' weight.
    func drawn(to other: Spread, by weight: Double = 20) -> Spread {
        let own = Double(members)
        return Spread(
            mean: mean, variance: (own * variance + weight * other.variance) / (own + weight),
            noise: noise > 0 ? noise : other.noise, members: members)
    }
}
