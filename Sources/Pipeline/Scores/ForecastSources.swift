package import Model
package import Performance
package import Store

/// What forecasts are made from, as the store has it.
package struct ForecastSources: Sendable {
    package let history: PaymentHistory
    package let roster: Roster
    /// Countries of branches of which no working calendar is active, in order.
    package let withoutCalendar: [String]

    /// - Parameters:
    ///   - month: the last that is looked at.
    ///   - count: how many months before it, at most.
    /// - Throws: `PlanError` where this version refuses a calendar that an earlier one took; `StoreError`.
    package init(of month: Period, before count: Int, _ currency: Currency, in store: CallStore) async throws {
        var calendars: [String: WorkingCalendar] = [:]
        for terms in try await store.activeTerms() {
            if let calendar = try terms.calendar() { calendars[calendar.country] = calendar }
        }
        let sources = try await store.paymentSources(of: month, before: count, currency)
        roster = sources.roster
        withoutCalendar = Set(roster.countries.values).subtracting(calendars.keys).sorted()
        let known = calendars
        history = try await Blocking.run { PaymentHistory(sources, calendars: known) }
    }
}
