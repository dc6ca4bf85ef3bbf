internal import Model

/// How a month's payments spread over its days.
struct MonthShape: Sendable {
    struct Day: Sendable {
        let date: LocalDate
        let isWorking: Bool
        /// Whether it is one of the last three working days.
        let isAtTheEnd: Bool
        /// Of the month's payments; the days of a month add up to 1.
        let share: Double
    }

    let month: Period
    /// In order.
    let days: [Day]

    private static let weightOfTheEnd = 1.5
    private static let weightOfDaysOff = 0.2

    init(_ month: Period, _ calendar: WorkingCalendar) {
        self.month = month
        let working = month.dates.filter(calendar.isWorkingDay)
        let end = working.suffix(3).first ?? month.end
        func weight(_ date: LocalDate) -> Double {
            guard calendar.isWorkingDay(date) else { return Self.weightOfDaysOff }
            return date >= end ? Self.weightOfTheEnd : 1
        }
        let sum = month.dates.reduce(0) { $0 + weight($1) }
        days = month.dates.map { date in
            let isWorking = calendar.isWorkingDay(date)
            return Day(
                date: date, isWorking: isWorking, isAtTheEnd: isWorking && date >= end, share: weight(date) / sum)
        }
    }

    /// Counted over all years, so that it stays the same whatever other months there are.
    var number: Int { month.first.year * 12 + month.first.month }

    /// The working days of a half-open range.
    func workingDays(in range: Range<LocalDate>) -> [Day] { days.filter { $0.isWorking && range.contains($0.date) } }
}
