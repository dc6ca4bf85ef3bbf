import Model

/// Hits of one rule on one channel that are one violation, or none while none of them counts.
struct RepetitionGroup {
    let rule: RuleID
    let channel: Int
    /// The hits that count, in order of time; all within the window of the first. Empty where none counts.
    let counting: [Hit]
    /// Hits that do not count, near enough to be evidence here.
    var others: [Hit] = []

    var hits: [Hit] { counting + others }

    /// Seconds from a hit to the nearest hit that counts.
    func distance(to hit: Hit) -> Double? { counting.map { abs($0.span.start - hit.span.start) }.min() }
}

extension RepetitionGroup {
    /// Groups hits of one rule on one channel, given in order of time.
    ///
    /// Only hits that count open windows: what a reviewer overturned, or has not ruled on, must not decide where a
    /// violation ends. It is evidence of the nearest violation within the window, before or after; alone it makes a
    /// group that costs nothing.
    static func groups(of hits: [Hit], window: Double) -> [RepetitionGroup] {
        var groups = windows(hits.filter(\.standing.counts), length: window).map { counting in
            RepetitionGroup(rule: counting[0].rule, channel: counting[0].channel, counting: counting)
        }
        var alone: [Hit] = []
        for hit in hits where !hit.standing.counts {
            let near = groups.indices.compactMap { place in
                groups[place].distance(to: hit).map { (distance: $0, place: place) }
            }.min { $0 < $1 }
            if let near, near.distance <= window {
                groups[near.place].others.append(hit)
            } else {
                alone.append(hit)
            }
        }
        return groups
            + windows(alone, length: window).map { hits in
                RepetitionGroup(rule: hits[0].rule, channel: hits[0].channel, counting: [], others: hits)
            }
    }

    /// Cuts hits into stretches of at most that length, each running from its first hit.
    private static func windows(_ hits: [Hit], length: Double) -> [[Hit]] {
        hits.reduce(into: []) { windows, hit in
            if let first = windows.last?.first, hit.span.start - first.span.start <= length {
                windows[windows.count - 1].append(hit)
            } else {
                windows.append([hit])
            }
        }
    }
}
