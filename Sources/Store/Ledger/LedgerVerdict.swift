package import Model

/// What reading the whole ledger showed.
package enum LedgerVerdict: Hashable, Sendable {
    case sound(lines: Int64, head: ContentHash)
    /// The first line that cannot be as it was written. A line that was changed together with its hash shows at the
    /// line after it.
    case broken(seq: Int64, LedgerFault)
}

/// How a line of the ledger shows that something was done to it.
package enum LedgerFault: String, Hashable, Sendable, CaseIterable {
    /// The line is not there.
    case missing
    /// Its number stands where none can.
    case outOfPlace
    /// The text no longer gives the hash.
    case edited
    /// The text is no ledger line in its canonical form.
    case notALine
    /// It bears another line's number.
    case reordered
    /// It does not continue the line before.
    case doesNotFollow
    /// A text beside it is gone without having been erased.
    case textMissing
    /// A text beside it is not the one it was written with.
    case textEdited
    /// A text stands beside it that it does not know.
    case textAdded
    /// Rows of a feed are others than those that the import brought, or payments are not whose they should be.
    case feedEdited
    /// What calls were deducted is not what judgements and rulings say.
    case deductionsEdited
    /// The scores that were written with it are others now, or more, or fewer, or an old one counts.
    case scoresEdited
    /// An award, or what was decided of it, is not what the line says.
    case awardsEdited
    /// An appeal, or what was decided of it, is not what the line says.
    case appealsEdited
    /// Pay lines of a month, or what became of them, are not what the line says.
    case payEdited
    /// Which lexicons were activated or proposed, or who took note of them, is not what the line says.
    case lexiconsEdited
    /// The head that was kept elsewhere is of another ledger, or of another line of this number.
    case notTheHead

    /// For people.
    package var message: Message {
        switch self {
        case .missing: Message("store.ledger.missing")
        case .outOfPlace: Message("store.ledger.outOfPlace")
        case .edited: Message("store.ledger.edited")
        case .notALine: Message("store.ledger.notALine")
        case .reordered: Message("store.ledger.reordered")
        case .doesNotFollow: Message("store.ledger.doesNotFollow")
        case .textMissing: Message("store.ledger.textMissing")
        case .textEdited: Message("store.ledger.textEdited")
        case .textAdded: Message("store.ledger.textAdded")
        case .feedEdited: Message("store.ledger.feedEdited")
        case .deductionsEdited: Message("store.ledger.deductionsEdited")
        case .scoresEdited: Message("store.ledger.scoresEdited")
        case .awardsEdited: Message("store.ledger.awardsEdited")
        case .appealsEdited: Message("store.ledger.appealsEdited")
        case .payEdited: Message("store.ledger.payEdited")
        case .lexiconsEdited: Message("store.ledger.lexiconsEdited")
        case .notTheHead: Message("store.ledger.notTheHead")
        }
    }
}
