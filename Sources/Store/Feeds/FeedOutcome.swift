package import Model

/// What came of an import.
package struct FeedOutcome: Hashable, Sendable {
    /// Rows that were not there.
    package var added = 0
    /// Rows that were there with other values: further versions.
    package var corrected = 0
    /// Rows that were there as they are.
    package var unchanged = 0
    /// What stands for the rows that were added or corrected; nil where there are none.
    package internal(set) var rows: ContentHash?
    /// The ledger's line; nil where nothing was changed.
    package var line: Int64?

    package init() {}
}
