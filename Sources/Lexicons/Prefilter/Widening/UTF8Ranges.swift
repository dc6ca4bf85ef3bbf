/// Ranges of scalars as sequences of ranges of bytes.
enum UTF8Ranges {
    /// The sequences that together hold the UTF-8 of the scalars and of no other.
    static func sequences(of ranges: [ClosedRange<UInt32>]) -> [[ClosedRange<UInt8>]] {
        ranges.flatMap { range in
            lengths.filter { $0.overlaps(range) }.flatMap { split(range.clamped(to: $0)) }
        }
    }

    /// Scalars that take one, two, three and four bytes.
    private static let lengths: [ClosedRange<UInt32>] = [0...0x7F, 0x80...0x7FF, 0x800...0xFFFF, 0x10000...0x10FFFF]

    /// Takes a range of scalars of one length. It is cut until, from some byte on, each runs from its first to its last
    /// value whatever those before are.
    private static func split(_ range: ClosedRange<UInt32>) -> [[ClosedRange<UInt8>]] {
        for bits in [UInt32(6), 12, 18] {
            let mask: UInt32 = (1 << bits) - 1
            guard range.lowerBound & ~mask != range.upperBound & ~mask else { continue }
            if range.lowerBound & mask != 0 {
                return split(range.lowerBound...(range.lowerBound | mask))
                    + split(((range.lowerBound | mask) + 1)...range.upperBound)
            }
            if range.upperBound & mask != mask {
                return split(range.lowerBound...((range.upperBound & ~mask) - 1))
                    + split((range.upperBound & ~mask)...range.upperBound)
            }
        }
        return [zip(bytes(range.lowerBound), bytes(range.upperBound)).map { $0...$1 }]
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        switch value {
        case 0...0x7F: [UInt8(value)]
        case 0x80...0x7FF: [0xC0 | UInt8(value >> 6), tail(value)]
        case 0x800...0xFFFF: [0xE0 | UInt8(value >> 12), tail(value >> 6), tail(value)]
        default: [0xF0 | UInt8(value >> 18), tail(value >> 12), tail(value >> 6), tail(value)]
        }
    }

    private static func tail(_ value: UInt32) -> UInt8 { 0x80 | UInt8(value & 0x3F) }
}

extension WideNode {
    /// Whether a place of it takes characters beyond ASCII alone, and known ones.
    var hasOtherScript: Bool {
        switch self {
        case .one(let set):
            if case .some(let ranges) = set.beyond { set.ascii == 0 && !ranges.isEmpty } else { false }
        case .nothing, .condition, .border, .anything: false
        case .sequence(let parts), .choice(let parts): parts.contains(where: \.hasOtherScript)
        case .repeated(let part, _, _): part.hasOtherScript
        }
    }
}
