internal import Foundation
package import Model

/// A moment as people type it.
package enum LocalMoment {
    /// Reads `2026-02-14T09:30:00`, `2026-02-14 09:30`, with `Z` or an offset where it has one; else in the zone. Nil for
    /// anything else.
    package static func read(_ text: String, zone: String) -> ZonedTime? {
        guard let known = TimeZone(identifier: zone),
            let moment = CallTimeText(text)?.microseconds(by: ZoneClock(known))
        else { return nil }
        return ZonedTime(microseconds: moment, zone: zone)
    }
}
