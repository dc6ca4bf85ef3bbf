package import Model

/// Performance pay of one person for a month, with all that it was made of.
package struct PerformancePay: Hashable, Sendable {
    package let employee: EmployeeID
    package let month: Period
    package let scheme: PaySchemeID
    package let team: Team
    /// Runs of working days that are alike, in order of time.
    package let spans: [Span]
    /// Working days of the whole month; above 0.
    package let workingDays: Int
    /// The sum over the spans, rounded once to minor units, a half up.
    package let base: Money
    /// Nil where there is none: `withoutScore` is paid then.
    package let score: Score?
    /// Per cent of the target that came in, exact; nil where there is no target.
    package let attainment: Fraction?
    /// Each factor with what it was found at; empty without a score.
    package let factors: [Applied]
    /// Per cent of the base that all factors together make, exact.
    package let share: Fraction
    /// The base times the share, rounded once, a half up.
    package let amount: Money

    /// Working days on which the base is the same.
    package struct Span: Hashable, Sendable {
        /// Half-open; days off among them.
        package let days: Range<LocalDate>
        package let workingDays: Int
        /// Days of presence in them, as attendance and leave have it; exact.
        package let attended: Fraction
        /// The base of a whole month before probation: so much, and per cent of it that count.
        package let monthly: Money
        package let share: Fraction
        /// Per cent; 100 outside probation.
        package let probation: Fraction

        package init(
            days: Range<LocalDate>, workingDays: Int, attended: Fraction, monthly: Money, share: Fraction,
            probation: Fraction
        ) {
            self.days = days
            self.workingDays = workingDays
            self.attended = attended
            self.monthly = monthly
            self.share = share
            self.probation = probation
        }
    }

    /// A factor as it was applied.
    package struct Applied: Hashable, Sendable {
        package let measure: PayMeasure
        /// Nil where it is not known: the factor leaves the base as it is.
        package let value: Fraction?
        /// Per cent.
        package let pays: Fraction

        package init(measure: PayMeasure, value: Fraction?, pays: Fraction) {
            self.measure = measure
            self.value = value
            self.pays = pays
        }
    }

    package init(
        employee: EmployeeID, month: Period, scheme: PaySchemeID, team: Team, spans: [Span], workingDays: Int,
        base: Money, score: Score?, attainment: Fraction?, factors: [Applied], share: Fraction, amount: Money
    ) {
        self.employee = employee
        self.month = month
        self.scheme = scheme
        self.team = team
        self.spans = spans
        self.workingDays = workingDays
        self.base = base
        self.score = score
        self.attainment = attainment
        self.factors = factors
        self.share = share
        self.amount = amount
    }
}

/// Why performance pay of someone cannot be said; nothing is guessed.
package enum PayGap: String, Hashable, Sendable, Codable, CaseIterable {
    /// No scheme holds for the month.
    case noScheme
    /// The base is a share of base pay, and the feed `employees` says none.
    case noBasePay
    /// Base pay is in another currency than the scheme's.
    case otherCurrency
    /// No score was made of them, which means that the month was not scored.
    case notScored
}
