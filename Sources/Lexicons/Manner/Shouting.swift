import Foundation
import Model

/// How much louder than usual one speaker is, by the peaks of a channel's sound.
///
/// The level at a moment is the mean square of the peaks of speech in the second around it; what is usual is the median
/// over all moments of speech in the call.
struct Shouting {
    /// Seconds of speech from which on it is known what is usual.
    static let leastSpeech = 10.0
    /// A usual peak below this, of 255, is a few steps of the scale: 6 dB and more from one to the next.
    static let faintest = 4.0

    private let channel: ChannelFacts
    /// Moments of speech, by their place among the peaks.
    private let moments: [Int]

    init(_ channel: ChannelFacts) {
        self.channel = channel
        let rate = Double(ChannelFacts.peaksPerSecond)
        moments = channel.voiced.flatMap { span in
            Array(Int((span.start * rate).rounded())..<Int((span.end * rate).rounded()))
        }.filter(channel.peaks.indices.contains)
    }

    /// Stretches more than `over` decibels louder than usual for longer than `seconds`, each with how much louder it is.
    func stretches(
        over decibels: Double, longerThan seconds: Double
    ) throws(MannerDoubt) -> [(span: Span, louder: Double)] {
        guard !channel.peaks.isEmpty else { throw .noSound }
        let rate = Double(ChannelFacts.peaksPerSecond)
        guard Double(moments.count) >= Self.leastSpeech * rate else { throw .littleSpeech }
        let levels = levels
        let usual = levels.sorted()[levels.count / 2]
        guard usual >= 20 * log10(Self.faintest / 255) else { throw .tooFaint }
        guard usual + decibels < 0 else { throw .nearFullScale }
        let loud = zip(moments, levels).filter { $1 >= usual + decibels }
        let spans = loud.map { Span(start: Double($0.0) / rate, end: Double($0.0 + 1) / rate) }
        return Span.joined(spans, within: TalkingOver.pause).filter { $0.length > seconds }.map { span in
            let inside = loud.filter { span.start <= Double($0.0) / rate && Double($0.0) / rate < span.end }.map(\.1)
            return (span, inside.reduce(0, +) / Double(max(1, inside.count)) - usual)
        }
    }

    /// By moment of speech, in decibels below full scale.
    private var levels: [Double] {
        let reach = ChannelFacts.peaksPerSecond / 2
        var (from, to) = (0, 0)
        var sum = 0.0
        return moments.map { moment in
            while to < moments.count, moments[to] <= moment + reach {
                sum += square(moments[to])
                to += 1
            }
            while moments[from] < moment - reach {
                sum -= square(moments[from])
                from += 1
            }
            return 10 * log10(max(sum / Double(to - from), 0.25) / (255 * 255))
        }
    }

    private func square(_ moment: Int) -> Double { Double(channel.peaks[moment]) * Double(channel.peaks[moment]) }
}
