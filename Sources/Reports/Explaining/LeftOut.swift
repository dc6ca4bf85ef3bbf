internal import Foundation
internal import Model
internal import Texts

/// What was left out of a call before it was judged, as a reader is told.
struct LeftOut {
    /// Words of the engine at whose place no speech was detected, not even an echo.
    let unspoken: [Word]
    private let echoed: [Word]
    private let channels: [ChannelFacts]

    init(_ call: ReportedCall) {
        let dropped = call.transcript?.dropped ?? []
        let isEcho = { (word: Word) in call.facts?.isEcho(word.span) ?? false }
        unspoken = dropped.filter { !isEcho($0) }
        echoed = dropped.filter(isEcho)
        channels = call.facts?.channels ?? []
    }

    /// Of each channel's echo, and of words that were dropped for it.
    func echoNotes(_ texts: Catalogue) -> [String] {
        let ofSound = channels.enumerated().compactMap { number, channel in
            channel.echo.flatMap { $0.stretches.isEmpty ? nil : note($0, channel: number, texts) }
        }
        guard !echoed.isEmpty else { return ofSound }
        let words = ["count": "\(echoed.count)", "places": Self.places(echoed.map(\.span))]
        return ofSound + [texts.text("echo.words", words)]
    }

    private func note(_ echo: Echo, channel: Int, _ texts: Catalogue) -> String {
        texts.text(
            "echo.leftOut",
            [
                "channel": "\(channel + 1)", "delay": "\(echo.delayMilliseconds)",
                "level": "\(Int(echo.decibels))", "seconds": String(format: "%.1f", echo.seconds),
                "count": "\(echo.stretches.count)", "places": Self.places(echo.stretches),
            ])
    }

    /// When they begin; the first twenty.
    static func places(_ spans: [Span]) -> String {
        (spans.prefix(20).map { Clock.tenths($0.start) } + (spans.count > 20 ? ["…"] : [])).joined(separator: ", ")
    }
}
