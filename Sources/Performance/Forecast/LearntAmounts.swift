/// How large someone's payments are, as past months tell it.
struct LearntAmounts: Sendable {
    /// A payment above it, the 99th percentile of past ones, says nothing of its collector; infinite where there are few.
    let veryLarge: Double
    /// What all payments are in the mean, by what they are where the very large are cut down to that amount, net of what
    /// was given back: very large ones come to everyone alike.
    private let uplift: Double
    /// Mean of squares by the square of the mean, over the whole company: 1 + 1 ÷ shape.
    private let squares: Double
    private let levels: Levels
    private let ofTeam: [AmountSum]
    private let ofPerson: [AmountSum]
    private let ofCompany: AmountSum

    private static let limits = Levels.Limits(most: 100_000, usual: 100)
    /// As many payments as the company's spread of amounts weighs beside one's own.
    private static let weightOfSquares = 300.0

    /// - Parameter isPast: false where it is the month itself: one's own run is then not in it a second time.
    init(_ months: [[SeenMonth]], people: Int, teams: Int, isPast: Bool) {
        let amounts = months.joined().flatMap { $0.amounts.map(\.amount) }
        veryLarge = Self.percentile(amounts.filter { $0 > 0 })
        var whole = AmountSum()
        var (ofPerson, ofTeam) = (
            [AmountSum](repeating: AmountSum(), count: people), [AmountSum](repeating: AmountSum(), count: teams)
        )
        var teamOf = [Int?](repeating: nil, count: people)
        for seen in months.joined() {
            teamOf[seen.person] = seen.team
            for payment in seen.amounts {
                ofPerson[seen.person].add(payment.amount, cutAt: veryLarge)
                ofTeam[seen.team].add(payment.amount, cutAt: veryLarge)
                whole.add(payment.amount, cutAt: veryLarge)
            }
        }
        ofCompany = whole
        self.ofPerson = isPast ? ofPerson : ofPerson.map { _ in AmountSum() }
        self.ofTeam = ofTeam
        uplift = whole.sum > 0 ? max(0, whole.net / whole.sum) : 1
        squares = whole.sum > 0 ? whole.wholeSquares * whole.count / (whole.wholeSum * whole.wholeSum) : 2
        let members = ofPerson.indices.compactMap { person in
            teamOf[person].map { Levels.Member(team: $0, sum: ofPerson[person].sum, exposure: ofPerson[person].count) }
        }
        levels = Levels(members, teams: teams, noise: whole.variance, limits: Self.limits)
    }

    /// - Parameter soFar: what came in this month.
    func amount(of person: Int, in team: Int, soFar: some Sequence<Int>) -> PaymentAmount {
        var own = ofPerson[person]
        for amount in soFar where amount > 0 { own.add(amount, cutAt: veryLarge) }
        let ofTeam = ofTeam[team].mean(drawnTo: ofCompany.mean, weight: levels.weightOfCompany)
        let mean = own.mean(drawnTo: ofTeam, weight: levels.weightOfTeam[team])
        let weight = Self.weightOfSquares
        let ratio = (own.count * (own.ratio ?? squares) * widening + weight * squares) / (own.count + weight)
        return PaymentAmount(mean: mean * uplift, shape: 1 / max(ratio - 1, 0.001))
    }

    /// What cutting very large payments takes from the spread.
    private var widening: Double { squares / (ofCompany.ratio ?? squares) }

    /// Of at most some ten thousand of them, taken at even steps.
    private static func percentile(_ amounts: [Int]) -> Double {
        guard amounts.count >= 100 else { return .infinity }
        let step = max(1, amounts.count / 20_000)
        let some = stride(from: 0, to: amounts.count, by: step).map { amounts[$0] }.sorted()
        return Double(some[min(some.count - 1, some.count * 99 / 100)])
    }
}

/// Payments added up, very large ones cut down.
private struct AmountSum: Sendable {
    private(set) var count = 0.0
    private(set) var sum = 0.0
    private(set) var squares = 0.0
    /// With nothing cut down, and with what was given back.
    private(set) var net = 0.0
    private(set) var wholeSum = 0.0
    private(set) var wholeSquares = 0.0

    mutating func add(_ amount: Int, cutAt limit: Double) {
        let amount = Double(amount)
        net += amount
        guard amount > 0 else { return }
        count += 1
        wholeSum += amount
        wholeSquares += amount * amount
        let cut = min(amount, limit)
        sum += cut
        squares += cut * cut
    }

    var mean: Double { count > 0 ? sum / count : 0 }
    var variance: Double { count > 0 ? max(0, squares / count - mean * mean) : 0 }
    /// Mean of squares by the square of the mean; nil where there are none.
    var ratio: Double? { sum > 0 ? squares * count / (sum * sum) : nil }

    func mean(drawnTo mean: Double, weight: Double) -> Double {
        count + weight > 0 ? (weight * mean + sum) / (weight + count) : mean
    }
}
