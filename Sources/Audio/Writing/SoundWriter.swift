internal import CSndfile
internal import Foundation
internal import Model

/// Writes sound in forms that other programs take. Blocks.
package enum SoundWriter {
    /// Writes all channels as 16-bit PCM WAV at 16,000 samples a second. What stood at `path` is replaced when all is
    /// written, and left alone when something fails.
    ///
    /// - Throws: `SoundError`.
    package static func writeWAV16k(_ source: SoundSource, to path: String) throws {
        guard !FileKind.areSame(source.path, path) else { throw SoundError.writtenOntoItself(path) }
        let format = Int32(SF_FORMAT_WAV | SF_FORMAT_PCM_16)
        // A device such as /dev/null is written to and never replaced.
        guard FileKind.of(path) != .other else { return try write(source, to: path, format: format) }
        let target = URL(fileURLWithPath: path)
        let unfinished = target.deletingLastPathComponent()
            .appendingPathComponent(".\(target.lastPathComponent).\(UUID().uuidString)").path
        defer { unlink(unfinished) }
        do {
            try write(source, to: unfinished, format: format)
        } catch {
            throw error.naming(path, insteadOf: unfinished)
        }
        guard rename(unfinished, target.path) == 0 else {
            throw SoundError.notWritten(path, cause: String(cString: strerror(errno)))
        }
    }

    /// The whole recording as MP3, which every browser plays, whatever telephone coding it came in. MP3 has two
    /// channels at most: of more, the odd ones are heard left and the even ones right.
    ///
    /// - Throws: `SoundError`.
    package static func writeMP3(_ source: SoundSource, to path: String) throws {
        try write(source, to: path, format: Int32(SF_FORMAT_MPEG | SF_FORMAT_MPEG_LAYER_III), atMostChannels: 2)
    }

    private static func write(
        _ source: SoundSource, to path: String, format: Int32, atMostChannels: Int = .max
    ) throws(SoundError) {
        let stream = try SoundStream(source)
        let channelCount = min(stream.file.channelCount, atMostChannels)
        let output = try SoundOutput(path, format: format, channels: channelCount)
        while let block = try stream.next() {
            let frames = block[0].count
            var interleaved = [Float](repeating: 0, count: frames * channelCount)
            for (channel, samples) in block.enumerated() {
                let target = channel % channelCount
                for frame in 0..<frames { interleaved[frame * channelCount + target] += samples[frame] }
            }
            try output.write(interleaved, frames: frames)
        }
        try output.close()
    }
}
