/// A turn's text as patterns see it, with the way back to the text as it was written.
///
/// Typographic apostrophes are plain, and spaces between two Chinese characters are left out: recognisers put them
/// there or not.
struct MatchView {
    /// UTF-8, valid.
    let bytes: [UInt8]
    /// Where each given piece of the source lies in the view.
    let pieces: [Range<Int>]
    private let starts: [Shift]
    private let ends: [Shift]

    /// From `from` on, a view offset lies `distance` bytes further on in the source.
    private struct Shift {
        let from: Int
        let distance: Int
    }

    /// - Parameters:
    ///   - source: the text as it is shown.
    ///   - pieces: stretches of its UTF-8 to be found again in the view.
    init(_ source: String, pieces: [Range<Int>]) {
        var builder = Builder(capacity: source.utf8.count)
        let borders = Set(pieces.flatMap { [$0.lowerBound, $0.upperBound] })
        var places: [Int: Int] = [:]
        let scalars = Array(source.unicodeScalars)
        var index = 0
        while index < scalars.count {
            if borders.contains(builder.sourceOffset) { places[builder.sourceOffset] = builder.bytes.count }
            let run = Self.idleSpaces(in: scalars, from: index)
            if run > 0 {
                let dropped = scalars[index..<index + run]
                for scalar in dropped {
                    if borders.contains(builder.sourceOffset) { places[builder.sourceOffset] = builder.bytes.count }
                    builder.drop(scalar)
                }
                index += run
            } else {
                builder.keep(scalars[index])
                index += 1
            }
        }
        places[builder.sourceOffset] = builder.bytes.count
        bytes = builder.bytes
        self.pieces = pieces.map { (places[$0.lowerBound] ?? 0)..<(places[$0.upperBound] ?? builder.bytes.count) }
        starts = builder.starts
        ends = builder.ends
    }

    /// The stretch of the source that a stretch of the view stands for, without dropped spaces at its ends.
    func source(of range: Range<Int>) -> Range<Int> {
        let start = range.lowerBound + Self.distance(at: range.lowerBound, starts)
        return start..<max(start, range.upperBound + Self.distance(at: range.upperBound, ends))
    }

    private static func distance(at offset: Int, _ shifts: [Shift]) -> Int {
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].from <= offset { low = middle + 1 } else { high = middle }
        }
        return low == 0 ? 0 : shifts[low - 1].distance
    }

    /// How many spaces from `index` on stand between two Chinese characters; 0 where they do not.
    private static func idleSpaces(in scalars: [Unicode.Scalar], from index: Int) -> Int {
        // Asking of what stands before costs nothing beside asking the tables of Unicode.
        guard index > 0, Han.contains(scalars[index - 1]), scalars[index].properties.isWhitespace else { return 0 }
        guard let next = scalars[index...].firstIndex(where: { !$0.properties.isWhitespace }),
            Han.contains(scalars[next])
        else { return 0 }
        return next - index
    }

    private struct Builder {
        var bytes: [UInt8] = []
        var sourceOffset = 0
        var starts: [Shift] = []
        var ends: [Shift] = []

        init(capacity: Int) { bytes.reserveCapacity(capacity) }

        mutating func drop(_ scalar: Unicode.Scalar) {
            sourceOffset += UTF8.width(scalar)
            shift(starts: bytes.count, ends: bytes.count + 1)
        }

        mutating func keep(_ scalar: Unicode.Scalar) {
            sourceOffset += UTF8.width(scalar)
            if Apostrophes.isTypographic(scalar) {
                bytes.append(UInt8(ascii: "'"))
                shift(starts: bytes.count, ends: bytes.count)
            } else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            }
        }

        private mutating func shift(starts start: Int, ends end: Int) {
            let distance = sourceOffset - bytes.count
            starts.append(Shift(from: start, distance: distance))
            ends.append(Shift(from: end, distance: distance))
        }
    }
}
