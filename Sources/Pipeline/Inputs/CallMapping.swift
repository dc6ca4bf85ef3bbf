internal import Foundation
internal import Model

/// How a company's own records of calls say what a call list of our own form says.
package struct CallMapping: Sendable {
    /// What stands between two cells of a list.
    package enum Delimiter: String, Sendable, CaseIterable {
        case comma
        case semicolon
        case tab

        var byte: UInt8 {
            switch self {
            case .comma: UInt8(ascii: ",")
            case .semicolon: UInt8(ascii: ";")
            case .tab: UInt8(ascii: "\t")
            }
        }
    }

    /// Nil takes UTF-8, and GB18030 where a list is none.
    package var encoding: TextEncoding?
    /// Those in which a list or a record may be, in the order of trying.
    var encodings: [TextEncoding] { encoding.map { [$0] } ?? TextEncoding.allCases }
    package var delimiter = Delimiter.comma
    /// Their columns of each of ours, several of one joined by a space; all other columns of theirs are passed over.
    /// Nil: the list has our own names.
    package var columns: [CallColumn: [String]]?
    /// What holds where a cell is empty or the list has no such column.
    package var constants: [CallColumn: String] = [:]
    /// Our word for each of theirs, by column; other words stay as they are.
    package var values: [CallColumn: [String: String]] = [:]
    /// How times are written, tried in this order.
    package var dates = [DateForm.iso]
    /// Records that a recorder writes beside its sound; nil where it writes none.
    package var sideCar: SideCarMapping?

    package init() {}

    /// A list of our own form.
    package static let none = CallMapping()

    /// Our word for what a cell holds; nil where it is unknown.
    func word(_ column: CallColumn, for written: String?) -> String? {
        guard let written, !written.isEmpty else { return constants[column] }
        return values[column]?[written] ?? written
    }

    /// Whether a word of ours can stand in the column.
    package static func allows(_ word: String, in column: CallColumn) -> Bool {
        switch column {
        case .direction: Call.Direction(rawValue: word.lowercased()) != nil
        case .language: Language(word) != nil
        case .channels: ChannelRoles.read(word) != nil
        case .zone: TimeZone(identifier: word) != nil
        case .callID, .file, .part, .employee, .debtor, .startedAt, .from, .until: !word.isEmpty
        }
    }
}
