internal import Model

/// Sound as blocks of every channel at 16,000 samples a second, whatever its file holds; of several files one after the
/// other. Memory does not depend on its length.
final class SoundStream {
    /// Samples a second that every later step works with.
    static let sampleRate = 16_000
    /// Frames of the file that are read at once.
    private static let blockFrames = 16_384

    /// The file that is read now.
    private(set) var file: SoundFile
    private let resamplers: [Resampler]
    private var continuations: ArraySlice<SoundSource>
    private var interleaved: [Float] = []
    private var isAtEnd = false
    /// Frames read so far, at the files' rate.
    private(set) var framesRead: Int64 = 0
    /// Frames of each file that was read to its end.
    private(set) var framesOfFiles: [Int64] = []
    /// What is missing in the first of them that is not whole.
    private(set) var shortfall: Shortfall?
    /// Told of each block as the file has it, channels apart, before its rate is changed.
    var onNativeBlock: (([[Float]]) -> Void)?

    /// - Throws: `SoundError` where the first file is no sound.
    init(_ source: SoundSource) throws(SoundError) {
        file = try SoundFile(source)
        continuations = source.continuations[...]
        var made: [Resampler] = []
        for _ in 0..<file.channelCount { made.append(try Resampler(from: file.sampleRate)) }
        resamplers = made
    }

    /// The next block, one array a channel, all of one length; nil after the last.
    ///
    /// - Throws: `SoundError` where the rate cannot be changed, and where the next file is no sound or another kind of.
    func next() throws(SoundError) -> [[Float]]? {
        guard !isAtEnd else { return nil }
        let frames = try read()
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

    /// - Returns: frames read; 0 after the last of the last file.
    private func read() throws(SoundError) -> Int {
        while true {
            let frames = file.read(Self.blockFrames, into: &interleaved)
            framesRead += Int64(frames)
            guard frames == 0 else { return frames }
            let ofThis = framesRead - framesOfFiles.reduce(0, +)
            framesOfFiles.append(ofThis)
            shortfall = shortfall ?? file.shortfall(framesRead: ofThis)
            guard let next = continuations.popFirst() else { return 0 }
            let first = file
            file = try SoundFile(next)
            guard file.channelCount == first.channelCount, file.sampleRate == first.sampleRate else {
                throw .unlike(file, first)
            }
        }
    }
}
