import Model

/// How many calls count towards a limit: surely, perhaps, and perhaps once they are heard.
struct ContactTally {
    var sure = 0
    var unsure = 0
    var unheard = 0
    /// Whether the call that is asked about surely counts itself.
    var isOwnSure = false

    /// Whether a call counts.
    enum Share {
        case sure
        case unsure
        case unheard
        case none
    }

    mutating func add(_ share: Share) {
        switch share {
        case .sure: sure += 1
        case .unsure: unsure += 1
        case .unheard: unheard += 1
        case .none: break
        }
    }
}

/// Counts a debtor's calls up to the one that is asked about, by the calendar of a zone.
struct ContactCount {
    let history: ContactHistory
    /// IANA name.
    let zone: String

    private var call: ContactCall { history.call }

    /// Those on so many days on end, of which the call's is the last. Where the call itself does not count, none does: it
    /// has not made them too many.
    func calls(over days: Int, _ counts: Rule.Contact.Counted) -> ContactTally {
        var tally = ContactTally()
        let own = Self.share(of: call, counts)
        guard own != .none, let today = day(of: call) else { return tally }
        let first = today.adding(days: 1 - days)
        tally.isOwnSure = own == .sure
        tally.add(own)
        for other in history.earlier {
            guard let day = day(of: other), day >= first else { continue }
            tally.add(Self.share(of: other, counts))
        }
        return tally
    }

    /// Calls since a conversation that ended at most that many seconds before this one began; of several conversations
    /// that after which there are most.
    func redials(within seconds: Double, most: Int) -> ContactTally {
        guard let start = call.startedAt?.microseconds else { return ContactTally() }
        let tallies = history.earlier.indices.compactMap { place -> ContactTally? in
            let talk = history.earlier[place]
            guard let began = talk.startedAt?.microseconds, talk.answer != .no,
                Double(start - began) / 1_000_000 - (talk.seconds ?? 0) <= seconds
            else { return nil }
            return redials(after: talk, history.earlier[(place + 1)...])
        }
        return tallies.first { $0.sure > most && $0.isOwnSure } ?? tallies.first { $0.sure + $0.unsure > most }
            ?? tallies.max { $0.sure + $0.unsure + $0.unheard < $1.sure + $1.unsure + $1.unheard } ?? ContactTally()
    }

    private func redials(after talk: ContactCall, _ calls: ArraySlice<ContactCall>) -> ContactTally {
        var tally = ContactTally()
        for other in calls + [call] {
            switch (talk.answer, Self.share(of: other, .placed)) {
            case (_, .none): break
            case (.yes, let share): tally.add(share)
            case (.unclear, _): tally.add(.unsure)
            case (.unheard, _), (.no, _): tally.add(.unheard)
            }
        }
        tally.isOwnSure = call.direction != nil
        return tally
    }

    /// The last conversation, whoever rang, where it was fewer than so many days ago; nil where there may have been none.
    func conversation(fewerThan days: Int) -> (tally: ContactTally, last: LocalDate)? {
        guard let today = day(of: call) else { return nil }
        let near = history.earlier.compactMap { other in
            day(of: other).flatMap { $0.adding(days: days) > today && other.answer != .no ? (other, $0) : nil }
        }
        let sure = near.last { $0.0.answer == .yes }
        guard let last = sure ?? near.last(where: { $0.0.answer == .unclear }) ?? near.last else { return nil }
        var tally = ContactTally()
        tally.isOwnSure = call.direction != nil
        switch last.0.answer {
        case .yes: tally.add(.sure)
        case .unclear: tally.add(.unsure)
        case .unheard, .no: tally.add(.unheard)
        }
        return (tally, last.1)
    }

    private func day(of call: ContactCall) -> LocalDate? {
        call.startedAt.flatMap { ZonedTime(microseconds: $0.microseconds, zone: zone)?.localDay }
    }

    /// What the other side began never counts.
    private static func share(of call: ContactCall, _ counts: Rule.Contact.Counted) -> ContactTally.Share {
        guard call.direction != .incoming else { return .none }
        let isCounted: Bool
        switch (counts, call.answer) {
        case (.placed, _): isCounted = true
        case (_, .unheard): return .unheard
        case (_, .unclear): return .unsure
        case (.answered, let answer): isCounted = answer == .yes
        case (.unanswered, let answer): isCounted = answer == .no
        }
        guard isCounted else { return .none }
        return call.direction == nil ? .unsure : .sure
    }
}
