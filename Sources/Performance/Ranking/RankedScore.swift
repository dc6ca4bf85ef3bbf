internal import Model

/// A score with its places among others.
package struct RankedScore: Hashable, Sendable {
    package let score: PersonalScore
    package let inTeam: Place
    package let inBranch: Place
    package let inGroup: Place

    /// Where someone stands in a group.
    package struct Place: Hashable, Sendable {
        /// From 1; equal scores share one. Nil for who has no score.
        package let rank: Int?
        /// How many of the group have a score.
        package let count: Int
        /// Which places their conduct may deserve.
        package let interval: RankInterval

        /// Too few calls to tell.
        package var isUncertain: Bool { interval.isTooWide(among: count) }
    }

    /// Everyone's places, in the order of the scores given, which are all of one period.
    package static func ranked(_ scores: [PersonalScore]) -> [RankedScore] {
        let teams = places(scores) { $0.team }
        let branches = places(scores) { $0.team.branch }
        let group = places(scores) { _ in true }
        return scores.indices.map {
            RankedScore(score: scores[$0], inTeam: teams[$0], inBranch: branches[$0], inGroup: group[$0])
        }
    }

    /// The best first, equal ones in order of employees, and who has no score last.
    package static func inOrder(_ scores: [RankedScore]) -> [RankedScore] {
        scores.sorted { left, right in
            let (first, second) = (left.score.score?.hundredths ?? -1, right.score.score?.hundredths ?? -1)
            return first == second ? left.score.employee < right.score.employee : first > second
        }
    }

    private static func places<Group: Hashable>(
        _ scores: [PersonalScore], by group: (PersonalScore) -> Group
    ) -> [Place] {
        var places = scores.map { _ in Place(rank: nil, count: 0, interval: RankInterval(best: 1, worst: 1)) }
        for members in Dictionary(grouping: scores.indices, by: { group(scores[$0]) }).values {
            let ranked = members.filter { scores[$0].score != nil }
            let intervals = RankInterval.intervals(ranked.map { (scores[$0].facts.flagged, scores[$0].facts.calls) })
            let ranks = Ranking.places(ranked.map { scores[$0].score })
            for (number, member) in ranked.enumerated() {
                places[member] = Place(rank: ranks[number], count: ranked.count, interval: intervals[number])
            }
        }
        return places
    }
}
