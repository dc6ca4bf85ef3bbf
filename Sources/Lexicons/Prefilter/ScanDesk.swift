/// What one scan at a time writes on, and what it found.
struct ScanDesk: Sendable {
    private let scratch: PrefilterScratch
    /// For each string its length in bytes, and whether it has borders before and behind it.
    private let shapes: [Shape]
    /// For each text of the database the strings that have its bytes.
    private let variants: [Range<Int>]
    private var places: [PrefilterDatabase.Place] = []
    /// The strings that the text holds, each once, and the same by their place.
    private(set) var strings: [Int] = []
    private(set) var isFound: [Bool]

    private struct Shape: Sendable {
        let length: Int
        let beginsWord: Bool
        let endsWord: Bool
    }

    /// Nil where there is no memory.
    init?(_ database: PrefilterDatabase, _ plan: PrefilterPlan) {
        guard let scratch = database.scratch() else { return nil }
        self.scratch = scratch
        shapes = plan.strings.map { Shape(length: $0.bytes.count, beginsWord: $0.beginsWord, endsWord: $0.endsWord) }
        variants = plan.variants
        isFound = [Bool](repeating: false, count: plan.strings.count)
    }

    /// Looks through a text and keeps nothing of what is found.
    func scan(_ text: [UInt8], in database: PrefilterDatabase) -> Bool { database.scan(text, scratch: scratch) }

    /// False where the text could not be looked through.
    mutating func look(through text: [UInt8], in database: PrefilterDatabase) -> Bool {
        for string in strings { isFound[string] = false }
        strings.removeAll(keepingCapacity: true)
        places.removeAll(keepingCapacity: true)
        return text.withUnsafeBufferPointer { text in
            guard database.scan(text, scratch: scratch, found: &places) else { return false }
            for place in places {
                for string in variants[Int(place.text)]
                where !isFound[string] && Self.hasBorders(shapes[string], in: text, endingAt: place.end) {
                    isFound[string] = true
                    strings.append(string)
                }
            }
            return true
        }
    }

    private static func hasBorders(_ shape: Shape, in text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
        let start = end - shape.length
        if shape.beginsWord, start > 0, SoughtString.isWord(text[start - 1]) { return false }
        return !(shape.endsWord && end < text.count && SoughtString.isWord(text[end]))
    }
}
