internal import Model

/// A sound file as blocks of every channel at 16,000 samples a second, whatever it holds. Memory does not depend on its
/// length.
final class SoundStream {
    /// Samples a second that every later step works with.
    static let sampleRate = 16_000
    /// Frames of the file that are read at once.
    private static let blockFrames = 16_384

    let file: SoundFile
    private let resamplers: [Resampler]
    private var interleaved: [Float] = []
    private var isAtEnd = false
    /// Frames read so far, at the file's rate.
    private(set) var framesRead: Int64 = 0
    /// Told of each block as the file has it, channels apart, before its rate is changed.
    var onNativeBlock: (([[Float]]) -> Void)?

    init(_ source: SoundSource) throws(SoundError) {
        file = try SoundFile(source)
        var made: [Resampler] = []
        for _ in 0..<file.channelCount { made.append(try Resampler(from: file.sampleRate)) }
        resamplers = made
    }

    /// The next block, one array a channel, all of one length; nil after the last.
    ///
    /// - Throws: `SoundError` where the rate cannot be changed.
    func next() throws(SoundError) -> [[Float]]? {
        guard !isAtEnd else { return nil }
        let frames = file.read(Self.blockFrames, into: &interleaved)
        framesRead += Int64(frames)
        guard frames > 0 else {
            isAtEnd = true
            let rest = try resamplers.map { resampler throws(SoundError) in try resampler.flush() }
            return rest.allSatisfy(\.isEmpty) ? nil : rest
        }
        let channels = (0..<file.channelCount).map { channel in
            (0..<frames).map { interleaved[$0 * file.channelCount + channel] }
        }
        onNativeBlock?(channels)
        var resampled: [[Float]] = []
        for (resampler, samples) in zip(resamplers, channels) { resampled.append(try resampler.process(samples)) }
        return resampled
    }
}
