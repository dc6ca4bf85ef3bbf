internal import CSndfile
internal import Foundation

/// A file whose header tells sizes that are not there, some of which libsndfile cannot work with. Gives it the file with
/// those that are; the file itself is left alone.
final class MendedSound {
    /// Nil where the sizes were mended and no sound is missing.
    let shortfall: Shortfall?
    /// Whether libsndfile reads to the end without knowing where that is.
    let hidesEnd: Bool
    private let handle: FileHandle
    private let length: Int64
    /// Bytes of the header that are other than in the file, by place.
    private let corrections: [Int64: UInt8]
    private var position: Int64 = 0

    /// Nil where the sizes are as they should be, or the file is none of those that are mended.
    init?(path: String) {
        guard
            let handle = try? FileHandle(forReadingFrom: URL(fileURLWithPath: path)),
            let end = try? handle.seekToEnd(), let mend = HeaderMend(handle, length: end)
        else { return nil }
        self.handle = handle
        length = Int64(end)
        corrections = mend.corrections
        shortfall = mend.shortfall
        hidesEnd = mend.hidesEnd
    }

    deinit { try? handle.close() }

    /// Opens this as libsndfile opens a file. The caller keeps this alive as long as the handle.
    func open(_ info: inout SF_INFO) -> OpaquePointer? {
        var calls = SF_VIRTUAL_IO(
            get_filelen: { MendedSound.of($0)?.length ?? 0 },
            seek: { offset, whence, user in MendedSound.of(user)?.seek(offset, whence) ?? -1 },
            read: { target, count, user in MendedSound.of(user)?.read(into: target, count: Int(count)) ?? 0 },
            write: { _, _, _ in 0 },
            tell: { MendedSound.of($0)?.position ?? -1 })
        return sf_open_virtual(&calls, Int32(SFM_READ), &info, Unmanaged.passUnretained(self).toOpaque())
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> MendedSound? {
        user.map { Unmanaged<MendedSound>.fromOpaque($0).takeUnretainedValue() }
    }

    private func seek(_ offset: Int64, _ whence: Int32) -> Int64 {
        switch whence {
        case SEEK_SET: position = offset
        case SEEK_CUR: position += offset
        default:
            if hidesEnd { return -1 }
            position = length + offset
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
}
