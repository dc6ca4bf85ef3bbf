import Audio
import Model

enum SoundTrial {
    /// Of an MP3 alone that does not tell its length it cannot be told whether it was cut.
    private static let untold = "bare.mp3"

    static func verdict(_ mutant: Mutant, at path: String) -> Verdict {
        do throws(SoundError) {
            let facts = try SoundAnalysis.facts(of: SoundSource(path: path))
            guard facts.durationSeconds.isFinite, facts.channels.allSatisfy(isSound) else {
                return .silent("facts that are no numbers")
            }
            if mutant.isCut, facts.incomplete == nil, !mutant.name.hasSuffix(untold) {
                return .silent("cut, and measured as whole: \(facts.durationSeconds) s")
            }
            return .value
        } catch {
            return .refused
        }
    }

    private static func isSound(_ channel: ChannelFacts) -> Bool {
        channel.loudnessDecibels.isFinite && channel.silenceSeconds >= 0
            && channel.speech.allSatisfy { $0.start >= 0 && $0.end >= $0.start }
    }
}
