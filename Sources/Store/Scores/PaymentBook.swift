internal import Model

/// Reads what forecasts are made from.
struct PaymentBook {
    let session: any Session

    /// The month of the first payment in a currency; nil where there is none.
    func firstMonth(_ currency: Currency) throws -> Period? {
        let row = try session.first(ForecastQueries.firstDay, [currency.code])
        return try row?.read("first", as: LocalDate?.self).map { Period(.month, of: $0) }
    }

    /// - Parameter months: in order and without gaps, one or more.
    func sources(_ months: [Period], _ currency: Currency) throws -> PaymentSources {
        let roster = try FactBook(session: session).roster()
        var payments: [Period: [EmployeeID: [PaymentSources.DatedPayment]]] = [:]
        var dates = KnownDates()
        for employee in roster.employments.keys {
            for payment in try self.payments(of: employee, months, currency, &dates) {
                payments[payment.month, default: [:]][employee, default: []].append(payment.payment)
            }
        }
        return PaymentSources(
            roster: roster, months: months, payments: payments, targets: try targets(months, currency))
    }

    private func payments(
        of employee: EmployeeID, _ months: [Period], _ currency: Currency, _ dates: inout KnownDates
    ) throws -> [(month: Period, payment: PaymentSources.DatedPayment)] {
        let values: [any Storable] = [
            employee, currency.code, months[0].first, months[months.count - 1].end,
        ]
        return try session.rows(ForecastQueries.paymentsOf, values).map { row in
            let date = try dates.date(row)
            return (date.month, PaymentSources.DatedPayment(day: date.day, amount: try row.read("amount")))
        }
    }

    private func targets(_ months: [Period], _ currency: Currency) throws -> [Period: [EmployeeID: Int]] {
        var targets: [Period: [EmployeeID: Int]] = [:]
        for row in try session.rows(FactQueries.targets, [months[0], months[months.count - 1]]) {
            guard let amount: Int = try row.read("amount", as: Int?.self),
                try row.read("currency", as: String?.self) ?? Currency.yuan.code == currency.code
            else { continue }
            targets[try row.read("month"), default: [:]][try row.read("employee")] = amount
        }
        return targets
    }
}

/// Days as they are written with their months: few days, and each in many rows.
private struct KnownDates {
    private var known: [String: (day: LocalDate, month: Period)] = [:]

    mutating func date(_ row: Row) throws -> (day: LocalDate, month: Period) {
        let text: String = try row.read("local_date")
        if let date = known[text] { return date }
        let day: LocalDate = try row.read("local_date")
        known[text] = (day, Period(.month, of: day))
        return (day, Period(.month, of: day))
    }
}
