/// How many payments a month someone brings in, as past months tell it.
struct LearntCounts: Sendable {
    /// δ.
    let discount: Double
    /// Of each team, what its people bring in.
    private let meanOfTeam: [Double]
    /// κ of each team, in months.
    private let weightOfTeam: [Double]
    private let ofPerson: [DiscountedSum]

    /// From which δ is taken.
    private static let discounts = [1, 0.97, 0.94, 0.9, 0.85, 0.8, 0.7, 0.6, 0.5]
    private static let limits = Levels.Limits(most: 1000, usual: 2)

    /// - Parameter isPast: false where it is the month itself: one's own run is then not in it a second time.
    init(_ months: [[SeenMonth]], people: Int, teams: Int, isPast: Bool) {
        let levels = Levels(Self.members(months), teams: teams, limits: Self.limits)
        let runs = (months.count > 1 ? Self.discounts : [1]).map { discount in
            CountRun(months, levels, discount: discount, people: people, teams: teams)
        }
        let best = runs.reduce(runs[0]) { $1.likelihood > $0.likelihood ? $1 : $0 }
        discount = best.discount
        meanOfTeam = best.meansOfTeams
        weightOfTeam = levels.weightOfTeam
        ofPerson = isPast ? best.ofPerson : best.ofPerson.map { _ in DiscountedSum() }
    }

    func rate(of person: Int, in team: Int) -> PaymentRate {
        PaymentRate(
            likeMean: meanOfTeam[team], weight: weightOfTeam[team], count: ofPerson[person].count,
            months: ofPerson[person].months)
    }

    /// The mean of a team's past months for each person and month, all months alike.
    private static func members(_ months: [[SeenMonth]]) -> [Levels.Member] {
        var sums: [Int: (team: Int, count: Int, share: Double)] = [:]
        for seen in months.joined() {
            let before = sums[seen.person] ?? (seen.team, 0, 0)
            sums[seen.person] = (seen.team, before.count + seen.count, before.share + seen.share)
        }
        return sums.sorted { $0.key < $1.key }.map {
            Levels.Member(team: $0.value.team, sum: Double($0.value.count), exposure: $0.value.share)
        }
    }
}

/// Payments and the months in which they came, of which each counts δ times what the next does.
struct DiscountedSum: Sendable {
    private(set) var count = 0.0
    private(set) var months = 0.0

    mutating func add(_ seen: SeenMonth) {
        count += Double(seen.count)
        months += seen.share
    }

    mutating func discount(by discount: Double) {
        count *= discount
        months *= discount
    }

    /// Payments a month, drawn to a mean.
    func mean(drawnTo mean: Double, weight: Double) -> Double {
        months + weight > 0 ? (weight * mean + count) / (weight + months) : mean
    }
}

/// Goes through the past months with one δ, and says how likely each was by those before it.
private struct CountRun {
    let discount: Double
    private(set) var likelihood = 0.0
    private(set) var ofPerson: [DiscountedSum]
    private var ofTeam: [DiscountedSum]
    private var ofCompany = DiscountedSum()
    private let levels: Levels

    init(_ months: [[SeenMonth]], _ levels: Levels, discount: Double, people: Int, teams: Int) {
        self.discount = discount
        self.levels = levels
        ofPerson = Array(repeating: DiscountedSum(), count: people)
        ofTeam = Array(repeating: DiscountedSum(), count: teams)
        for month in months {
            if ofCompany.months > 0 { weigh(month) }
            take(month)
        }
    }

    var meansOfTeams: [Double] {
        let mean = ofCompany.mean(drawnTo: levels.companyMean, weight: 0)
        return ofTeam.map { $0.mean(drawnTo: mean, weight: levels.weightOfCompany) }
    }

    private mutating func weigh(_ month: [SeenMonth]) {
        let means = meansOfTeams
        for seen in month where seen.share > 0 {
            let past = ofPerson[seen.person]
            let rate = PaymentRate(
                likeMean: means[seen.team], weight: levels.weightOfTeam[seen.team], count: past.count,
                months: past.months)
            likelihood += rate.payments(over: seen.share).logProbability(Double(seen.count))
        }
    }

    private mutating func take(_ month: [SeenMonth]) {
        for person in ofPerson.indices { ofPerson[person].discount(by: discount) }
        for team in ofTeam.indices { ofTeam[team].discount(by: discount) }
        ofCompany.discount(by: discount)
        for seen in month {
            ofPerson[seen.person].add(seen)
            ofTeam[seen.team].add(seen)
            ofCompany.add(seen)
        }
    }
}
