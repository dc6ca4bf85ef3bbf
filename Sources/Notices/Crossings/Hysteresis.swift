package import Model

/// Raises below one line and clears at a higher one, so that a value that trembles about the line is told of once
/// (IEC 62682, alarm deadband; Schmitt 1938).
package struct Hysteresis: Hashable, Sendable {
    /// A value below it raises; the line itself does not.
    package let raiseBelow: Score
    /// A value of it or above clears.
    package let clearFrom: Score

    /// Nil where the second line is below the first.
    package init?(raiseBelow: Score, clearFrom: Score) {
        guard raiseBelow <= clearFrom else { return nil }
        self.raiseBelow = raiseBelow
        self.clearFrom = clearFrom
    }

    private init(_ below: Score, _ from: Score) { (raiseBelow, clearFrom) = (below, from) }

    /// 80 and 82.
    package static let standard = Hysteresis(Score(hundredths: 8000), Score(hundredths: 8200))

    /// The crossings of a series that begins quiet, in order of days. A day without a value neither raises nor clears.
    package func crossings(of series: [(day: LocalDate, value: Score?)]) -> [Crossing] {
        var crossings: [Crossing] = []
        var raised: (day: LocalDate, value: Score)?
        for (day, value) in series {
            guard let value else { continue }
            if let since = raised {
                guard value >= clearFrom else { continue }
                crossings.append(Crossing(since: since.day, until: day, value: since.value.description))
                raised = nil
            } else if value < raiseBelow {
                raised = (day, value)
            }
        }
        if let raised { crossings.append(Crossing(since: raised.day, value: raised.value.description)) }
        return crossings
    }
}
