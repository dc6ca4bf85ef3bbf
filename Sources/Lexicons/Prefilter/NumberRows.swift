/// Rows of numbers, kept one behind the other.
struct NumberRows: Hashable, Sendable {
    private(set) var numbers: [UInt32] = []
    private var ends: [Int] = []

    init() {}

    init(_ rows: [[UInt32]]) {
        for row in rows { append(row) }
    }

    var count: Int { ends.count }

    /// Where a row's numbers lie in `numbers`.
    subscript(row: Int) -> Range<Int> { (row == 0 ? 0 : ends[row - 1])..<ends[row] }

    func row(_ row: Int) -> ArraySlice<UInt32> { numbers[self[row]] }

    mutating func append(_ row: [UInt32]) {
        numbers += row
        ends.append(numbers.count)
    }
}
