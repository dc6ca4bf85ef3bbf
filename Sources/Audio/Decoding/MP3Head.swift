/// The head of an MP3, which may tell how many frames follow. Where it does not, libsndfile guesses from the first frame's
/// bit rate, and stops at its guess: of sound with a bit rate that varies it reads half, or less.
enum MP3Head {
    /// The tag stands in the first frame, and none is longer.
    private static let longestFrame: UInt64 = 2880

    /// Whether this is an MP3 and does not tell its length.
    static func isBare(_ file: ChunkReader) -> Bool {
        let start = file.text(0).map { $0.hasPrefix("ID3") } == true ? tagLength(file) : 0
        guard let sync = file.number(start, bytes: 2, bigEndian: true), sync & 0xFFE0 == 0xFFE0 else { return false }
        for place in start..<start + longestFrame {
            guard let name = file.text(place) else { return true }
            guard name == "Xing" || name == "Info" else { continue }
            // Its first flag says that the number of frames follows.
            return file.number(place + 4, bytes: 4, bigEndian: true).map { $0 & 1 == 0 } ?? true
        }
        return true
    }

    /// Of the words that may stand before the sound; seven bits of each byte count.
    private static func tagLength(_ file: ChunkReader) -> UInt64 {
        let size = file.number(6, bytes: 4, bigEndian: true) ?? 0
        return 10 + (0..<4).reduce(0) { $0 | (size >> ($1 * 8) & 0x7F) << ($1 * 7) }
    }
}
