internal import Model

/// What stands for the rows of one import, in order of keys and versions: each hash is over the one before and a row.
struct RowChain {
    private(set) var hash = ContentHash(of: "fairdial-rows/1")

    init() {}

    /// The rows of one import in whatever order they came.
    init(_ rows: [[Value]], keyCount: Int) {
        for row in rows.sorted(by: { Self.precedes($0, $1, keyCount) }) { add(row) }
    }

    /// By key, byte by byte as tables are ordered, then by version.
    private static func precedes(_ left: [Value], _ right: [Value], _ keyCount: Int) -> Bool {
        for place in 0..<keyCount {
            guard case .text(let first) = left[place], case .text(let second) = right[place], first != second else {
                continue
            }
            return first.utf8.lexicographicallyPrecedes(second.utf8)
        }
        guard case .integer(let first)? = left.last, case .integer(let second)? = right.last else { return false }
        return first < second
    }

    /// - Parameter row: the values of its columns as they are kept, its version last.
    mutating func add(_ row: [Value]) {
        let fields = row.map { value -> CanonicalJSON in
            switch value {
            case .null, .real: .null
            case .integer(let number): .text("\(number)")
            case .text(let text): .list([.text(text)])
            }
        }
        var bytes = Array("\(hash.hex)\n".utf8)
        CanonicalJSON.list(fields).write(to: &bytes)
        hash = ContentHash(of: bytes)
    }
}
