import Seeds

/// Ways in which bytes go wrong.
enum ByteDamage: CaseIterable {
    case flip, overwrite, number, headerNumber, cut, remove, repeated, splice, exchange

    /// Numbers at which readers stumble.
    private static let numbers: [UInt64] = [
        0, 1, 2, 3, 7, 8, 0x7F, 0x80, 0xFF, 0x100, 0x7FFF, 0x8000, 0xFFFF, 0x1_0000, 0x7FFF_FFFF, 0x8000_0000,
        0xFFFF_FFFE, 0xFFFF_FFFF, 0x1_0000_0000, 0x7FFF_FFFF_FFFF_FFFF, 0x8000_0000_0000_0000, .max,
    ]
    private static let headerBytes = 128

    func strike(_ bytes: inout [UInt8], other: [UInt8], _ dice: inout SplitMix64) {
        guard !bytes.isEmpty else { return bytes = Array(other.prefix(64)) }
        let place = Int.random(in: bytes.indices, using: &dice)
        switch self {
        case .flip: bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &dice)
        case .overwrite: bytes[place] = UInt8.random(in: 0...255, using: &dice)
        case .number: Self.write(into: &bytes, at: place, &dice)
        case .headerNumber:
            Self.write(into: &bytes, at: Int.random(in: 0..<min(bytes.count, Self.headerBytes), using: &dice), &dice)
        case .cut: bytes.removeSubrange(place...)
        case .remove: bytes.removeSubrange(Self.stretch(of: bytes, from: place, &dice))
        case .repeated:
            let stretch = Array(bytes[Self.stretch(of: bytes, from: place, &dice)])
            for _ in 0..<Int.random(in: 1...4, using: &dice) { bytes.insert(contentsOf: stretch, at: place) }
        case .splice:
            guard !other.isEmpty else { return }
            bytes.replaceSubrange(place..., with: other[Int.random(in: other.indices, using: &dice)...])
        case .exchange: bytes.swapAt(place, Int.random(in: bytes.indices, using: &dice))
        }
    }

    private static func stretch(of bytes: [UInt8], from place: Int, _ dice: inout SplitMix64) -> Range<Int> {
        place..<min(bytes.count, place + Int.random(in: 1...max(1, bytes.count / 4), using: &dice))
    }

    private static func write(into bytes: inout [UInt8], at place: Int, _ dice: inout SplitMix64) {
        let number = numbers[Int.random(in: numbers.indices, using: &dice)]
        let width = [1, 2, 4, 8][Int.random(in: 0..<4, using: &dice)]
        let isBigEndian = Bool.random(using: &dice)
        for step in 0..<width where place + step < bytes.count {
            let shift = UInt64(8 * (isBigEndian ? width - 1 - step : step))
            bytes[place + step] = UInt8(truncatingIfNeeded: number >> shift)
        }
    }
}
