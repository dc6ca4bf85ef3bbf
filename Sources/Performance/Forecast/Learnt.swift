internal import Model

/// What past months teach about the next: of each person, team and of the company how many payments come in and how large
/// they are, and how they spread over a month. Nothing later enters it.
package struct Learnt: Sendable {
    package let weights: DayWeights
    /// δ: what a month counts beside the one after it.
    package let discount: Double
    let counts: LearntCounts
    let amounts: LearntAmounts
    /// Whether anything is known to go by.
    let isEmpty: Bool

    /// Months that are looked at; what lies before says little.
    package static let memory = 12

    /// - Parameters:
    ///   - month: the place of the month that is to be forecast.
    ///   - day: how far that month has gone, by the place of its day; only looked at where no past month has a payment, for
    ///     then there is nothing else to go by.
    package init(_ history: PaymentHistory, before month: Int, through day: Int) {
        let first = max(0, month - Self.memory)
        let past = history.records[first..<month].map { $0 }
        let weights = DayWeights(learntFrom: Self.perDay(past))
        self.weights = weights
        let table = ShareTable(weights)
        var seen = past.map { month in month.map { SeenMonth($0, through: .max, table) } }
        let isPast = seen.contains { $0.contains { $0.count > 0 } }
        if !isPast {
            seen = [history.records[month].map { SeenMonth($0, through: day, table) }.filter { $0.share > 0 }]
        }
        let size = (people: history.people.count, teams: history.teams.count)
        counts = LearntCounts(seen, people: size.people, teams: size.teams, isPast: isPast)
        amounts = LearntAmounts(seen, people: size.people, teams: size.teams, isPast: isPast)
        discount = counts.discount
        isEmpty = !seen.contains { $0.contains { $0.count > 0 } }
    }

    /// Payments of the whole company on each day, by month and calendar.
    private static func perDay(_ past: [[MonthRecord]]) -> [(days: MonthDays, payments: [Int])] {
        var sums: [(days: MonthDays, payments: [Int])] = []
        for month in past {
            var places: [MonthDays: Int] = [:]
            for record in month {
                let place = places[record.days] ?? sums.count
                if place == sums.count {
                    places[record.days] = place
                    sums.append((record.days, record.days.kinds.map { _ in 0 }))
                }
                for payment in record.payments where payment.amount > 0 { sums[place].payments[payment.day] += 1 }
            }
        }
        return sums
    }
}

/// What was seen of one person in one month, or in a part of it.
struct SeenMonth {
    let person: Int
    let team: Int
    /// Of a whole month's payments that was to be expected.
    let share: Double
    let count: Int
    /// Of single payments, and what was given back below 0.
    let amounts: ArraySlice<(day: Int, amount: Int)>

    init(_ record: MonthRecord, through day: Int, _ table: ShareTable) {
        let last = min(day, record.days.kinds.count - 1)
        person = record.person
        team = record.lastTeam
        share = table.shares(of: record.days).share(of: record.gone(through: last))
        amounts = record.payments.prefix { $0.day <= last }
        count = amounts.count { $0.amount > 0 }
    }
}

/// How the months of some calendars spread their payments, each worked out once.
final class ShareTable {
    private let weights: DayWeights
    private var known: [MonthDays: MonthShares] = [:]

    init(_ weights: DayWeights) { self.weights = weights }

    func shares(of days: MonthDays) -> MonthShares {
        if let shares = known[days] { return shares }
        let shares = weights.shares(of: days)
        known[days] = shares
        return shares
    }
}
