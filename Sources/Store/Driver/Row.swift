/// One row of an answer.
struct Row: Sendable {
    /// Place of each column by name, shared by all rows of an answer.
    let columns: [String: Int]
    let values: [Value]
    /// What was asked, for the error where a column is not what it should be.
    let query: Query

    /// The column's value as a type.
    ///
    /// - Throws: `StoreError` with `damaged` where the column is not there or holds something else.
    func read<Column: Storable>(_ column: String, as type: Column.Type = Column.self) throws(StoreError) -> Column {
        guard let place = columns[column], let read = Column(values[place]) else {
            throw .damaged("\(query.name).\(column)")
        }
        return read
    }
}
