import Foundation
import Model

/// Who speaks when, as examples of rules on manner write it: `agent 0-5, customer 45-50 20 words, agent 50-54 +15dB,
/// end 60`.
///
/// Whoever speaks says three words a second where nothing is written, and is as loud as ever. The call ends with the last
/// one that speaks, or where `end` says.
package struct WrittenTimings {
    private static let usualPeak = 16.0
    private static let wordsPerSecond = 3.0

    private struct Stretch {
        let role: ChannelRole
        let span: Span
        let words: Int
        /// The highest magnitude, of 255.
        let peak: UInt8
    }

    private let stretches: [Stretch]
    private let end: Double

    /// Nil where the text is not written so.
    package init?(_ text: String) {
        var stretches: [Stretch] = []
        var end: Double?
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let entry = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if let match = entry.wholeMatch(of: /end (\d{1,4}(?:\.\d)?)/) {
                end = Double(match.output.1)
            } else if let stretch = Self.stretch(entry) {
                stretches.append(stretch)
            } else {
                return nil
            }
        }
        guard !stretches.isEmpty else { return nil }
        self.stretches = stretches
        self.end = max(end ?? 0, stretches.map(\.span.end).max() ?? 0)
    }

    private static func stretch(_ entry: String) -> Stretch? {
        let form = /(agent|customer) (\d{1,4}(?:\.\d)?)-(\d{1,4}(?:\.\d)?)(?: (\d{1,4}) words)?(?: \+(\d{1,2})dB)?/
        guard let match = entry.wholeMatch(of: form), let role = ChannelRole(rawValue: String(match.output.1)),
            let start = Double(match.output.2), let end = Double(match.output.3), start < end
        else { return nil }
        let words = match.output.4.flatMap { Int($0) } ?? Int(((end - start) * wordsPerSecond).rounded())
        let peak = usualPeak * pow(10, (match.output.5.flatMap { Double($0) } ?? 0) / 20)
        guard peak <= 255 else { return nil }
        return Stretch(role: role, span: Span(start: start, end: end), words: words, peak: UInt8(peak))
    }

    /// The call that is written, the agent on the first channel.
    package var call: HeardCall {
        let utterances = stretches.sorted { $0.span.start < $1.span.start }.map { stretch in
            Utterance(
                channel: stretch.role == .agent ? 0 : 1, role: stretch.role, span: stretch.span,
                text: Array(repeating: "a", count: stretch.words).joined(separator: " "), words: [])
        }
        let transcript = Transcript(
            language: .english, engine: EngineIdentity(engine: "written", model: "", settings: [:]),
            utterances: utterances, durationSeconds: end)
        return HeardCall(transcript, isIncomplete: false, sound: sound)
    }

    private var sound: SoundFacts {
        SoundFacts(
            container: "", coding: "", sampleRate: 8000, durationSeconds: end, incomplete: nil, channelsAreAlike: false,
            overlapSeconds: 0, channels: [ChannelRole.agent, .customer].map(channel))
    }

    private func channel(_ role: ChannelRole) -> ChannelFacts {
        let own = stretches.filter { $0.role == role }.sorted { $0.span.start < $1.span.start }
        let rate = Double(ChannelFacts.peaksPerSecond)
        var peaks = [UInt8](repeating: 0, count: Int((end * rate).rounded(.up)))
        for stretch in own {
            for place in Int(stretch.span.start * rate)..<Int(stretch.span.end * rate) { peaks[place] = stretch.peak }
        }
        return ChannelFacts(
            loudnessDecibels: -30, silenceSeconds: 0, clippedSamples: 0, speech: own.map(\.span), peaks: peaks)
    }
}
