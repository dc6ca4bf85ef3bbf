package import Model

/// What someone was to reach over a period. Targets are set by the month: a quarter has the sum of its months, and of a
/// shorter period each month gives as much as that has of the month's working days.
package struct PeriodTarget: Hashable, Sendable {
    /// In minor units; nil where a month of the period has no target, or not all are in one currency.
    package let amount: Fraction?
    /// Nil where a month of the period has none.
    package let cases: Fraction?
    package let currency: Currency?

    package init(amount: Fraction?, cases: Fraction?, currency: Currency?) {
        self.amount = amount
        self.cases = cases
        self.currency = currency
    }

    init(_ targets: [WorkFacts.Target], _ employment: Employment, _ period: Period, _ calendar: WorkingCalendar) {
        let months = Self.months(of: period).filter { employment.days(in: $0) != nil }
        let byMonth = Dictionary(targets.map { ($0.month, $0) }) { first, _ in first }
        let currencies = Set(targets.compactMap { $0.amount?.currency })
        currency = currencies.count == 1 ? currencies.first : nil
        var amount: Fraction? = currency == nil ? nil : .zero
        var cases: Fraction? = .zero
        for month in months {
            guard let share = Self.share(of: month, in: period, employment, calendar) else { continue }
            let target = byMonth[month]
            amount = Self.sum(amount, target?.amount?.minorUnits, share)
            cases = Self.sum(cases, target?.cases, share)
        }
        self.amount = amount
        self.cases = months.isEmpty ? nil : cases
    }

    private static func sum(_ before: Fraction?, _ target: Int?, _ share: Fraction) -> Fraction? {
        guard let before, let target else { return nil }
        return before + Fraction(target) * share
    }

    /// The months that share a day with the period.
    private static func months(of period: Period) -> [Period] {
        let last = Period(.month, of: period.end.adding(days: -1))
        return Array(sequence(first: Period(.month, of: period.first)) { $0 < last ? $0.next : nil })
    }

    /// How much of what someone works in a month lies in the period; nil where they are not employed in both.
    private static func share(
        of month: Period, in period: Period, _ employment: Employment, _ calendar: WorkingCalendar
    ) -> Fraction? {
        guard let whole = employment.days(in: month), let employed = employment.days(in: period) else { return nil }
        let within = whole.clamped(to: employed)
        let days = calendar.workingDays(in: whole)
        // Who is employed on days off alone has the share of those.
        guard days > 0 else { return Fraction(Int128(within.length), over: Int128(whole.length)) }
        return Fraction(Int128(calendar.workingDays(in: within)), over: Int128(days))
    }
}

extension Range<LocalDate> {
    fileprivate var length: Int { upperBound.dayNumber - lowerBound.dayNumber }
}
