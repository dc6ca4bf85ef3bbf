internal import Foundation

/// Looks for the echo of a channel in another while both pass by.
///
/// At the echo's delay the one is softer than the other by always the same, whatever is said; at any other delay, and
/// between two who speak for themselves, by now this and now that. So it counts, for every delay and band, how much softer
/// it was how often. Memory does not depend on the length of the recording.
struct EchoSearch {
    private typealias Bands = BandMeter.Bands

    /// Frames by which an echo may seem to come before its sound: recorders do not start channels at once.
    private static let lead = 2
    /// Delays that are looked at: −20 to 600 ms.
    private static let delayCount = 63
    /// Classes of 1 dB, from the softest echo to +5 dB.
    private static let (softest, classCount) = (-45, 50)
    /// The loudest echo, in dB: what is louder is the other speaker's second microphone or the same sound.
    private static let loudest = -6
    /// Classes that count as the same.
    private static let width = 5

    private var counts = [UInt32](repeating: 0, count: Self.delayCount * Bands.scalarCount * Self.classCount)
    private var waiting: [Bands] = []
    private var far: [Bands] = []

    /// Takes the next frame of both channels.
    ///
    /// - Parameters:
    ///   - near: of the channel that may hold the echo.
    ///   - far: of the channel whose echo it is.
    mutating func take(near: BandMeter.Frame, far other: BandMeter.Frame) {
        waiting.append(Self.levels(near, overNoise: 4, least: 1e-9))
        far.append(Self.levels(other, overNoise: 32, least: 1e-8))
        if far.count > Self.delayCount { far.removeFirst() }
        guard waiting.count > Self.lead else { return }
        let own = waiting.removeFirst()
        for place in far.indices { count(own - far[place], delay: far.count - 1 - place) }
    }

    private mutating func count(_ gain: Bands, delay: Int) {
        for band in 0..<Bands.scalarCount {
            let place = (gain[band] - Float(Self.softest)).rounded(.down)
            // Not a number where either is no louder than its line.
            if place >= 0, place < Float(Self.classCount) { counts[Self.first(delay, band) + Int(place)] += 1 }
        }
    }

    /// dB in each band; not a number where the line's noise is nearly as loud.
    private static func levels(_ frame: BandMeter.Frame, overNoise: Float, least: Float) -> Bands {
        var levels = Bands(repeating: .nan)
        for band in 0..<Bands.scalarCount where frame.power[band] > overNoise * frame.noise[band] + least {
            levels[band] = 10 * log10(frame.power[band])
        }
        return levels
    }

    private static func first(_ delay: Int, _ band: Int) -> Int {
        (delay * Bands.scalarCount + band) * classCount
    }

    /// The echo's way; nil where none stands out, and where too little was heard of it.
    var path: EchoPath? {
        let crowds = (0..<Self.delayCount).map(crowd)
        let shares = crowds.map(\.share)
        guard let best = shares.indices.max(by: { shares[$0] < shares[$1] }) else { return nil }
        let usual = shares.sorted()[Self.delayCount / 2]
        let next = shares.indices.filter { abs($0 - best) > Self.neighbours }.map { shares[$0] }.max() ?? 0
        let share = shares[best]
        guard (share - usual) * Double(crowds[best].total) >= Self.leastEvidence, share >= Self.overUsual * usual,
            share >= Self.overNext * next
        else { return nil }
        return EchoPath(delay: best - Self.lead, gains: crowds[best].gains)
    }

    /// What lies together of the gains at one delay.
    private struct Crowd {
        var count = 0
        var total = 0
        var gains = Bands.zero
        var share: Double { Double(count) / Double(max(total, EchoSearch.leastFrames)) }
    }

    private func crowd(_ delay: Int) -> Crowd {
        var crowd = Crowd()
        for band in 0..<Bands.scalarCount {
            let first = Self.first(delay, band)
            let counts = counts[first..<first + Self.classCount].map { Int($0) }
            let sums = (0...Self.loudest - Self.softest - Self.width).map { counts[$0..<$0 + Self.width].reduce(0, +) }
            let most = sums.max() ?? 0
            let middle = Float(Self.softest + (sums.firstIndex(of: most) ?? 0)) + Float(Self.width) / 2
            crowd.count += most
            crowd.total += counts.reduce(0, +)
            crowd.gains[band] = pow(10, middle / 10)
        }
        return crowd
    }

    /// Frames, summed over bands, below which a share says nothing.
    private static let leastFrames = 400
    /// Frames, summed over bands, that must lie together beyond what does at any delay: a second of echo.
    private static let leastEvidence = 400.0
    /// How far the share stands out over the middle one of all delays, and over the next best.
    private static let (overUsual, overNext) = (1.5, 1.25)
    /// Delays around the best that share its sound.
    private static let neighbours = 4
}
