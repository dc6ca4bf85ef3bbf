internal import Audio
internal import Foundation
internal import Model

/// Moonshine hears all, and a server hears again what Moonshine was least sure of: at most a third of it. The server's line
/// stands where Moonshine, told of it, finds it in the sound too: each engine invents, but not the same things.
struct TeamEngine: EmbeddedEngine {
    let identity: EngineIdentity
    let language: Language
    /// Of which a third fills one sound for the server.
    let secondsAtOnce = 3 * JoinedSound.longest
    private let first: MoonshineEngine
    private let second: OpenAIEngine

    /// Mean log probability below which a line is heard again.
    private static let unsure = -0.1
    /// How much less probable, as a natural logarithm, Moonshine may hold the server's line than its own. Beyond it are
    /// loops of figures and words that nobody said.
    private static let believable = 12.0

    init(_ first: MoonshineEngine, _ second: OpenAIEngine) {
        identity = Self.identity(first.identity, second.identity)
        language = first.language
        self.first = first
        self.second = second
    }

    func words(of segments: [SpeechSegment]) throws(HearingError) -> [[HeardWord]] {
        let lines = try segments.map { (segment) throws(HearingError) in try first.line(of: segment) }
        let doubtful = Self.doubtful(lines.map(\.meanLogProbability), seconds: segments.map(\.span.length))
        let again = Dictionary(
            uniqueKeysWithValues: zip(doubtful, try second.words(of: doubtful.map { segments[$0] })))
        var rows: [[HeardWord]] = []
        for place in segments.indices {
            if let other = again[place], try isBelievable(other, beside: lines[place]) {
                rows.append(other)
            } else {
                rows.append(try first.words(lines[place], of: segments[place]))
            }
        }
        return rows
    }

    /// Where the server is silent, or hears what Moonshine cannot, Moonshine's doubtful words are kept, with their doubt.
    private func isBelievable(
        _ words: [HeardWord], beside line: MoonshineRecogniser.Line
    ) throws(HearingError) -> Bool {
        guard !words.isEmpty else { return false }
        let text = words.map(\.written).joined(separator: " ")
        return try first.doubt(of: text, beside: line).map { $0 <= Self.believable } ?? true
    }

    /// The places of the lines that are heard again: the least sure ones, as many as fit into a third of all seconds, but
    /// always the least sure one. In their order.
    static func doubtful(_ meanLogProbabilities: [Double], seconds: [Double]) -> [Int] {
        let byDoubt = meanLogProbabilities.indices.filter { meanLogProbabilities[$0] < unsure }
            .sorted { meanLogProbabilities[$0] < meanLogProbabilities[$1] }
        var left = seconds.reduce(0, +) / 3
        return byDoubt.enumerated().filter { rank, place in
            guard rank == 0 || seconds[place] <= left else { return false }
            left -= seconds[place]
            return true
        }.map(\.element).sorted()
    }

    /// What names transcripts of the two: `moonshine+whisper`, and the settings of both.
    static func identity(_ first: EngineIdentity, _ second: EngineIdentity) -> EngineIdentity {
        var settings = ["team": "2"]
        for member in [first, second] {
            for (name, value) in member.settings { settings["\(member.engine).\(name)"] = value }
        }
        return EngineIdentity(first.names.joined(with: second.names), settings: settings)
    }
}
