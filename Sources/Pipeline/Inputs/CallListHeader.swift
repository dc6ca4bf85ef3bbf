internal import Foundation

/// The first line of a call list: where each of our columns stands.
struct CallListHeader {
    /// How many cells each row has.
    let count: Int
    private let places: [CallColumn: [Int]]
    private let names: [String]

    /// - Throws: `CallListProblem` where a column is missing, not known, or there twice.
    init(_ cells: [String], mapping: CallMapping, path: String) throws(CallListProblem) {
        names = cells.map { $0.trimmingCharacters(in: .whitespaces) }
        count = names.count
        let lowercased = names.map { $0.lowercased() }
        let known = CallColumn.allCases.map(\.rawValue)
        if mapping.columns == nil, let unknown = lowercased.first(where: { !known.contains($0) }) {
            guard lowercased.contains(CallColumn.callID.rawValue) else {
                throw .columnMissing(path: path, column: CallColumn.callID.rawValue, found: names)
            }
            throw .columnUnknown(path: path, column: unknown, known: known)
        }
        var places: [CallColumn: [Int]] = [:]
        for column in CallColumn.allCases {
            let wanted = mapping.columns.map { $0[column] ?? [] } ?? [column.rawValue]
            for name in wanted {
                let found = lowercased.indices.filter { lowercased[$0] == name.lowercased() }
                if found.count > 1 { throw .columnTwice(path: path, column: name) }
                if let place = found.first {
                    places[column, default: []].append(place)
                } else if mapping.columns != nil || column == .callID {
                    throw .columnMissing(path: path, column: name, found: names)
                }
            }
        }
        self.places = places
    }

    /// What a row holds, by our columns, without blanks around it.
    func cells(of row: [String]) -> [CallColumn: String] {
        places.mapValues { places in
            places.map { row[$0].trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }.joined(separator: " ")
        }
    }

    /// The column's name as the list has it.
    func name(of column: CallColumn) -> String {
        places[column].map { $0.map { names[$0] }.joined(separator: " + ") } ?? column.rawValue
    }
}
