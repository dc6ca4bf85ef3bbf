import Model

/// One rule on contacts asked of one call.
struct ContactQuestion {
    let rule: RuleID
    let contact: Rule.Contact
    let history: ContactHistory

    private var call: ContactCall { history.call }

    /// Nil where the rule was kept, or is not asked.
    var outcome: ContactOutcome? {
        guard let start = call.startedAt else { return notJudged(.start) }
        let place = history.places.last { $0.from <= start.localDay }
        if !contact.countries.isEmpty {
            guard let country = place?.country else { return notJudged(call.debtor == nil ? .debtor : .country) }
            guard contact.countries.contains(country) else { return nil }
        }
        let clocks = zones(place, start).compactMap { ZonedTime(microseconds: start.microseconds, zone: $0) }
        guard let clock = clocks.first else { return notJudged(call.debtor == nil ? .debtor : .zone) }
        if case .outside(let hours, let runsOver) = contact.limit {
            return clocks.lazy.compactMap { outside(PermittedHours(hours, at: $0), $0, runsOver) }.first
        }
        guard call.debtor != nil else { return notJudged(.debtor) }
        return limited(ContactCount(history: history, zone: clock.zone), clock)
    }

    /// Whose clocks hold, the debtor's own before that of the number; empty where none is known.
    private func zones(_ place: DebtorPlace?, _ start: ZonedTime) -> [String] {
        func zones(_ zone: Rule.Contact.Zone?) -> [String] {
            switch zone {
            case .debtor: place.map { [$0.zone] + [$0.phoneZone].compactMap(\.self) } ?? []
            case .call: [start.zone]
            case .named(let name): [name]
            case nil: []
            }
        }
        let own = zones(contact.zone)
        return own.isEmpty ? zones(contact.fallback) : own
    }

    private func outside(_ hours: PermittedHours, _ clock: ZonedTime, _ runsOver: Double?) -> ContactOutcome? {
        guard hours.isInside else { return broken(.outside(hours: hours.written), clock, call.direction != nil) }
        guard let runsOver, let seconds = call.seconds, let over = hours.overrun(after: seconds), over > runsOver else {
            return nil
        }
        return broken(.overrun(minutes: Int(over / 60), hours: hours.written), clock, call.direction != nil)
    }

    private func limited(_ count: ContactCount, _ clock: ZonedTime) -> ContactOutcome? {
        switch contact.limit {
        case .outside: return nil
        case .calls(let most, let days, let counts):
            let tally = count.calls(over: days, counts)
            return outcome(tally, most, clock) {
                .calls(count: tally.sure, possibly: $0, most: most, days: days, counts: counts)
            }
        case .again(let most, let within):
            let tally = count.redials(within: within, most: most)
            return outcome(tally, most, clock) {
                .again(count: tally.sure, possibly: $0, most: most, minutes: Int(within / 60))
            }
        case .wait(let days):
            guard let (tally, last) = count.conversation(fewerThan: days) else { return nil }
            return outcome(tally, 0, clock) { _ in .spoke(on: last, days: days) }
        }
    }

    /// - Parameter found: what was found, by how many calls may count, all told.
    private func outcome(
        _ tally: ContactTally, _ most: Int, _ clock: ZonedTime, _ found: (Int) -> ContactFound
    ) -> ContactOutcome? {
        if tally.sure > most, tally.isOwnSure { return broken(found(tally.sure), clock, true) }
        if tally.sure + tally.unsure > most { return broken(found(tally.sure + tally.unsure), clock, false) }
        return tally.sure + tally.unsure + tally.unheard > most ? notJudged(.unheard) : nil
    }

    private func broken(_ found: ContactFound, _ clock: ZonedTime, _ isCertain: Bool) -> ContactOutcome {
        ContactOutcome(
            rule: rule, at: "\(clock.localDate) \(clock.localClock) \(clock.zone)", found: found, isCertain: isCertain)
    }

    private func notJudged(_ gap: ContactGap) -> ContactOutcome { ContactOutcome(rule: rule, found: .notJudged(gap)) }
}
