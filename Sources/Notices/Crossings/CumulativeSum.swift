internal import Foundation
package import Model

/// Tells when violations have become about twice as frequent (CUSUM; Page 1954, of counts Lucas 1985):
/// C = max(0, C + y − k·N), k = (λ1 − λ0) ÷ ln(λ1 ÷ λ0), alarm above h.
package struct CumulativeSum: Hashable, Sendable {
    /// Violations that one call is expected to have before it is counted against anyone.
    package let perCall: Double
    /// Above it is an alarm.
    package let limit: Double

    /// - Parameters:
    ///   - usual: violations a call when nothing is wrong, λ0; above 0.
    ///   - bad: when something is, λ1; above the usual. Nil: twice the usual.
    ///   - limit: h. With 6 and one violation a day there is a false alarm in 500 days, and a doubling is found in 11.
    package init?(usual: Double, bad: Double? = nil, limit: Double = 6) {
        let bad = bad ?? 2 * usual
        guard usual > 0, bad > usual else { return nil }
        perCall = (bad - usual) / log(bad / usual)
        self.limit = limit
    }

    /// The sum after a day.
    package func sum(after before: Double, _ day: (violations: Int, calls: Int)) -> Double {
        max(0, before + Double(day.violations) - perCall * Double(day.calls))
    }

    /// From the first day above the limit, on which the sum starts again at 0, until a later day at whose end it is 0:
    /// what had piled up before the alarm does not keep it up, only what goes on.
    package func crossings(of days: [ConductDay]) -> [Crossing] {
        var crossings: [Crossing] = []
        var (sum, since): (Double, LocalDate?) = (0, nil)
        for day in days {
            sum = self.sum(after: sum, (day.flagged, day.calls))
            if sum > limit {
                since = since ?? day.day
                sum = 0
            } else if let began = since, sum == 0 {
                crossings.append(Crossing(since: began, until: day.day))
                since = nil
            }
        }
        if let since { crossings.append(Crossing(since: since)) }
        return crossings
    }
}
