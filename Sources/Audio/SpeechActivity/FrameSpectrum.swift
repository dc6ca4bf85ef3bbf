/// What the spectrum of a stretch of 32 ms tells: whether it is a tone, and which.
struct FrameSpectrum {
    /// Samples in a stretch.
    static let length = spectrum.length

    /// Share of the energy that lies within one bin of the two strongest peaks, 0…1.
    let tonality: Double
    /// The bin of the strongest peak, 31.25 Hz wide.
    let peakBin: Int
    /// Mean power, 0…1.
    let power: Double

    private static let spectrum = PowerSpectrum.short

    /// - Parameter samples: `length` values.
    init(_ samples: ArraySlice<Float>) {
        let powers = Self.spectrum.powers(samples)
        let total = powers.reduce(0, +)
        power = Double(samples.reduce(0) { $0 + $1 * $1 }) / Double(max(samples.count, 1))
        guard total > 0, let strongest = powers.indices.max(by: { powers[$0] < powers[$1] }) else {
            tonality = 0
            peakBin = 0
            return
        }
        func around(_ bin: Int, _ reach: Int) -> Range<Int> { max(0, bin - reach)..<min(powers.count, bin + reach + 1) }
        let second =
            powers.indices.filter { !around(strongest, 2).contains($0) }.max { powers[$0] < powers[$1] } ?? strongest
        let bins = Set(around(strongest, 2)).union(around(second, 2))
        tonality = Double(bins.reduce(0) { $0 + powers[$1] } / total)
        peakBin = strongest
    }
}
