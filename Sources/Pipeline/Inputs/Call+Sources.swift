internal import Model

extension Call {
    /// The call with what another source tells and this one leaves open. Who shares the call is taken from it where it
    /// agrees on who opens it.
    func completed(by other: Call?) -> Call {
        guard let other else { return self }
        let agrees = employee == nil || employee == other.employee
        return Call(
            callID: callID ?? other.callID, employee: employee ?? other.employee,
            startedAt: startedAt ?? other.startedAt, debtor: debtor ?? other.debtor,
            direction: direction ?? other.direction, language: language ?? other.language,
            channelRoles: channelRoles ?? other.channelRoles,
            stretches: stretches.isEmpty && agrees ? other.stretches : stretches)
    }
}
