internal import Foundation

/// The sizes that a header should tell, where it tells others that libsndfile cannot work with.
struct HeaderMend {
    /// Bytes to be read other than they are, by place.
    private(set) var corrections: [Int64: UInt8] = [:]
    private(set) var shortfall: (promised: String, found: String)?

    private struct Chunk {
        let name: String
        /// Where its size stands, how many bytes that takes, and what it says.
        let sizePlace: UInt64
        let sizeBytes: Int
        let size: UInt64
        var start: UInt64 { sizePlace + UInt64(sizeBytes) }
    }

    /// Nil where nothing is to be mended.
    init?(_ file: FileHandle, length: UInt64) {
        switch Self.text(file, 0) {
        case "RIFF" where Self.text(file, 8) == "WAVE": mendUnfinishedWAV(file, length)
        case "caff": mendCutCAF(file, length)
        default: break
        }
        if corrections.isEmpty { return nil }
    }

    /// A recorder that died could not write the sizes: the sound's is 0, and the file's ends before the sound begins.
    /// A finished recording without sound has a 0 too, but its file's size is right.
    private mutating func mendUnfinishedWAV(_ file: FileHandle, _ length: UInt64) {
        guard
            length <= UInt64(UInt32.max), let whole = Self.number(file, 4, bytes: 4, bigEndian: false),
            let sound = Self.soundChunk(file, from: 12, sizeBytes: 4, bigEndian: false), sound.size == 0,
            whole + 8 <= sound.start || whole == UInt64(UInt32.max), length > sound.start
        else { return }
        write(length - 8, at: 4, bytes: 4, bigEndian: false)
        write(length - sound.start, at: sound.sizePlace, bytes: 4, bigEndian: false)
    }

    /// Of a CAF that ends before its sound does libsndfile reads nothing at all, of other cut files what is there.
    private mutating func mendCutCAF(_ file: FileHandle, _ length: UInt64) {
        guard
            let sound = Self.soundChunk(file, from: 8, sizeBytes: 8, bigEndian: true), length > sound.start + 4,
            // −1 is a stream's way to say: to the end of the file.
            sound.size > length - sound.start, sound.size <= UInt64(Int64.max)
        else { return }
        let found = length - sound.start
        write(found, at: sound.sizePlace, bytes: 8, bigEndian: true)
        // Four bytes of the chunk count edits and are no sound.
        shortfall = ("\(sound.size - 4)", "\(found - 4)")
    }

    private mutating func write(_ size: UInt64, at place: UInt64, bytes: Int, bigEndian: Bool) {
        for byte in 0..<bytes {
            let shift = 8 * (bigEndian ? bytes - 1 - byte : byte)
            corrections[Int64(place) + Int64(byte)] = UInt8(truncatingIfNeeded: size >> UInt64(shift))
        }
    }

    /// The chunk `data`; nil where the file ends or the chunks make no sense before it.
    private static func soundChunk(
        _ file: FileHandle, from first: UInt64, sizeBytes: Int, bigEndian: Bool
    ) -> Chunk? {
        var place = first
        // No honest file has more chunks before its sound.
        for _ in 0..<1000 {
            guard
                let name = text(file, place),
                let size = number(file, place + 4, bytes: sizeBytes, bigEndian: bigEndian)
            else { return nil }
            let chunk = Chunk(name: name, sizePlace: place + 4, sizeBytes: sizeBytes, size: size)
            if chunk.name == "data" { return chunk }
            guard size < 1 << 40 else { return nil }
            // RIFF pads chunks to even length, CAF does not.
            place = chunk.start + size + (bigEndian ? 0 : size % 2)
        }
        return nil
    }

    private static func text(_ file: FileHandle, _ place: UInt64) -> String? {
        bytes(file, place, count: 4).map { String(decoding: $0, as: UTF8.self) }
    }

    private static func number(_ file: FileHandle, _ place: UInt64, bytes count: Int, bigEndian: Bool) -> UInt64? {
        guard let found = bytes(file, place, count: count) else { return nil }
        return (bigEndian ? found : found.reversed()).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private static func bytes(_ file: FileHandle, _ place: UInt64, count: Int) -> [UInt8]? {
        guard
            (try? file.seek(toOffset: place)) != nil, let found = try? file.read(upToCount: count), found.count == count
        else { return nil }
        return [UInt8](found)
    }
}
