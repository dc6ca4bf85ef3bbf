/// What one scan at a time writes on, and what it found.
struct ScanDesk: Sendable {
    private let scratch: PrefilterScratch
    /// For each string its length in bytes, and whether it has borders before and behind it.
    private let shapes: [Shape]
    /// For each text of the database the strings that have its bytes.
    private let variants: [Range<Int>]
    private var places: [PrefilterDatabase.Place] = []
    /// The first of the places that belongs to no text yet.
    private var next = 0
    /// The strings that the text in hand holds, each once, and the same by their place.
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

    /// Looks for everything in joined texts; then `turn` tells of each what it holds. False where it could not be done.
    mutating func look(through text: [UInt8], in database: PrefilterDatabase) -> Bool {
        places.removeAll(keepingCapacity: true)
        next = 0
        let isDone = text.withUnsafeBufferPointer { database.scan($0, scratch: scratch, found: &places) }
        guard isDone else { return false }
        // They come in order of their ends; the library does not promise that they do.
        if !zip(places, places.dropFirst()).allSatisfy({ $0.end <= $1.end }) { places.sort { $0.end < $1.end } }
        return true
    }

    /// Goes on to the next of the texts that were looked through.
    mutating func turn(to part: Range<Int>, of text: [UInt8]) {
        for string in strings { isFound[string] = false }
        strings.removeAll(keepingCapacity: true)
        text.withUnsafeBufferPointer { text in
            while next < places.count, places[next].end <= part.upperBound {
                let place = places[next]
                next += 1
                for string in variants[Int(place.text)]
                where !isFound[string] && Self.hasBorders(shapes[string], in: text, endingAt: place.end) {
                    isFound[string] = true
                    strings.append(string)
                }
            }
        }
    }

    private static func hasBorders(_ shape: Shape, in text: UnsafeBufferPointer<UInt8>, endingAt end: Int) -> Bool {
        let start = end - shape.length
        if shape.beginsWord, start > 0, SoughtString.isWord(text[start - 1]) { return false }
        return !(shape.endsWord && end < text.count && SoughtString.isWord(text[end]))
    }
}
