internal import CSndfile
internal import Foundation

/// A WAV whose recorder died before it could write the sizes into the header: they are 0, the sound is there. Gives
/// libsndfile the file with the sizes filled in; the file itself is left alone.
final class UnfinishedWAV {
    private let handle: FileHandle
    private let length: Int64
    /// Bytes of the header that are other than in the file, by place.
    private let corrections: [Int64: UInt8]
    private var position: Int64 = 0

    /// Nil where the file is no WAV, or its sizes are not 0.
    init?(path: String) {
        guard
            let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
            let header = try? handle.read(upToCount: 1 << 16), let end = try? handle.seekToEnd(),
            let place = Self.placeOfEmptyDataSize([UInt8](header)), end > UInt64(place + 4), end <= UInt64(UInt32.max)
        else { return nil }
        self.handle = handle
        length = Int64(end)
        var corrections: [Int64: UInt8] = [:]
        for (start, size) in [(4, UInt32(end) - 8), (place, UInt32(end) - UInt32(place) - 4)] {
            for byte in 0..<4 { corrections[Int64(start + byte)] = UInt8(truncatingIfNeeded: size >> (8 * byte)) }
        }
        self.corrections = corrections
    }

    deinit { try? handle.close() }

    /// Opens this as libsndfile opens a file. The caller keeps this alive as long as the handle.
    func open(_ info: inout SF_INFO) -> OpaquePointer? {
        var calls = SF_VIRTUAL_IO(
            get_filelen: { UnfinishedWAV.of($0)?.length ?? 0 },
            seek: { offset, whence, user in UnfinishedWAV.of(user)?.seek(offset, whence) ?? -1 },
            read: { target, count, user in UnfinishedWAV.of(user)?.read(into: target, count: Int(count)) ?? 0 },
            write: { _, _, _ in 0 },
            tell: { UnfinishedWAV.of($0)?.position ?? -1 })
        return sf_open_virtual(&calls, Int32(SFM_READ), &info, Unmanaged.passUnretained(self).toOpaque())
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> UnfinishedWAV? {
        user.map { Unmanaged<UnfinishedWAV>.fromOpaque($0).takeUnretainedValue() }
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        switch whence {
        case SEEK_SET: position = offset
        case SEEK_CUR: position += offset
        default: position = length + offset
        }
        return position
    }

    private func read(into target: UnsafeMutableRawPointer?, count: Int) -> Int64 {
        guard
            let target, count > 0, (try? handle.seek(toOffset: UInt64(max(0, position)))) != nil,
            var bytes = try? handle.read(upToCount: count)
        else { return 0 }
        for (place, byte) in corrections where place >= position && place < position + Int64(bytes.count) {
            bytes[bytes.startIndex + Int(place - position)] = byte
        }
        bytes.withUnsafeBytes {
            target.copyMemory(from: $0.baseAddress ?? UnsafeRawPointer(target), byteCount: $0.count)
        }
        position += Int64(bytes.count)
        return Int64(bytes.count)
    }

    /// Where the data chunk's size stands, if it is 0.
    private static func placeOfEmptyDataSize(_ header: [UInt8]) -> Int? {
        func text(_ place: Int) -> String { String(decoding: header[place..<place + 4], as: UTF8.self) }
        func size(_ place: Int) -> Int { (0..<4).reduce(0) { $0 | Int(header[place + $1]) << (8 * $1) } }
        guard header.count >= 44, text(0) == "RIFF", text(8) == "WAVE" else { return nil }
        var place = 12
        while place + 8 <= header.count {
            if text(place) == "data" { return size(place + 4) == 0 ? place + 4 : nil }
            place += 8 + size(place + 4) + size(place + 4) % 2
        }
        return nil
    }
}
