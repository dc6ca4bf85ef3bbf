/// Looks for the echo of each of two channels in the other.
struct TwoWayEchoSearch {
    private var meters = [BandMeter(), BandMeter()]
    private var searches = [EchoSearch(), EchoSearch()]

    /// Takes the next samples of both channels, at 16,000 a second.
    mutating func take(_ block: [[Float]]) {
        for (left, right) in zip(meters[0].take(block[0]), meters[1].take(block[1])) {
            searches[0].take(near: left, far: right)
            searches[1].take(near: right, far: left)
        }
    }

    /// How each channel holds the other's echo; nil for one that does not.
    var paths: [EchoPath?] { searches.map(\.path) }
}

/// Follows the echoes of two channels in each other, where their ways are known.
struct TwoWayEchoWatch {
    private var meters = [BandMeter(), BandMeter()]
    private var watches: [EchoWatch?]

    init(_ paths: [EchoPath?]) { watches = paths.map { $0.map { EchoWatch($0) } } }

    /// Takes the next samples of both channels.
    ///
    /// - Returns: for each channel the frames of 10 ms that are known now to hold echo alone.
    mutating func take(_ block: [[Float]]) -> [[Int]] {
        frames(Array(zip(meters[0].take(block[0]), meters[1].take(block[1]))))
    }

    /// What is left at the end of the sound.
    mutating func finish() -> [[Int]] {
        frames(Array(repeating: (.silence, .silence), count: EchoWatch.latency))
    }

    private mutating func frames(_ pairs: [(BandMeter.Frame, BandMeter.Frame)]) -> [[Int]] {
        [
            pairs.compactMap { watches[0]?.take(near: $0.0, far: $0.1) },
            pairs.compactMap { watches[1]?.take(near: $0.1, far: $0.0) },
        ]
    }
}
