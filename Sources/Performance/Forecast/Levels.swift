/// Employees in teams in a company: how much the team's mean weighs for each employee, and the company's for each team.
struct Levels {
    /// Of each team, in units of exposure.
    let weightOfTeam: [Double]
    /// The same for all teams.
    let weightOfCompany: Double
    /// Of one unit of exposure.
    let companyMean: Double

    /// What is known of one employee: to which team they belong, and what was seen over how much exposure.
    struct Member {
        let team: Int
        let sum: Double
        let exposure: Double
    }

    /// What a mean weighs at most, in units of exposure, and where nothing tells how much it should.
    struct Limits {
        let most: Double
        let usual: Double
    }

    init(_ members: [Member], teams: Int, noise: Double? = nil, limits: Limits) {
        var byTeam = [[(sum: Double, exposure: Double)]](repeating: [], count: teams)
        for member in members { byTeam[member.team].append((member.sum, member.exposure)) }
        let spreads = byTeam.map { Spread($0, noise: noise) }
        let all = Spread(members.map { ($0.sum, $0.exposure) }, noise: noise)
        let people = spreads.reduce(0) { $0 + $1.members }
        guard people > 1, all.mean > 0 else {
            weightOfTeam = Array(repeating: limits.usual, count: teams)
            (weightOfCompany, companyMean) = (limits.usual, all.mean)
            return
        }
        let within = Spread(
            mean: all.mean,
            variance: spreads.reduce(0) { $0 + Double($1.members) * $1.variance } / Double(people),
            noise: all.noise, members: people)
        weightOfTeam = spreads.map { min($0.drawn(to: within).weight, limits.most) }
        weightOfCompany = min(Self.betweenTeams(byTeam, noise, within).weight, limits.most)
        companyMean = all.mean
    }

    /// Teams differ also because their people do.
    private static func betweenTeams(
        _ byTeam: [[(sum: Double, exposure: Double)]], _ noise: Double?, _ within: Spread
    ) -> Spread {
        let sums = byTeam.map { team in
            (sum: team.reduce(0) { $0 + $1.sum }, exposure: team.reduce(0) { $0 + $1.exposure })
        }
        let between = Spread(sums, noise: noise)
        let size = Double(within.members) / Double(max(1, between.members))
        return Spread(
            mean: between.mean, variance: between.variance - max(0, within.variance) / size, noise: between.noise,
            members: between.members)
    }
}
