internal import Model

extension Call {
    /// The call with what another source tells and this one leaves open: this one's word goes before the other's as a
    /// later list's does, its call id as well.
    func completed(by other: Call?) -> Call {
        guard let other else { return self }
        var call = other.updated(by: self)
        call.callID = callID ?? other.callID
        return call
    }
}
