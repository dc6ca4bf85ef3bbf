internal import CSndfile
internal import Foundation
internal import Model

/// One sound file open for writing: owns libsndfile's handle and the file below it and closes both. For one thread at a
/// time; its calls block.
///
/// The bytes pass through here because libsndfile says nothing of those that it fails to write when it closes a file.
final class SoundOutput {
    private let path: String
    private let file: Int32
    private var handle: OpaquePointer?
    /// The first error of the file, as `errno` has it.
    private var fault: Int32?

    /// - Throws: `SoundError` where the file cannot be made.
    init(_ path: String, format: Int32, channels: Int) throws(SoundError) {
        self.path = path
        file = open(path, O_RDWR | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw .notWritten(path, cause: String(cString: strerror(errno))) }
        var info = SF_INFO()
        info.samplerate = Int32(SoundStream.sampleRate)
        info.channels = Int32(channels)
        info.format = format
        var calls = SF_VIRTUAL_IO(
            get_filelen: { SoundOutput.of($0)?.length ?? -1 },
            seek: { offset, whence, user in
                SoundOutput.of(user).map { Int64(lseek($0.file, Int(offset), whence)) } ?? -1
            },
            read: { target, count, user in SoundOutput.of(user).map { Int64(read($0.file, target, Int(count))) } ?? 0 },
            write: { bytes, count, user in SoundOutput.of(user)?.put(bytes, Int(count)) ?? 0 },
            tell: { SoundOutput.of($0).map { Int64(lseek($0.file, 0, SEEK_CUR)) } ?? -1 })
        // This outlives the handle: it closes it.
        handle = sf_open_virtual(&calls, Int32(SFM_WRITE), &info, Unmanaged.passUnretained(self).toOpaque())
        guard let handle else { throw .notWritten(path, cause: String(cString: sf_strerror(nil))) }
        sf_command(handle, Int32(SFC_SET_CLIPPING), nil, Int32(SF_TRUE))
    }

    deinit {
        if let handle { sf_close(handle) }
        if file >= 0 { Glibc.close(file) }
    }

    /// Writes frames, channels interleaved.
    ///
    /// - Throws: `SoundError` where not all of them are taken.
    func write(_ interleaved: [Float], frames: Int) throws(SoundError) {
        let written = interleaved.withUnsafeBufferPointer { samples in
            samples.baseAddress.map { sf_writef_float(handle, $0, sf_count_t(frames)) } ?? 0
        }
        try check()
        guard written == frames else { throw .notWritten(path, cause: String(cString: sf_strerror(handle))) }
    }

    /// Ends the file. A disk may be full only now: encoders hold the last sound back, and headers come last.
    ///
    /// - Throws: `SoundError` where not all of it came to be written.
    func close() throws(SoundError) {
        guard let handle else { return }
        self.handle = nil
        let status = sf_close(handle)
        // Some file systems tell of a full disk only when the bytes go to it; devices and pipes cannot do that.
        if fsync(file) != 0, errno != EINVAL, errno != EROFS { fault = fault ?? errno }
        try check()
        guard status == 0 else { throw .notWritten(path, cause: String(cString: sf_error_number(status))) }
    }

    private func check() throws(SoundError) {
        if let fault { throw .notWritten(path, cause: String(cString: strerror(fault))) }
    }

    private var length: Int64 {
        var status = stat()
        return fstat(file, &status) == 0 ? Int64(status.st_size) : -1
    }

    private func put(_ bytes: UnsafeRawPointer?, _ count: Int) -> Int64 {
        guard let bytes else { return 0 }
        var done = 0
        while done < count {
            let written = Glibc.write(file, bytes + done, count - done)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else {
                fault = fault ?? errno
                break
            }
            done += written
        }
        return Int64(done)
    }

    private static func of(_ user: UnsafeMutableRawPointer?) -> SoundOutput? {
        user.map { Unmanaged<SoundOutput>.fromOpaque($0).takeUnretainedValue() }
    }
}
