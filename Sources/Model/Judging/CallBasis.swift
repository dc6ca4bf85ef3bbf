/// What was known of a call when it was judged, so far as the judgement rests on it. Where more is known later, the
/// call is judged again.
package struct CallBasis: Hashable, Sendable, Codable {
    /// The call's local date, as `2026-02-14`; nil where it was unknown, and where no rule of the set asks for it.
    package let localDate: String?
    /// When the call began; nil where it was unknown, and where no rule of the set reads deadlines.
    package let startedAt: ZonedTime?
    /// Who spoke when, in order of time; empty where one employee answers for the whole call.
    package let stretches: [Stretch]
    /// What became of rules on contacts that were not simply kept, in order of rules: that hangs on other calls, too.
    package let contacts: [ContactOutcome]

    package init(
        localDate: String? = nil, startedAt: ZonedTime? = nil, stretches: [Stretch] = [],
        contacts: [ContactOutcome] = []
    ) {
        self.localDate = localDate
        self.startedAt = startedAt
        self.stretches = stretches
        self.contacts = contacts
    }

    /// Who answers for a hit of a call that several employees share: of what was said the one in whose stretch it
    /// begins, of what was not said the one who opens the call, unless they came only when it was overdue; for the call
    /// itself the one who opens it. Nil: nobody that is known.
    package func owner(of hit: Hit) -> EmployeeID? {
        switch hit.kind {
        case .said, .alike, .deadAir, .talkingOver, .wordsPerSecond, .shouting:
            stretches.first { $0.contains(hit.span.start) }?.employee
        case .missing: stretches.first.flatMap { $0.from < hit.span.end ? $0.employee : nil }
        case .contact: stretches.first?.employee
        }
    }

    /// The lines that it adds to a judgement's key; none where it says nothing.
    var key: [String] {
        (localDate.map { ["date \($0)"] } ?? [])
            + (startedAt.map { ["started \($0.microseconds) \($0.zone)"] } ?? [])
            + stretches.map { "stretch \($0.from) \($0.until.map { "\($0)" } ?? "") \($0.employee?.text ?? "")" }
            + contacts.map { "contact \($0.rule) \($0.at ?? "") \($0.found) \($0.isCertain)" }
    }
}
