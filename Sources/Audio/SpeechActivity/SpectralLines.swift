/// What stands out of the spectrum of 128 ms: the partials of notes, or of a voice.
struct SpectralLines {
    /// Samples in a stretch, at 8,000 a second.
    static let length = 1024

    private static let spectrum = PowerSpectrum(length: length)
    /// A telephone's band, 200 to 3400 Hz, in bins of 7.8 Hz.
    private static let band = 24..<434
    /// Bins on each side whose mean a line must rise over: 150 Hz in all.
    private static let reach = 9

    /// How far each bin of the band rises over its neighbours, about its mean, of length 1.
    private let heights: [Float]

    /// - Parameter samples: `length` values.
    init(_ samples: ArraySlice<Float>) {
        // A fourth root: loud lines count for more than soft ones, as music behind a voice is, but not for all.
        let levels = Self.spectrum.powers(samples).map { $0.squareRoot().squareRoot() }
        var around = levels[(Self.band.lowerBound - Self.reach)..<(Self.band.lowerBound + Self.reach)].reduce(0, +)
        var heights: [Float] = []
        for bin in Self.band {
            around += levels[bin + Self.reach]
            heights.append(max(0, levels[bin] - around / Float(2 * Self.reach + 1)))
            around -= levels[bin - Self.reach]
        }
        let mean = heights.reduce(0, +) / Float(heights.count)
        let length = heights.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }.squareRoot()
        self.heights = heights.map { length > 0 ? ($0 - mean) / length : 0 }
    }

    /// 1 where both have the same lines, about 0 where they have nothing to do with each other.
    func likeness(to other: SpectralLines) -> Float { zip(heights, other.heights).reduce(0) { $0 + $1.0 * $1.1 } }
}
