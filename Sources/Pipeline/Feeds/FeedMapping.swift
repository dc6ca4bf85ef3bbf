internal import Model

/// How a company's own files say what a feed of our own form says.
package struct FeedMapping: Sendable {
    /// Nil takes UTF-8, and GB18030 where a file is none.
    package var encoding: TextEncoding?
    package var delimiter = CallMapping.Delimiter.comma
    /// Their column of each of ours; all other columns of theirs are passed over. Nil: the file has our own names.
    package var columns: [String: String]?
    /// What holds where a cell is empty or the file has no such column, by our columns.
    package var constants: [String: String] = [:]
    /// Our word for each of theirs, by our columns; other words stay as they are.
    package var values: [String: [String: String]] = [:]
    /// How moments are written, tried in this order.
    package var moments = [DateForm.iso]
    /// How days are written, tried in this order; none takes `2026-02-14` alone.
    package var days: [DayForm] = []

    package init() {}

    /// Those in which a file may be, in the order of trying.
    var encodings: [TextEncoding] { encoding.map { [$0] } ?? TextEncoding.allCases }
}
