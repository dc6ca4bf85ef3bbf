package import Model

/// A feed that had come at least weekly and does not come any more.
package struct FeedSilence: Hashable, Sendable {
    /// Days without anything new that are too many; above 7.
    package let days: Int

    package init(days: Int) { self.days = days }

    /// As many arrivals, none more than a week after the one before, make a feed a weekly one.
    private static let arrivals = 4
    private static let week = 7

    /// - Parameter arrivals: the days on which it brought something new, in order, each once.
    package func crossings(of arrivals: [LocalDate], today: LocalDate) -> [Crossing] {
        arrivals.indices.compactMap { place in
            let last = arrivals[place]
            let next = place + 1 < arrivals.count ? arrivals[place + 1] : nil
            let silent = last.adding(days: days)
            let isSilent = next.map { silent < $0 } ?? (silent <= today)
            return isSilent && Self.isWeekly(arrivals[...place]) ? Crossing(since: silent, until: next) : nil
        }
    }

    private static func isWeekly(_ arrivals: ArraySlice<LocalDate>) -> Bool {
        let last = arrivals.suffix(Self.arrivals)
        return last.count == Self.arrivals
            && zip(last, last.dropFirst()).allSatisfy { $1.dayNumber - $0.dayNumber <= week }
    }
}
