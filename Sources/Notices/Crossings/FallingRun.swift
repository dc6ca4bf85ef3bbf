package import Model

/// A value that falls so many times in a row. By chance seven falls come once in 8! = 40,320 series of eight.
package enum FallingRun {
    package static let falls = 7

    /// From the day of the seventh fall until the first day that is not below the one before: equal is no fall.
    package static func crossings(of series: [(day: LocalDate, value: Fraction)]) -> [Crossing] {
        var crossings: [Crossing] = []
        var (falls, since): (Int, LocalDate?) = (0, nil)
        for (before, now) in zip(series, series.dropFirst()) {
            if now.value < before.value {
                falls += 1
                if falls == Self.falls { since = now.day }
            } else {
                if let since { crossings.append(Crossing(since: since, until: now.day)) }
                (falls, since) = (0, nil)
            }
        }
        if let since { crossings.append(Crossing(since: since)) }
        return crossings
    }
}
