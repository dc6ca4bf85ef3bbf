package import Model

/// Names a pay scheme for ever: `standard`.
package typealias PaySchemeID = Identifier<PayScheme>

/// How performance pay of a month follows from base pay, presence and the score. The base of the month, times each factor,
/// is what is paid.
package struct PayScheme: Hashable, Sendable {
    package let id: PaySchemeID
    package let name: LocalizedText
    /// The first day on which a month may end for which it holds.
    package let from: LocalDate
    /// The first day on which none may; nil while it has no end.
    package let until: LocalDate?
    package let currency: Currency
    /// The day of the month after on which it is paid, 1…28.
    package let payDay: Int
    package let base: PayBase
    package let probation: Probation?
    /// Nil: everyone counts as present on all days of employment.
    package let attendance: AttendanceRule?
    /// Per cent of the base that is paid where there is no score, in place of all factors.
    package let withoutScore: Fraction
    package let factors: [PayFactor]

    package init(
        id: PaySchemeID, name: LocalizedText, from: LocalDate, until: LocalDate? = nil, currency: Currency = .yuan,
        payDay: Int = 15, base: PayBase, probation: Probation? = nil, attendance: AttendanceRule? = nil,
        withoutScore: Fraction, factors: [PayFactor]
    ) {
        self.id = id
        self.name = name
        self.from = from
        self.until = until
        self.currency = currency
        self.payDay = payDay
        self.base = base
        self.probation = probation
        self.attendance = attendance
        self.withoutScore = withoutScore
        self.factors = factors
    }

    /// Whether it is the one for a month.
    package func holds(for month: Period) -> Bool {
        let last = month.end.adding(days: -1)
        return from <= last && (until.map { last < $0 } ?? true)
    }

    /// The day on which a month is paid.
    package func payday(of month: Period) -> LocalDate { month.end.adding(days: payDay - 1) }
}

/// What performance pay of a whole month starts from.
package enum PayBase: Hashable, Sendable {
    /// Per cent of monthly base pay.
    case share(Fraction)
    /// The same for everyone.
    case amount(Money)
}

/// The first months after hiring, in which the base is smaller. Half-open, computed in one step from the day of hiring.
package struct Probation: Hashable, Sendable {
    package let months: Int
    /// Per cent of the base. 劳动合同法 (2012), article 20: at least 80 % of what was agreed.
    package let pays: Fraction

    package init(months: Int, pays: Fraction) {
        self.months = months
        self.pays = pays
    }
}

/// How attendance and leave enter the base.
package struct AttendanceRule: Hashable, Sendable {
    /// Hundredths of hours that make a whole day; above 0.
    package let fullDay: Int
    /// What a working day counts as that the feed `attendance` does not name and on which nobody had leave.
    package let unrecorded: Unrecorded
    /// Kinds of leave that count as work.
    package let paidLeave: Set<String>

    package enum Unrecorded: String, Hashable, Sendable, CaseIterable { case present, absent }

    package init(fullDay: Int, unrecorded: Unrecorded, paidLeave: Set<String>) {
        self.fullDay = fullDay
        self.unrecorded = unrecorded
        self.paidLeave = paidLeave
    }

    /// What of a working day counts, 0…1: the hours of work, where leave does not count as the whole.
    package func share(of day: LocalDate, _ facts: PayFacts) -> Fraction {
        let leave = facts.leave.first { $0.days.contains(day) }
        if let leave, paidLeave.contains(leave.kind) { return Fraction(1) }
        if let hours = facts.hours[day] { return min(Fraction(1), Fraction(Int128(hours), over: Int128(fullDay))) }
        return leave == nil && unrecorded == .present ? Fraction(1) : .zero
    }
}
