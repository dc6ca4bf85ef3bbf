/// Follows an echo whose way is known and tells in which frames nobody speaks but the echo. Whoever speaks at the same
/// time is louder than their line's echo, if only for some moments: a fifth of a second around each such moment is
/// theirs.
struct EchoWatch {
    private typealias Bands = BandMeter.Bands

    private let path: EchoPath
    private var near: [BandMeter.Frame] = []
    private var far: [Bands] = []
    private var tail = Bands.zero
    /// Whether the last frames hold more than echo and noise.
    private var more: [Bool] = []
    private var compared = 0
    private var (lastSpoken, lastEcho) = (Int.min / 2, Int.min / 2)

    init(_ path: EchoPath) { self.path = path }

    /// Takes the next frame of both channels.
    ///
    /// - Returns: the frame that is decided now, where it holds echo alone: `latency` frames before this one.
    mutating func take(near own: BandMeter.Frame, far other: BandMeter.Frame) -> Int? {
        near.append(own)
        far.append(other.power)
        if far.count > path.delay + Self.ahead + 2 { far.removeFirst() }
        guard near.count > Self.ahead else { return nil }
        return decide(near.removeFirst())
    }

    private mutating func decide(_ frame: BandMeter.Frame) -> Int? {
        let echo = expected()
        let limit = Self.margin * (echo + frame.noise)
        let louder = (0..<Bands.scalarCount).filter { frame.power[$0] > limit[$0] }.count
        more.append(louder >= 2 || frame.power.sum() > limit.sum())
        if more.count > 2 * Self.reach + 1 { more.removeFirst() }
        if Self.margin * echo.sum() > frame.noise.sum() { lastEcho = compared }
        compared += 1
        let middle = compared - 1 - Self.reach
        if more.count > Self.reach, more[more.count - 1 - Self.reach], more.count(where: \.self) >= Self.leastMore {
            lastSpoken = middle
        }
        let decided = middle - Self.around
        let isEcho = lastEcho >= decided - Self.around && lastSpoken < decided - Self.around
        return isEcho && decided >= 0 ? decided : nil
    }

    /// What the echo brings now at most: the loudest of three frames, for codecs and rooms smear, and a room's tail.
    private mutating func expected() -> Bands {
        var loudest = Bands.zero
        for offset in path.delay + Self.ahead - 1...path.delay + Self.ahead + 1 where offset < far.count {
            loudest = pointwiseMax(loudest, far[far.count - 1 - offset])
        }
        tail = pointwiseMax(loudest * path.gains, tail * Self.decay)
        return tail
    }

    /// Frames that the other channel is ahead: it may be later by its lead and what is smeared.
    private static let ahead = 3
    /// Frames before and after one among which others must hold more, too, and how many of all.
    private static let (reach, leastMore) = (3, 4)
    /// Frames around a moment of speech that belong to it.
    private static let around = 20
    /// How far over echo and noise speech must rise: 6 dB.
    private static let margin: Float = 4
    /// What is left of a room's sound after 10 ms: it falls by 60 dB in 0.6 s.
    private static let decay: Float = 0.8

    /// Frames from one to the moment when it is decided: 0.26 s, less than the pause that ends a stretch of speech.
    static let latency = ahead + reach + around
}
