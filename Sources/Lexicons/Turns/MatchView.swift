/// A turn's text as patterns see it, with the way back to the text as it was written.
///
/// It is in the common form (`CommonForm`), and spaces between two Chinese characters are left out: recognisers put them
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
        // What has ASCII characters alone is in the common form, and has no Chinese.
        if source.utf8.allSatisfy({ $0 < 0x80 }) {
            (bytes, self.pieces, starts, ends) = (Array(source.utf8), pieces, [], [])
            return
        }
        var builder = Builder(capacity: source.utf8.count)
        var places = Borders(pieces)
        let scalars = Array(source.unicodeScalars)
        var index = 0
        while index < scalars.count {
            places.pass(builder)
            let run = Self.idleSpaces(in: scalars, from: index)
            if run > 0 {
                for scalar in scalars[index..<index + run] {
                    places.pass(builder)
                    builder.drop(scalar)
                }
                index += run
            } else {
                builder.keep(scalars[index])
                index += 1
            }
        }
        places.pass(builder)
        bytes = builder.bytes
        self.pieces = pieces.map { places.view(of: $0.lowerBound)..<places.view(of: $0.upperBound) }
        starts = builder.starts
        ends = builder.ends
    }

    /// Where the borders of pieces come to lie in the view.
    private struct Borders {
        /// Of the source, in order, each once.
        private let source: [Int]
        private var view: [Int] = []

        init(_ pieces: [Range<Int>]) {
            source = Set(pieces.flatMap { [$0.lowerBound, $0.upperBound] }).sorted()
        }

        /// Notes the view's place of a border that has been reached.
        mutating func pass(_ builder: Builder) {
            while view.count < source.count, source[view.count] <= builder.sourceOffset {
                view.append(builder.bytes.count)
            }
        }

        func view(of place: Int) -> Int {
            let index = source.partitioningIndex { $0 >= place }
            return index < view.count ? view[index] : view.last ?? 0
        }
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
        // Spaces are below the first Han character: asking for that costs nothing beside asking the tables of Unicode.
        guard index > 0, scalars[index].value <= 0x3000, Han.contains(scalars[index - 1]),
            scalars[index].properties.isWhitespace
        else { return 0 }
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
            let start = sourceOffset
            sourceOffset += UTF8.width(scalar)
            guard let plain = CommonForm.replacement(for: scalar) else {
                bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                return
            }
            for (place, sign) in plain.enumerated() {
                if place > 0 {
                    // Within what stands for one character: it begins and ends with that.
                    starts.append(Shift(from: bytes.count, distance: start - bytes.count))
                    ends.append(Shift(from: bytes.count, distance: sourceOffset - bytes.count))
                }
                bytes.append(contentsOf: UTF8.encode(sign) ?? UTF8.encodedReplacementCharacter)
            }
            if sourceOffset - bytes.count != (ends.last?.distance ?? 0) || plain.count > 1 {
                shift(starts: bytes.count, ends: bytes.count)
            }
        }

        private mutating func shift(starts start: Int, ends end: Int) {
            let distance = sourceOffset - bytes.count
            starts.append(Shift(from: start, distance: distance))
            ends.append(Shift(from: end, distance: distance))
        }
    }
}
