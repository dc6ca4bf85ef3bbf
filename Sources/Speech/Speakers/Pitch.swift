/// The pitch of a voice by normalised cross-correlation of the sound with itself (Talkin 1995).
struct Pitch {
    /// 75…350 Hz.
    let hertz: Double
    /// How much the sound repeats itself at that pitch, up to 1; voices do, breath and noise do not.
    let strength: Double

    /// - Parameter samples: at 16,000 a second; every second one is looked at.
    init(_ samples: ArraySlice<Float>) {
        let sound = stride(from: samples.startIndex, to: samples.endIndex - 1, by: 2).map {
            (samples[$0] + samples[$0 + 1]) / 2
        }
        var best = (lag: Self.lags.lowerBound, strength: -Float.infinity)
        for lag in Self.lags where lag < sound.count {
            let strength = Self.likeness(of: sound, later: lag)
            if strength > best.strength { best = (lag, strength) }
        }
        hertz = Self.rate / Double(best.lag)
        strength = Double(best.strength)
    }

    private static let rate = 8000.0
    private static let lags = Int(rate / 350)...Int(rate / 75)

    private static func likeness(of sound: [Float], later lag: Int) -> Float {
        var (product, early, late): (Float, Float, Float) = (0, 0, 0)
        for place in 0..<sound.count - lag {
            let (x, y) = (sound[place], sound[place + lag])
            product += x * y
            early += x * x
            late += y * y
        }
        return product / max((early * late).squareRoot(), 1e-9)
    }
}
