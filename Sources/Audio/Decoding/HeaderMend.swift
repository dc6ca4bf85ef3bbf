internal import Foundation

/// The sizes that a header should tell, where it tells others that libsndfile cannot work with.
struct HeaderMend {
    /// Bytes to be read other than they are, by place.
    private(set) var corrections: [Int64: UInt8] = [:]
    private(set) var shortfall: Shortfall?
    /// Whether libsndfile is better off without a look at the end of the file.
    private(set) var hidesEnd = false

    /// Nil where nothing is to be mended and no sound is missing.
    init?(_ handle: FileHandle, length: UInt64) {
        let file = ChunkReader(handle)
        switch file.text(0) {
        case "RIFF" where file.text(8) == "WAVE": mendWAV(file, length)
        case "RF64": mendUnfinishedRF64(file, length)
        case ".snd": mendUnfinishedAU(file, length)
        case "FORM": readAIFF(file, length)
        case "caff": mendCAF(file, length)
        default: hidesEnd = MP3Head.isBare(file)
        }
        if corrections.isEmpty, shortfall == nil, !hidesEnd { return nil }
    }

    /// A recorder that died could not write the sizes: the sound's is 0, and the file's ends before the sound begins.
    /// A finished recording without sound has a 0 too, but its file's size is right.
    private mutating func mendWAV(_ file: ChunkReader, _ length: UInt64) {
        guard
            length <= UInt64(UInt32.max), let whole = file.number(4, bytes: 4, bigEndian: false),
            let sound = file.chunk("data", from: 12, bigEndian: false), length > sound.start
        else { return }
        guard sound.size == 0 else { return note(sound, length) }
        guard whole + 8 <= sound.start || whole == UInt64(UInt32.max) else { return }
        write(length - 8, at: 4, bytes: 4, bigEndian: false)
        write(length - sound.start, at: sound.sizePlace, bytes: 4, bigEndian: false)
        shortfall = .unfinished
    }

    private mutating func readAIFF(_ file: ChunkReader, _ length: UInt64) {
        if let sound = file.chunk("SSND", from: 12, bigEndian: true), length > sound.start { note(sound, length) }
    }

    /// libsndfile reads what is there by itself; where many words stand before the sound, it does not tell of the rest.
    private mutating func note(_ sound: ChunkReader.Chunk, _ length: UInt64) {
        let found = length - sound.start
        guard sound.size > found, sound.size < UInt64(UInt32.max) else { return }
        shortfall = .bytes(promised: "\(sound.size)", found: "\(found)")
    }

    /// The sizes of an RF64 stand in its first chunk: the file's and the sound's.
    private mutating func mendUnfinishedRF64(_ file: ChunkReader, _ length: UInt64) {
        guard
            file.text(12) == "ds64", file.number(20, bytes: 8, bigEndian: false) == 0,
            file.number(28, bytes: 8, bigEndian: false) == 0,
            let sound = file.chunk("data", from: 12, bigEndian: false), length > sound.start
        else { return }
        write(length - 8, at: 20, bytes: 8, bigEndian: false)
        write(length - sound.start, at: 28, bytes: 8, bigEndian: false)
        shortfall = .unfinished
    }

    private mutating func mendUnfinishedAU(_ file: ChunkReader, _ length: UInt64) {
        guard
            let start = file.number(4, bytes: 4, bigEndian: true), length > start, start >= 24,
            file.number(8, bytes: 4, bigEndian: true) == 0
        else { return }
        // The form's own way to say: to the end of the file.
        write(UInt64(UInt32.max), at: 8, bytes: 4, bigEndian: true)
        shortfall = .unfinished
    }

    /// Of a CAF that ends before its sound does libsndfile reads nothing at all, of other cut files what is there; nor
    /// of one whose sound reaches to the end of the file, for which −1 stands, or one that its recorder left at 0.
    private mutating func mendCAF(_ file: ChunkReader, _ length: UInt64) {
        guard
            let sound = file.chunk("data", from: 8, sizeBytes: 8, bigEndian: true, isPadded: false),
            length > sound.start + 4,
            sound.size > length - sound.start || sound.size == 0
        else { return }
        let found = length - sound.start
        write(found, at: sound.sizePlace, bytes: 8, bigEndian: true)
        switch sound.size {
        case 0: shortfall = .unfinished
        case UInt64.max: break
        // Four bytes of the chunk count edits and are no sound.
        default: shortfall = .bytes(promised: "\(sound.size - 4)", found: "\(found - 4)")
        }
    }

    private mutating func write(_ size: UInt64, at place: UInt64, bytes: Int, bigEndian: Bool) {
        for byte in 0..<bytes {
            let shift = 8 * (bigEndian ? bytes - 1 - byte : byte)
            corrections[Int64(place) + Int64(byte)] = UInt8(truncatingIfNeeded: size >> UInt64(shift))
        }
    }
}
