import Audio
import Model
import Testing

@testable import Speech

@Suite("A team of engines")
struct TeamEngineTests {
    @Test("the least sure lines are heard again, at most a third of all seconds, in their order")
    func doubtful() {
        let doubts = [-0.5, -0.01, -0.9, -0.3, -0.05, -0.2]
        #expect(TeamEngine.doubtful(doubts, seconds: [4, 4, 4, 4, 4, 4]) == [0, 2])
        #expect(TeamEngine.doubtful(doubts, seconds: [9, 4, 4, 4, 4, 4]) == [2, 3])
        #expect(TeamEngine.doubtful([-0.5], seconds: [5]) == [0], "the least sure line however long it is")
        #expect(TeamEngine.doubtful([-0.05, 0], seconds: [5, 5]).isEmpty)
    }

    @Test(
        "a server's line stands where Moonshine finds it in the sound too, and Moonshine's own where not",
        .enabled(if: Installed.moonshine.isInstalled, "moonshine is not installed: scripts/get-engine moonshine"))
    func believed() throws {
        let moonshine = try MoonshineEngine(Installed.moonshine)
        let (segment, line) = try doubtful(moonshine)
        let own = line.words.map(\.text)
        let heard = { (words: [String]) throws -> [HeardWord] in
            let server = try StubServer([reply(words)])
            return try TeamEngine(moonshine, OpenAIEngine(server.model())).words(of: [segment])[0]
        }
        let agreed = try heard(own)
        #expect(agreed.map(\.written) == own)
        #expect(agreed.allSatisfy { $0.word.confidence == Confidence(rounding: 0.77) }, "they are the server's words")
        let loop = [String](repeating: "eight, two,", count: 12).joined(separator: " ").split(separator: " ")
        #expect(try heard(own + loop.map(String.init)).map(\.written) != own + loop.map(String.init))
        #expect(try !heard(["something", "else", "entirely."]).map(\.written).contains("entirely."))
    }

    @Test(
        "the transcript names both",
        .enabled(if: Installed.moonshine.isInstalled, "moonshine is not installed: scripts/get-engine moonshine"))
    func team() async throws {
        let server = try StubServer([reply(["stub"])])
        let pool = Program.pool([.team(Installed.moonshine, .openAI(server.model()))])
        let hearing = try await pool.hear(
            HearingRequest(source: sample, language: .english, roles: [.agent, .customer]))
        await pool.shutdown()
        let words = hearing.transcript.utterances.flatMap(\.words).map(\.text)
        #expect(words.count > 20 && !words.contains("stub"))
        #expect(hearing.transcript.engine.engine == "moonshine+openai")
        #expect(hearing.transcript.engine.settings["moonshine.hash"] != nil)
        #expect(hearing.transcript.engine.settings["openai.server"] != nil)
        #expect(server.requests.count >= 1)
    }

    private let sample = SoundSource(path: "\(Program.samples)/en-12-harassment.au")

    /// The first stretch of the sample that Moonshine is unsure of.
    private func doubtful(_ moonshine: MoonshineEngine) throws -> (SpeechSegment, MoonshineRecogniser.Line) {
        var segments: [SpeechSegment] = []
        try SpeechSegments.read(sample, facts: try SoundAnalysis.facts(of: sample)) { segments.append($0) }
        for segment in segments {
            let line = try moonshine.line(of: segment)
            if !TeamEngine.doubtful([line.meanLogProbability], seconds: [1]).isEmpty { return (segment, line) }
        }
        throw NoDoubt()
    }

    private struct NoDoubt: Error {}

    private func reply(_ words: [String]) -> String {
        let timed = words.enumerated().map { place, word in
            #"{"word":" \#(word)","start":\#(0.3 + 0.01 * Double(place)),"end":\#(0.31 + 0.01 * Double(place)),"probability":0.77}"#
        }
        return "200 {\"words\":[\(timed.joined(separator: ","))]}"
    }
}
