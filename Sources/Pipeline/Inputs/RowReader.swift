internal import Model

/// Makes rows of a call list into what they say.
struct RowReader {
    let header: CallListHeader
    let path: String
    let defaultZone: String?
    let mapping: CallMapping

    func row(_ row: CSVReader.Row) throws(CallListProblem) -> ListedRow {
        guard let found = row.cells else { throw .quotes(path: path, line: row.line) }
        guard found.count == header.count else {
            throw .cellCount(path: path, line: row.line, found: found.count, expected: header.count)
        }
        let fields = fields(found)
        do throws(CallFields.Problem) {
            let call = try fields.call()
            let (part, stretch) = (try fields.part(), try fields.stretch())
            if let callID = call.callID {
                return ListedRow(
                    line: row.line, callID: callID, file: fields.word(.file), part: part, call: call, stretch: stretch)
            }
        } catch {
            throw .cell(error, path: path, line: row.line, column: header.name(of: error.column))
        }
        throw .emptyCallID(path: path, line: row.line, column: header.name(of: .callID))
    }

    /// Of which call a row is that cannot be read; nil where not even that can be told.
    func callID(of row: CSVReader.Row) -> String? {
        guard let found = row.cells else { return nil }
        let known = found.prefix(header.count)
        return fields(known + Array(repeating: "", count: header.count - known.count)).word(.callID)
    }

    private func fields(_ cells: [String]) -> CallFields {
        CallFields(cells: header.cells(of: cells), mapping: mapping, defaultZone: defaultZone)
    }
}

/// The rows of a list by the calls that they speak of.
struct ListedRows {
    /// In the order of their first rows, each in the list's order.
    private(set) var byCall: [[ListedRow]] = []
    private var placeOfCall: [String: Int] = [:]
    private var spoilt: Set<String> = []

    mutating func add(_ row: ListedRow) {
        if let place = placeOfCall[row.callID] {
            byCall[place].append(row)
        } else {
            placeOfCall[row.callID] = byCall.count
            byCall.append([row])
        }
    }

    /// Takes note that a row of the call cannot be read.
    mutating func spoil(_ callID: String) { spoilt.insert(callID) }

    func isSpoilt(_ callID: String) -> Bool { spoilt.contains(callID) }
}
