package import Model

/// How the chance of reaching the month's target went from day to day, of everyone who has one: on each of their days of
/// employment what a forecast of that day's close says.
package struct ChanceSeries: Sendable {
    /// In order of days. Whoever has no target is left out, and so is everyone in the first month with payments, of which
    /// there is nothing to go by yet but itself.
    package let chances: [EmployeeID: [DayChance]]

    /// The working day of a month from which on it is looked at: before, hardly anything has come in. It is looked at as
    /// long as there is another to come: after that there is nothing to be done any more.
    package static let firstWorkingDay = 5

    /// - Parameters:
    ///   - history: of one month or more; the last is looked at.
    ///   - date: its last day that is looked at.
    package init(_ history: PaymentHistory, through date: LocalDate) {
        let history = history.closed(asOf: date)
        let last = history.months.count - 1
        guard history.hasPast else {
            chances = [:]
            return
        }
        let forecaster = Forecaster(history, month: last, stage: .day(date))
        var chances: [EmployeeID: [DayChance]] = [:]
        for day in history.months[last].dates.prefix(while: { $0 <= date }) {
            for member in forecaster.members(at: .day(day), where: { Self.isLookedAt($0, on: day) }) {
                guard let chance = member.outlook.chance() else { continue }
                chances[history.people[member.record.person], default: []].append(DayChance(day: day, chance: chance))
            }
        }
        self.chances = chances
    }

    private static func isLookedAt(_ record: MonthRecord, on date: LocalDate) -> Bool {
        let day = record.days.place(of: date)
        let days = record.days
        return record.target != nil && record.employed.contains(day)
            && days.workingDays(in: 0..<day + 1) >= firstWorkingDay
            && days.workingDays(in: day + 1..<days.kinds.count) > 0
    }
}

extension PaymentHistory {
    /// Whether anything came in before the last month.
    fileprivate var hasPast: Bool {
        records.dropLast().joined().contains { $0.payments.contains { $0.amount > 0 } }
    }
}
