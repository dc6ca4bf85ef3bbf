/// What one pass over a recording's sound measured.
package struct SoundFacts: Hashable, Sendable, Codable {
    /// The container, such as `WAV` or `FLAC`.
    package let container: String
    /// The coding of the samples, such as `mu-law` or `PCM 16`.
    package let coding: String
    /// Samples per second in the file.
    package let sampleRate: Int
    /// Seconds of sound that were read.
    package let durationSeconds: Double
    /// How long each file lasts of sound that goes on from one file to the next, in their order; nil for one file.
    package let fileSeconds: [Double]?
    /// What the header promised and the file does not hold, or nil where the recording is whole.
    package let incomplete: Message?
    /// Whether all channels carry the same sound; they are then heard as one mixed channel.
    package let channelsAreAlike: Bool
    /// Seconds in which two channels hold speech at once.
    package let overlapSeconds: Double
    /// One entry a channel, in the file's order.
    package var channels: [ChannelFacts]

    package init(
        container: String, coding: String, sampleRate: Int, durationSeconds: Double, fileSeconds: [Double]? = nil,
        incomplete: Message?, channelsAreAlike: Bool, overlapSeconds: Double, channels: [ChannelFacts]
    ) {
        self.container = container
        self.coding = coding
        self.sampleRate = sampleRate
        self.durationSeconds = durationSeconds
        self.fileSeconds = fileSeconds
        self.incomplete = incomplete
        self.channelsAreAlike = channelsAreAlike
        self.overlapSeconds = overlapSeconds
        self.channels = channels
    }
}

/// What one pass measured on one channel.
package struct ChannelFacts: Hashable, Sendable, Codable {
    /// Root mean square of the speech (of all sound where there is none), in dB below full scale; −100 for silence.
    package let loudnessDecibels: Double
    /// Seconds without speech.
    package let silenceSeconds: Double
    /// Samples at full scale in runs of three or more.
    package let clippedSamples: Int
    /// Stretches that hold speech, in order, each at most 20 s.
    package let speech: [Span]
    /// The same stretches without the rest that `speech` keeps around them: where speech was detected.
    package let voiced: [Span]
    /// The highest magnitude of each stretch of `1 / peaksPerSecond` seconds, 0…255.
    package var peaks: [UInt8]
    /// The other channel's echo in this one; nil where none was found, and in what was stored before it was looked for.
    package var echo: Echo?

    /// How finely `peaks` is drawn: values a second.
    package static let peaksPerSecond = 10

    /// - Parameter voiced: `speech` itself where nothing finer is known.
    package init(
        loudnessDecibels: Double, silenceSeconds: Double, clippedSamples: Int, speech: [Span], voiced: [Span]? = nil,
        peaks: [UInt8], echo: Echo? = nil
    ) {
        self.loudnessDecibels = loudnessDecibels
        self.silenceSeconds = silenceSeconds
        self.clippedSamples = clippedSamples
        self.speech = speech
        self.voiced = voiced ?? speech
        self.peaks = peaks
        self.echo = echo
    }

    // By hand for what was stored before `voiced` was measured.
    package init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            loudnessDecibels: try values.decode(Double.self, forKey: .loudnessDecibels),
            silenceSeconds: try values.decode(Double.self, forKey: .silenceSeconds),
            clippedSamples: try values.decode(Int.self, forKey: .clippedSamples),
            speech: try values.decode([Span].self, forKey: .speech),
            voiced: try values.decodeIfPresent([Span].self, forKey: .voiced),
            peaks: try values.decode([UInt8].self, forKey: .peaks),
            echo: try values.decodeIfPresent(Echo.self, forKey: .echo))
    }
}
