internal import Model

/// Divides the days that someone is employed in a month into spans whose base is the same.
struct PaySpans {
    private let scheme: PayScheme
    private let calendar: WorkingCalendar

    init(_ scheme: PayScheme, _ calendar: WorkingCalendar) {
        self.scheme = scheme
        self.calendar = calendar
    }

    /// In order of time.
    ///
    /// - Parameter days: of employment in the month.
    func spans(
        of employment: Employment, _ days: Range<LocalDate>, _ facts: PayFacts
    ) -> Result<[PerformancePay.Span], PayGap> {
        let dates = (days.lowerBound.dayNumber..<days.upperBound.dayNumber).map { LocalDate(dayNumber: $0) }
        let isOffAlone = !dates.contains(where: calendar.isWorkingDay)
        var spans: [PerformancePay.Span] = []
        for date in dates {
            let monthly: Money
            switch self.monthly(on: date, facts) {
            case .success(let found): monthly = found
            case .failure(let gap): return .failure(gap)
            }
            let isWorked = isOffAlone || calendar.isWorkingDay(date)
            let attended = isWorked ? scheme.attendance?.share(of: date, facts) ?? Fraction(1) : .zero
            let next = PerformancePay.Span(
                days: date..<date.adding(days: 1), workingDays: isWorked ? 1 : 0, attended: attended,
                monthly: monthly, share: share, probation: probation(employment, on: date))
            if let last = spans.last, last.isLike(next) {
                spans[spans.count - 1] = last.joined(next)
            } else {
                spans.append(next)
            }
        }
        return .success(spans)
    }

    private var share: Fraction {
        if case .share(let share) = scheme.base { share } else { Fraction(100) }
    }

    private func monthly(on date: LocalDate, _ facts: PayFacts) -> Result<Money, PayGap> {
        if case .amount(let amount) = scheme.base { return .success(amount) }
        guard let pay = facts.basePay(on: date) else { return .failure(.noBasePay) }
        return pay.currency == scheme.currency ? .success(pay) : .failure(.otherCurrency)
    }

    private func probation(_ employment: Employment, on date: LocalDate) -> Fraction {
        guard let probation = scheme.probation, date < employment.hired.adding(months: probation.months) else {
            return Fraction(100)
        }
        return probation.pays
    }
}

extension PayGap: Error {}

extension PerformancePay.Span {
    fileprivate func isLike(_ other: Self) -> Bool { monthly == other.monthly && probation == other.probation }

    fileprivate func joined(_ next: Self) -> Self {
        Self(
            days: days.lowerBound..<next.days.upperBound, workingDays: workingDays + next.workingDays,
            attended: attended + next.attended, monthly: monthly, share: share, probation: probation)
    }
}
