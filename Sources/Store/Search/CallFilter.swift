package import Model

/// Which stored calls are looked for; what is left nil does not matter.
package struct CallFilter: Hashable, Sendable {
    /// A kind of state.
    package enum State: Hashable, Sendable {
        case scored
        case waiting
        /// For that reason, or for any.
        case unscored(UnscoredReason?)
    }

    package var employee: EmployeeID?
    /// Calls whose current judgement has a hit of it, wherever the hit stands.
    package var rule: RuleID?
    /// First local date, as `2026-02-14`; calls of unknown date are left out.
    package var from: String?
    /// Last local date.
    package var to: String?
    package var state: State?
    /// Only calls with a hit that counts or waits, or with a rule that was not decided.
    package var flaggedOnly: Bool
    /// True: only calls whose employee and start are known; false: only the others.
    package var attributed: Bool?
    package var debtor: DebtorID?
    /// The company's own key of a complaint: the call that it names, and all calls with the debtor who complained.
    package var complaint: String?

    package init(
        employee: EmployeeID? = nil, rule: RuleID? = nil, from: String? = nil, to: String? = nil,
        state: State? = nil, flaggedOnly: Bool = false, attributed: Bool? = nil,
        debtor: DebtorID? = nil, complaint: String? = nil
    ) {
        self.employee = employee
        self.rule = rule
        self.from = from
        self.to = to
        self.state = state
        self.flaggedOnly = flaggedOnly
        self.attributed = attributed
        self.debtor = debtor
        self.complaint = complaint
    }
}

extension CallFilter {
    /// The filter as the first parameters of a query.
    ///
    /// - Throws: `StoreError` with `badDate`.
    func parameters() throws(StoreError) -> [any Storable & Sendable] {
        [
            employee, rule, try LocalDate.checked(from), try LocalDate.checked(to), state?.columnText, state?.reason,
            flaggedOnly, attributed, debtor, complaint,
        ]
    }
}

extension CallFilter.State {
    fileprivate var columnText: String {
        switch self {
        case .scored: "scored"
        case .waiting: "waiting"
        case .unscored: "unscored"
        }
    }

    fileprivate var reason: UnscoredReason? {
        if case .unscored(let reason) = self { reason } else { nil }
    }
}

/// A stored call with the judgement that counts.
package struct StoredCall: Hashable, Sendable {
    package let recording: StoredRecording
    /// Seconds; nil where it was never listened to.
    package let durationSeconds: Double?
    /// Nil while it is unscored.
    package let judgement: Judgement?
    /// Where the next page begins.
    package let place: CallPlace
}

/// A place in a list of calls.
package struct CallPlace: Hashable, Sendable {
    let startOrder: Int64
    let recording: String
}

extension LocalDate {
    /// A date as people write it in a filter.
    ///
    /// - Throws: `StoreError` with `badDate` where the text is no `2026-02-14`.
    fileprivate static func checked(_ text: String?) throws(StoreError) -> String? {
        guard let text else { return nil }
        guard let date = LocalDate(text) else { throw .badDate(text) }
        return date.description
    }
}
