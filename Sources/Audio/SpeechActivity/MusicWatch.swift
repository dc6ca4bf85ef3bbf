internal import Foundation
internal import Model

/// Remembers how alike the spectrum is from one moment to the next, and tells music from voices: notes keep their pitch
/// for longer than any sound of a voice does, in languages of tones too.
///
/// What is called music must go on for seconds. A voice over music that is softer than itself is none.
struct MusicWatch {
    /// Spectra that do not overlap are compared: 0.12 s apart.
    private static let framesPerLook = 6
    private static let looksApart = 2

    private struct Look {
        let likeness: Float
        let power: Float
    }

    /// The last 128 ms at half the rate.
    private var recent = [Float](repeating: 0, count: SpectralLines.length)
    private var frames = 0
    private var lines: [SpectralLines?] = []
    private var looks: [Look] = []

    /// Takes the next 10 ms at 16,000 samples a second.
    mutating func take(_ samples: ArraySlice<Float>) {
        for place in stride(from: samples.startIndex, to: samples.endIndex - 1, by: 2) {
            recent.append((samples[place] + samples[place + 1]) / 2)
        }
        recent.removeFirst(recent.count - SpectralLines.length)
        frames += 1
        if frames.isMultiple(of: Self.framesPerLook) { look() }
    }

    private mutating func look() {
        let power = recent.reduce(0) { $0 + $1 * $1 } / Float(recent.count)
        let now = power > Self.faintestPower ? SpectralLines(recent[...]) : nil
        let before = lines.count == Self.looksApart ? lines.removeFirst() : nil
        lines.append(now)
        let likeness = if let now, let before { now.likeness(to: before) } else { Float(0) }
        looks.append(Look(likeness: likeness, power: power))
    }

    /// Stretches of music among all that was taken, in order.
    var stretches: [Span] {
        let loud = loudLooks
        guard loud.count >= Self.fewestLooks else { return [] }
        let heard = loud.map { looks[$0] }
        let wide = Self.means(heard.map(\.likeness), reach: Self.wideReach)
        let near = Self.means(heard.map(\.likeness), reach: Self.nearReach)
        let power = Self.means(heard.map(\.power), reach: Self.nearReach)
        let music = heard.indices.filter { place in
            wide[place] >= Self.leastWide && near[place] >= Self.leastNear
                && !(near[place] < Self.sureNear && Self.rises(power[place], at: place, of: heard))
        }
        return joined(music.map { loud[$0] })
    }

    /// The looks that are not much softer than the loudest of the three seconds on each side.
    private var loudLooks: [Int] {
        looks.indices.filter { place in
            let around = looks[max(0, place - Self.loudReach)..<min(looks.count, place + Self.loudReach + 1)]
            let loudest = around.lazy.map(\.power).max() ?? 0
            return looks[place].power > max(Self.faintestPower, loudest * Self.leastOfLoudest)
        }
    }

    /// Whether a sound stands out of the music around it, as a voice over it does.
    private static func rises(_ power: Float, at place: Int, of heard: [Look]) -> Bool {
        let around = heard[max(0, place - wideReach)..<min(heard.count, place + wideReach + 1)]
        let steady = around.filter { $0.likeness >= steadyLikeness }.map(\.power).sorted()
        guard !steady.isEmpty else { return false }
        return power > steady[steady.count / 2] * overMusic
    }

    /// The mean of each value and of as many on each side as there are, up to `reach`.
    private static func means(_ values: [Float], reach: Int) -> [Float] {
        var sums = [0.0]
        for value in values { sums.append((sums.last ?? 0) + Double(value)) }
        return values.indices.map { place in
            let (first, end) = (max(0, place - reach), min(values.count, place + reach + 1))
            return Float((sums[end] - sums[first]) / Double(end - first))
        }
    }

    /// Looks that follow each other closely, as stretches. A look tells of the middle of the two spectra.
    private func joined(_ places: [Int]) -> [Span] {
        var found: [ClosedRange<Int>] = []
        for place in places {
            if let last = found.last, place - last.upperBound <= Self.longestGap {
                found[found.count - 1] = last.lowerBound...place
            } else {
                found.append(place...place)
            }
        }
        let step = Double(Self.framesPerLook) * 0.01
        return found.map { range in
            let start = Double(range.lowerBound + 1) * step - Self.lookBack
            return Span(start: max(0, start), end: start + Double(range.count) * step)
        }
    }

    /// Mean power below which nothing is heard: 52 dB below full scale.
    private static let faintestPower: Float = 6.3e-6
    /// 25 dB below the loudest of three seconds on each side.
    private static let leastOfLoudest: Float = 0.0032
    private static let loudReach = 49
    /// Fewer loud looks than these, 7 s of sound, are too few to tell.
    private static let fewestLooks = 112
    /// Ten seconds of sound and half a second of it.
    private static let wideReach = 80
    private static let nearReach = 4
    /// In 98 minutes of real and synthetic speech no ten seconds reached it, in 18 minutes of music on hold most did.
    private static let leastWide: Float = 0.5
    /// A moment at which less stays is speech beside the music.
    private static let leastNear: Float = 0.35
    /// Music that is so sure however loud it is.
    private static let sureNear: Float = 0.7
    /// What is 4 dB over the middle one of the moments that stay.
    private static let steadyLikeness: Float = 0.6
    private static let overMusic: Float = 2.5
    /// A second without such a moment, as between two beats, is music still.
    private static let longestGap = 17
    /// From the end of the later spectrum to the beginning of a look's own 60 ms, in seconds.
    private static let lookBack = 0.154
}
