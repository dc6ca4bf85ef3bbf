internal import Model

/// When it is sure that there are two speakers, and which of them said some words. Found on calls of which it is known
/// who said what (docs/hearing.md).
enum SpeakerSureness {
    /// Whether two people speak, and not one in two moods.
    static func areTwo(_ turns: VoiceTurns) -> Bool {
        turns.fewest >= fewestFrames && turns.distance >= leastDistance
    }

    /// Whether the words of a run are plainly that voice's.
    static func isSure(_ turns: VoiceTurns, _ run: Range<Int>) -> Bool {
        let leaning = turns.leanings[run].reduce(0, +)
        return (turns.voices[run.lowerBound] == 0 ? leaning : -leaning) >= leastLeaning
    }

    private static let fewestFrames = 200
    private static let leastDistance = 5.0
    private static let leastLeaning = 120.0
}

extension VoiceTurns {
    /// The words of a range in runs of one voice.
    func runs(in range: Range<Int>) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for place in range {
            if let last = runs.last, voices[place] == voices[place - 1] {
                runs[runs.count - 1] = last.lowerBound..<place + 1
            } else {
                runs.append(place..<place + 1)
            }
        }
        return runs
    }
}
