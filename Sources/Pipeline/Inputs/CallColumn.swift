/// What a call list may say of a call; the raw value is the column's name in a list of our own form.
package enum CallColumn: String, Hashable, Sendable, CaseIterable {
    case callID = "call_id"
    case file
    /// Which of the call's files the row's is, from 1.
    case part
    case employee
    case startedAt = "started_at"
    case zone
    case debtor
    case direction
    case language
    case channels
    /// The second of the call at which the row's employee begins to answer for it.
    case from
    /// The second at which they end.
    case until

    /// Whether the same value can hold for many calls.
    package var mayBeConstant: Bool { ![.callID, .file, .part, .from, .until].contains(self) }
}
