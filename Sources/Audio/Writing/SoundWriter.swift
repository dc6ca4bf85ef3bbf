internal import CSndfile
package import Foundation
internal import Model

/// Writes sound in forms that other programs take. Blocks.
package enum SoundWriter {
    /// Writes all channels as 16-bit PCM WAV at 16,000 samples a second.
    ///
    /// - Throws: `SoundError`.
    package static func writeWAV16k(_ source: SoundSource, to path: String) throws {
        try write(source, to: path, format: Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16))
    }

    /// The whole recording as MP3, which every browser plays, whatever telephone coding it came in.
    ///
    /// - Throws: `SoundError`.
    package static func clip(_ source: SoundSource) throws -> Data {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).mp3")
        defer { try? FileManager.default.removeItem(at: file) }
        try write(source, to: file.path, format: Int32(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III), atMostChannels: 2)
        return try Data(contentsOf: file)
    }

    private static func write(
        _ source: SoundSource, to path: String, format: Int32, atMostChannels: Int = .max
    ) throws(SoundError) {
        let stream = try SoundStream(source)
        let channelCount = min(stream.file.channelCount, atMostChannels)
        let output = try SoundOutput(path, format: format, channels: channelCount)
        while let block = stream.next() {
            let frames = block[0].count
            var interleaved = [Float](repeating: 0, count: frames * channelCount)
            for channel in 0..<channelCount {
                for frame in 0..<frames { interleaved[frame * channelCount + channel] = block[channel][frame] }
            }
            try output.write(interleaved, frames: frames)
        }
    }
}

/// One sound file open for writing: owns libsndfile's handle and closes it.
private final class SoundOutput {
    private let handle: OpaquePointer
    private let path: String

    init(_ path: String, format: Int32, channels: Int) throws(SoundError) {
        var info = SF_INFO()
        info.samplerate = Int32(SoundStream.sampleRate)
        info.channels = Int32(channels)
        info.format = format
        guard let handle = sf_open(path, Int32(SFM_WRITE), &info) else {
            throw .notWritten(path, cause: String(cString: sf_strerror(nil)))
        }
        sf_command(handle, Int32(SFC_SET_CLIPPING), nil, Int32(SF_TRUE))
        self.handle = handle
        self.path = path
    }

    deinit { sf_close(handle) }

    func write(_ interleaved: [Float], frames: Int) throws(SoundError) {
        let written = interleaved.withUnsafeBufferPointer { samples in
            samples.baseAddress.map { sf_writef_float(handle, $0, sf_count_t(frames)) } ?? 0
        }
        guard written == frames else { throw .notWritten(path, cause: String(cString: sf_strerror(handle))) }
    }
}
