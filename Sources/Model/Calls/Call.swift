/// What the call list, or the file's name, says of a call. What neither says is nil: unknown, and kept so.
package struct Call: Hashable, Sendable, Codable {
    package enum Direction: String, Hashable, Sendable, Codable, CaseIterable {
        case outgoing
        case incoming
    }

    /// The call list's own key.
    package var callID: String?
    /// Of a call that several employees share, the one who opens it.
    package var employee: EmployeeID?
    package var startedAt: ZonedTime?
    package var debtor: DebtorID?
    package var direction: Direction?
    package var language: Language?
    /// The role of each channel in the file's order; nil leaves it to the configuration.
    package var channelRoles: [ChannelRole]?
    /// Who speaks when, in order of time and apart from each other; empty where one employee answers for the whole call.
    package var stretches: [Stretch]

    package init(
        callID: String? = nil, employee: EmployeeID? = nil, startedAt: ZonedTime? = nil, debtor: DebtorID? = nil,
        direction: Direction? = nil, language: Language? = nil, channelRoles: [ChannelRole]? = nil,
        stretches: [Stretch] = []
    ) {
        self.callID = callID
        self.employee = employee
        self.startedAt = startedAt
        self.debtor = debtor
        self.direction = direction
        self.language = language
        self.channelRoles = channelRoles
        self.stretches = stretches
    }

    /// The call as a later list describes it: what that leaves out stays as it was, and so does a call id.
    package func updated(by later: Call) -> Call {
        Call(
            callID: callID ?? later.callID, employee: later.employee ?? employee,
            startedAt: later.startedAt ?? startedAt, debtor: later.debtor ?? debtor,
            direction: later.direction ?? direction, language: later.language ?? language,
            channelRoles: later.channelRoles ?? channelRoles, stretches: stretches(after: later))
    }

    /// Who shares the call stays as it was where a list says nothing of it; one that gives the whole call to another than
    /// the one who opens it says something of it.
    private func stretches(after later: Call) -> [Stretch] {
        guard later.stretches.isEmpty else { return later.stretches }
        return later.employee == nil || later.employee == employee ? stretches : []
    }
}
