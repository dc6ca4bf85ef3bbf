package import Model

/// A call of the generated company, and what was said in it.
package struct DemoCall: Hashable, Sendable {
    /// What one side says in one go.
    package struct Line: Hashable, Sendable {
        /// Agent or customer.
        package let role: ChannelRole
        /// Seconds from the call's start; lines are more than a second apart.
        package let span: Span
        /// With the language's punctuation.
        package let text: String
    }

    /// Unique in the company.
    package let callID: String
    /// Who makes the call.
    package let employee: EmployeeID
    /// The debtor of one of the employee's cases of the month.
    package let debtor: DebtorID
    /// Between 09:00 and 18:00 in the zone of the branch.
    package let startedAt: ZonedTime
    /// Nine of ten are outgoing.
    package let direction: Call.Direction
    /// The branch's.
    package let language: Language
    /// In whole seconds, after the last line's end.
    package let durationSeconds: Int
    /// In order of time, 4 to 10.
    package let lines: [Line]
    /// What the agent says against the rules, in the order of the lines that it makes; of several rules, and most often
    /// none.
    package let violations: [ViolationPhrase]
}
