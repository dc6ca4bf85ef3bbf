internal import Foundation
internal import Model

/// The way on which one channel's sound comes back in the other.
struct EchoPath: Equatable {
    /// Frames of 10 ms by which the echo is later.
    let delay: Int
    /// The echo's power in each band as a share of what it is the echo of.
    let gains: BandMeter.Bands

    /// What a reader is told of it.
    func echo(leftOut stretches: [Span]) -> Echo {
        Echo(
            delayMilliseconds: delay * 1000 / BandMeter.framesPerSecond,
            decibels: (10 * log10(Double(gains.sum()) / Double(BandMeter.Bands.scalarCount))).rounded(),
            stretches: stretches)
    }
}
