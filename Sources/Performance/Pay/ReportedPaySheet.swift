package import Model

/// The pay lines of a month with what each rests on, for whoever looks at them.
package struct ReportedPaySheet: Hashable, Sendable {
    package let month: Period
    /// From 1.
    package let version: Int
    package let maker: ActorID
    package let state: PaySheet.State
    package let isTrial: Bool
    /// In order of employees, then subjects.
    package let lines: [SettledPay]

    package init(
        month: Period, version: Int, maker: ActorID, state: PaySheet.State, isTrial: Bool, lines: [SettledPay]
    ) {
        self.month = month
        self.version = version
        self.maker = maker
        self.state = state
        self.isTrial = isTrial
        self.lines = lines
    }

    /// The same of some people alone.
    package func limited(to included: (EmployeeID) -> Bool) -> ReportedPaySheet {
        ReportedPaySheet(
            month: month, version: version, maker: maker, state: state, isTrial: isTrial,
            lines: lines.filter { included($0.claim.employee) })
    }

    /// By employees in order, what each is paid.
    package var people: [PersonalPay] {
        Dictionary(grouping: lines, by: \.claim.employee).map { PersonalPay(employee: $0, lines: $1) }
            .sorted { $0.employee < $1.employee }
    }
}

/// What one person is paid for a month.
package struct PersonalPay: Hashable, Sendable {
    package let employee: EmployeeID
    package let lines: [SettledPay]

    package init(employee: EmployeeID, lines: [SettledPay]) {
        self.employee = employee
        self.lines = lines
    }

    /// Of the month; nil where it cannot be said, and where only earlier months or awards are paid.
    package var performance: PerformancePay? {
        lines.lazy.filter { $0.kind == .performance }.compactMap { line in
            if case .performance(let pay) = line.ground { pay } else { nil }
        }.first
    }

    /// Currencies in which something is said, in order of their codes.
    package var currencies: [Currency] {
        Set(lines.filter { $0.kind != .open }.map(\.amount.currency)).sorted { $0.code < $1.code }
    }

    /// What lines of some kinds come to in a currency.
    package func sum(of kinds: Set<PayLine.Kind>, in currency: Currency) -> Money {
        let own = lines.filter { kinds.contains($0.kind) && $0.amount.currency == currency }
        return Money(minorUnits: own.reduce(0) { $0 + $1.amount.minorUnits }, currency)
    }

    /// What is paid in a currency, in all.
    package func total(in currency: Currency) -> Money {
        sum(of: Set(PayLine.Kind.allCases.filter(\.isPaid)), in: currency)
    }
}
