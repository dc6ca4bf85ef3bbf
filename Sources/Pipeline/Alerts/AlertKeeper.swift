package import Foundation
internal import Model
package import Notices
internal import Performance
package import Store

/// Keeps the alerts as the sources are, at the end of whatever changes them and before notices go out.
package struct AlertKeeper: Sendable {
    private let store: CallStore
    private let lines: AlertLines
    private let today: LocalDate

    /// - Parameter zone: IANA name of the zone in which the company's days end.
    package init(store: CallStore, lines: AlertLines, zone: String, at date: Date = Date()) {
        self.store = store
        self.lines = lines
        today = ZonedTime(date, zone: zone)?.localDay ?? LocalDate(dayNumber: 0)
    }

    /// Raises, ends and takes back what the sources say.
    ///
    /// - Throws: as `ScoreTerms` and `ForecastSources`, but for `NoTerms`: good conduct earns nothing then.
    package func refresh() async throws -> AlertOutcome {
        let scorer: Scorer?
        do {
            scorer = try await ScoreTerms(of: store).scorer
        } catch is NoTerms {
            scorer = nil
        }
        let rules = AlertRules(lines) { employment, period, roster in
            scorer?.credit(of: employment, over: period, roster)
        }
        let daily = try await DailyLook(store: store).sources(before: today, settings: rules.settings)
        return try await store.refreshAlerts(today: today, settings: rules.settings, daily: daily) {
            rules.findings(in: $0)
        }
    }
}
