internal import Model
internal import Performance
internal import Store

/// Reads what alerts look at once a day, when a day is over and its payments are in.
struct DailyLook {
    let store: CallStore

    /// Nil where it has been looked at, or is not all there.
    ///
    /// - Throws: `PlanError` where this version refuses a calendar that an earlier one took; `StoreError`.
    func sources(before today: LocalDate, settings: String) async throws -> DailySources? {
        guard let day = try await store.dueDay(before: today, settings: settings) else { return nil }
        let conduct = try await store.conduct(through: day)
        return DailySources(
            day: day, chances: try await chances(through: day), usual: conduct.usual, conduct: conduct.days)
    }

    private func chances(through day: LocalDate) async throws -> [EmployeeID: [DayChance]] {
        let month = Period(.month, of: day)
        guard try await store.hasTargets(of: month) else { return [:] }
        let sources = try await ForecastSources(of: month, before: ForecastRun.monthsBefore, .yuan, in: store)
        let history = sources.history
        return try await Blocking.run { ChanceSeries(history, through: day).chances }
    }
}
