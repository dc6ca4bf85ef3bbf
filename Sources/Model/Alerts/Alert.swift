/// Names what an alert is raised for, such as `complianceScore`.
package enum AlertKind {}
/// A rule's name for ever, as routes and lists write it.
package typealias AlertRuleID = Identifier<AlertKind>
/// Sixteen digits that follow from an alert's key.
package typealias AlertID = Identifier<Alert>

/// One crossing of one line by one subject, told of once.
package struct Alert: Hashable, Sendable {
    /// Unique: two crossings never share it, and one never has two.
    package struct Key: Hashable, Sendable {
        package let rule: AlertRuleID
        /// What the rule looks at, in the rule's own words: `E-1042 2026-02`, a call and its rule, a case and its day.
        package let subject: String
        /// The running number of the crossing, from 1.
        package let number: Int

        package init(rule: AlertRuleID, subject: String, number: Int) {
            self.rule = rule
            self.subject = subject
            self.number = number
        }

        package var id: AlertID {
            let key = "\(rule)\n\(subject)\n\(number)"
            return AlertID(String(ContentHash(of: key).hex.prefix(16)))
        }
    }

    /// What became of it. One that was taken back stays so.
    package enum State: String, Hashable, Sendable, Codable, CaseIterable {
        /// Somebody should look.
        case open
        case acknowledged
        /// The value came back over the line, or the day has passed.
        case ended
        /// After a correction there never was a crossing.
        case withdrawn
    }

    package let key: Key
    /// Whom it is about; nil where it is about nobody.
    package let employee: EmployeeID?
    package let crossing: Crossing
    package let state: State
    /// Who was told last.
    package let role: AlertRole
    /// Microseconds since 1970 UTC.
    package let raisedAt: Int64
    /// Until when it is out of sight, microseconds since 1970 UTC; nil where it is not.
    package let snoozedUntil: Int64?

    package init(
        key: Key, employee: EmployeeID?, crossing: Crossing, state: State, role: AlertRole, raisedAt: Int64,
        snoozedUntil: Int64? = nil
    ) {
        self.key = key
        self.employee = employee
        self.crossing = crossing
        self.state = state
        self.role = role
        self.raisedAt = raisedAt
        self.snoozedUntil = snoozedUntil
    }

    package var id: AlertID { key.id }
}

/// Who is told, from whoever is nearest to the one who decides; each is asked where the one before says nothing.
package enum AlertRole: String, Hashable, Sendable, Codable, CaseIterable {
    /// The employee themselves; what is told to them goes to nobody else.
    case collector
    case supervisor
    case branchManager
    case complianceOfficer

    /// Who is told where this one says nothing; nil where nobody is above.
    package var next: AlertRole? {
        switch self {
        case .collector, .complianceOfficer: nil
        case .supervisor: .branchManager
        case .branchManager: .complianceOfficer
        }
    }
}
