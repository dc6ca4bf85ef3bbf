package import Model

/// Forecasts one month from what was known at the close of one of its days.
package struct Forecaster: Sendable {
    /// Up to which day a month has gone.
    package enum Stage: Hashable, Sendable {
        /// Up to and with a day; one before the month is before it has begun.
        case day(LocalDate)
        /// Up to the day with which a share of its working days is gone, 0…1; at 0 before it has begun.
        case share(Double)
    }

    /// One person's outlook.
    struct Member {
        let record: MonthRecord
        /// The team of the stage's day.
        let team: Int
        let outlook: Outlook
    }

    let history: PaymentHistory
    /// Its place in the history.
    let month: Int
    package let learnt: Learnt

    /// - Parameters:
    ///   - month: its place in the history.
    ///   - stage: only looked at where no past month has a payment.
    package init(_ history: PaymentHistory, month: Int, stage: Stage) {
        self.history = history
        self.month = month
        let day = history.records[month].first.map { Self.day(of: stage, in: $0.days) } ?? -1
        learnt = Learnt(history, before: month, through: day)
    }

    /// The place of the stage's day in a month.
    static func day(of stage: Stage, in days: MonthDays) -> Int {
        switch stage {
        case .day(let date): days.place(of: date)
        case .share(let share): share > 0 ? days.day(atShare: share) : -1
        }
    }

    /// Of everyone who is employed in the month, or of those of them only of whom it is asked.
    func members(at stage: Stage, where isWanted: (MonthRecord) -> Bool = { _ in true }) -> [Member] {
        let table = ShareTable(learnt.weights)
        return history.records[month].filter(isWanted).map { record in
            let day = Self.day(of: stage, in: record.days)
            return Member(
                record: record, team: record.team(on: day),
                outlook: outlook(record, through: day, table.shares(of: record.days)))
        }
    }

    private func outlook(_ record: MonthRecord, through day: Int, _ shares: MonthShares) -> Outlook {
        let team = record.team(on: day)
        let seen = record.payments.prefix { $0.day <= day }.map(\.amount)
        let rate = learnt.counts.rate(of: record.person, in: team)
            .seeing(seen.count { $0 > 0 }, over: shares.share(of: record.gone(through: day)))
        let rest = RestOfMonth(
            payments: rate.payments(over: shares.share(of: record.left(after: day))),
            amount: learnt.amounts.amount(of: record.person, in: team, soFar: seen))
        return Outlook(soFar: seen.reduce(0, +), rest: rest, target: record.target)
    }
}
