package import Model

extension CallStore {
    /// What a forecast of a month is made from: who works where, what was to be reached, and what came in when, up to a
    /// number of months before it. Months before the first payment are left out.
    package func paymentSources(
        of month: Period, before count: Int, _ currency: Currency
    ) async throws(StoreError) -> PaymentSources {
        try await look { session in
            let book = PaymentBook(session: session)
            let first = max(
                try book.firstMonth(currency) ?? month, Period(.month, of: month.first.adding(months: -count)))
            return try book.sources(Self.months(from: min(first, month), through: month), currency)
        }
    }

    private static func months(from first: Period, through last: Period) -> [Period] {
        Array(sequence(first: first) { $0 < last ? $0.next : nil })
    }
}
