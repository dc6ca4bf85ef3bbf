package import Foundation
internal import Model
package import Notices
internal import Performance
package import Store

/// Keeps the alerts as the sources are, at the end of whatever changes them and before notices go out.
package struct AlertKeeper: Sendable {
    private let store: CallStore
    private let score: Hysteresis
    private let silence: FeedSilence
    private let today: LocalDate

    /// - Parameters:
    ///   - score: lines of the compliance score of the month to date.
    ///   - silence: when a feed counts as stopped.
    ///   - zone: IANA name of the zone in which the company's days end.
    package init(store: CallStore, score: Hysteresis, silence: FeedSilence, zone: String, at date: Date = Date()) {
        self.store = store
        self.score = score
        self.silence = silence
        today = ZonedTime(date, zone: zone)?.localDay ?? LocalDate(dayNumber: 0)
    }

    /// Raises, ends and takes back what the sources say.
    ///
    /// - Throws: as `ScoreTerms`, but for `NoTerms`: good conduct earns nothing then.
    package func refresh() async throws -> AlertOutcome {
        let scorer: Scorer?
        do {
            scorer = try await ScoreTerms(of: store).scorer
        } catch is NoTerms {
            scorer = nil
        }
        let rules = AlertRules(score: score, silence: silence) { employment, period, roster in
            scorer?.credit(of: employment, over: period, roster)
        }
        return try await store.refreshAlerts(today: today, settings: rules.settings) { rules.findings(in: $0) }
    }
}
