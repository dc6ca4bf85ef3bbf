/// Simplified Chinese characters for traditional ones.
enum SimplifiedCharacters {
    /// The simplified character; nil where the character has none, and where it is beyond the first plane.
    static func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        guard scalar.value >= first, scalar.value < end else { return nil }
        let found = table[Int(scalar.value - first)]
        return found == 0 ? nil : Unicode.Scalar(found)
    }

    private static let first: UInt32 = 0x3400
    private static let end: UInt32 = 0xA000

    /// By the character's distance from `first`; 0: none.
    private static let table: [UInt16] = {
        var table = [UInt16](repeating: 0, count: Int(end - first))
        let pairs = SimplifiedTable.text.unicodeScalars.filter { $0 != "\n" }.map(\.value)
        for place in stride(from: 0, to: pairs.count - 1, by: 2) {
            table[Int(pairs[place] - first)] = UInt16(pairs[place + 1])
        }
        return table
    }()
}
