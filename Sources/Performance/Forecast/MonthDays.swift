package import Model

/// The days of a month by how many payments may be expected of them.
package struct MonthDays: Hashable, Sendable {
    /// What sets a day apart. A working day that is counted from both ends is one of the end's.
    package enum Kind: Int, Hashable, Sendable, CaseIterable {
        case dayOff, first, second, third, middle, thirdLast, secondLast, last
    }

    package let month: Period
    /// Of each day in order.
    package let kinds: [Kind]

    private static let start: [Kind] = [.first, .second, .third]
    private static let end: [Kind] = [.last, .secondLast, .thirdLast]

    package init(_ month: Period, _ calendar: WorkingCalendar) {
        self.month = month
        let working = month.dates.indices.filter { calendar.isWorkingDay(month.dates[$0]) }
        var kinds = month.dates.map { _ in Kind.dayOff }
        for day in working { kinds[day] = .middle }
        for (day, kind) in zip(working, Self.start) { kinds[day] = kind }
        for (day, kind) in zip(working.reversed(), Self.end) { kinds[day] = kind }
        self.kinds = kinds
    }

    /// The place of a day in the month, from 0; one before it is −1, one after it the last.
    package func place(of date: LocalDate) -> Int {
        min(max(date.dayNumber - month.first.dayNumber, -1), kinds.count - 1)
    }

    /// How many of some days, by their places, are worked.
    package func workingDays(in days: Range<Int>) -> Int { kinds[days].count { $0 != .dayOff } }

    /// The place of the last day of the stage in which a share of the working days is gone, 0…1, or a little more: whole
    /// days, at least one. In a month without working days the share is one of all days.
    package func day(atShare share: Double) -> Int {
        let all = workingDays(in: 0..<kinds.count)
        guard all > 0 else { return max(0, Int((share * Double(kinds.count)).rounded(.up)) - 1) }
        var left = max(1, Int((share * Double(all) - 1e-9).rounded(.up)))
        for (day, kind) in kinds.enumerated() where kind != .dayOff {
            left -= 1
            if left <= 0 { return day }
        }
        return kinds.count - 1
    }
}
