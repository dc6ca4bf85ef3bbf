package import Model
package import Performance
package import Plans
package import Store

/// Reads all that the portraits of one period are made from.
package struct PortraitReading: Sendable {
    private let store: CallStore
    private let period: Period

    package init(store: CallStore, period: Period) {
        self.store = store
        self.period = period
    }

    /// - Throws: as `ScoreKeeper`.
    package func painter(_ file: PortraitFile) async throws -> PortraitPainter {
        let keeper = ScoreKeeper(store: store)
        let scores = try await keeper.scores(period)
        let earlier = try await keeper.scores(period.previous)
        let facts = try await store.portraitFacts(
            period, lastDays: file.thresholds.lastDays, daysBefore: file.thresholds.daysBefore)
        return PortraitPainter(
            scores, earlier: earlier, facts: facts, over: period, thresholds: file.thresholds, groups: file.groups)
    }
}
