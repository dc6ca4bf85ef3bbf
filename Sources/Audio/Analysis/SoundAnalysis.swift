internal import Foundation
package import Model

/// One pass over a recording's sound that measures all that other steps want, and one more where it finds an echo.
/// Blocks: run it in a child process or on a thread of its own.
package enum SoundAnalysis {
    /// Shortest sound that can hold a word. Seconds.
    package static let shortestSeconds = 0.1

    /// - Throws: `SoundError` that says why the file is no sound, or not enough of it.
    package static func facts(of source: SoundSource) throws(SoundError) -> SoundFacts {
        let (facts, paths) = try measure(source)
        guard facts.durationSeconds >= shortestSeconds else {
            throw .tooShort(source.path, seconds: String(format: "%.3f", facts.durationSeconds))
        }
        guard !facts.channelsAreAlike, paths.contains(where: { $0 != nil }) else { return facts }
        var clean = try measure(source, leavingOut: paths).facts
        for (channel, path) in paths.enumerated() {
            let leftOut = facts.channels[channel].voiced.flatMap { $0.without(clean.channels[channel].voiced) }
            clean.channels[channel].echo = path?.echo(leftOut: leftOut)
        }
        return clean
    }

    /// What is measured, and by channel how it holds another's echo.
    private static func measure(
        _ source: SoundSource, leavingOut echoes: [EchoPath?]? = nil
    ) throws(SoundError) -> (facts: SoundFacts, paths: [EchoPath?]) {
        let stream = try SoundStream(source)
        let pass = AnalysisPass(stream, leavingOut: echoes)
        while let block = try stream.next() { pass.take(block) }
        guard stream.framesRead > 0 else { throw stream.file.emptiness }
        return (pass.finish(), pass.paths)
    }
}

/// The running state of one analysis.
private final class AnalysisPass {
    private let stream: SoundStream
    private var meters: [ChannelMeter]
    private var activities: [SpeechActivity]
    private var likenesses: [ChannelLikeness]
    private var search: TwoWayEchoSearch?
    private var watch: TwoWayEchoWatch?

    /// - Parameter echoes: what is known of them by a pass before; nil for that pass, which looks for them.
    init(_ stream: SoundStream, leavingOut echoes: [EchoPath?]?) {
        self.stream = stream
        let file = stream.file
        meters = (0..<file.channelCount).map { _ in ChannelMeter(sampleRate: file.sampleRate) }
        activities = (0..<file.channelCount).map { _ in SpeechActivity() }
        likenesses = (1..<max(1, file.channelCount)).map { _ in ChannelLikeness() }
        watch = echoes.map { TwoWayEchoWatch($0) }
        search = echoes == nil && file.channelCount == 2 ? TwoWayEchoSearch() : nil
        stream.onNativeBlock = { [unowned self] in measure($0) }
    }

    /// By channel how it holds another's echo.
    var paths: [EchoPath?] { search?.paths ?? [] }

    func take(_ block: [[Float]]) {
        search?.take(block)
        leaveOut(watch?.take(block))
        for (channel, samples) in block.enumerated() { activities[channel].take(samples) }
    }

    private func leaveOut(_ echoes: [[Int]]?) {
        for (channel, frames) in (echoes ?? []).enumerated() { activities[channel].leaveOut(frames) }
    }

    private func measure(_ block: [[Float]]) {
        for (channel, samples) in block.enumerated() { meters[channel].take(samples) }
        for place in likenesses.indices { likenesses[place].take(block[0], block[place + 1]) }
    }

    func finish() -> SoundFacts {
        let duration = Double(stream.framesRead) / Double(stream.file.sampleRate)
        leaveOut(watch?.finish())
        let channels = activities.indices.map { channel in
            meters[channel].finish()
            let spans = activities[channel].finish(durationSeconds: duration)
            let activity = activities[channel]
            let hasSpeech = activity.speechSamples > 0
            return ChannelFacts(
                loudnessDecibels: ChannelMeter.decibels(
                    energy: hasSpeech ? activity.speechEnergy : meters[channel].energy,
                    samples: hasSpeech ? activity.speechSamples : Int(stream.framesRead)),
                silenceSeconds: max(0, duration - activity.voiced.reduce(0) { $0 + $1.length }),
                clippedSamples: meters[channel].clippedSamples, speech: spans, voiced: activity.voiced,
                peaks: meters[channel].peaks)
        }
        return SoundFacts(
            container: stream.file.container, coding: stream.file.coding, sampleRate: stream.file.sampleRate,
            durationSeconds: duration, fileSeconds: fileSeconds, incomplete: stream.shortfall?.message,
            channelsAreAlike: !likenesses.isEmpty && likenesses.allSatisfy(\.areAlike),
            overlapSeconds: overlap(), channels: channels)
    }

    /// Nil for sound in one file.
    private var fileSeconds: [Double]? {
        guard stream.framesOfFiles.count > 1 else { return nil }
        return stream.framesOfFiles.map { Double($0) / Double(stream.file.sampleRate) }
    }

    private func overlap() -> Double {
        guard activities.count == 2, !(likenesses.first?.areAlike ?? false) else { return 0 }
        var seconds = 0.0
        for own in activities[0].voiced {
            for other in activities[1].voiced where other.overlaps(own) {
                seconds += min(own.end, other.end) - max(own.start, other.start)
            }
        }
        return seconds
    }
}
