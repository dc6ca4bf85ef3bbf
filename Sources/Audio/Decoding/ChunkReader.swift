internal import Foundation

/// Finds its way through the chunks of which most containers of sound are made: a name, a size, bytes.
struct ChunkReader {
    struct Chunk {
        let name: String
        /// Where its size stands, how many bytes that takes, and what it says.
        let sizePlace: UInt64
        let sizeBytes: Int
        let size: UInt64
        var start: UInt64 { sizePlace + UInt64(sizeBytes) }
    }

    private let file: FileHandle

    init(_ file: FileHandle) { self.file = file }

    /// The chunk of that name; nil where the file ends or the chunks make no sense before it.
    func chunk(
        _ wanted: String, from first: UInt64, sizeBytes: Int = 4, bigEndian: Bool, isPadded: Bool = true
    ) -> Chunk? {
        var place = first
        // No honest file has more chunks before its sound.
        for _ in 0..<1000 {
            guard let name = text(place), let size = number(place + 4, bytes: sizeBytes, bigEndian: bigEndian) else {
                return nil
            }
            let chunk = Chunk(name: name, sizePlace: place + 4, sizeBytes: sizeBytes, size: size)
            if chunk.name == wanted { return chunk }
            guard size < 1 << 40 else { return nil }
            // RIFF and AIFF pad chunks to even length, CAF does not.
            place = chunk.start + size + (isPadded ? size % 2 : 0)
        }
        return nil
    }

    /// Four letters.
    func text(_ place: UInt64) -> String? { bytes(place, count: 4).map { String(decoding: $0, as: UTF8.self) } }

    /// An unsigned number of at most eight bytes.
    func number(_ place: UInt64, bytes count: Int, bigEndian: Bool) -> UInt64? {
        guard let found = bytes(place, count: count) else { return nil }
        return (bigEndian ? found : found.reversed()).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private func bytes(_ place: UInt64, count: Int) -> [UInt8]? {
        guard
            (try? file.seek(toOffset: place)) != nil, let found = try? file.read(upToCount: count), found.count == count
        else { return nil }
        return [UInt8](found)
    }
}
