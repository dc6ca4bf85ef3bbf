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
        "a server's words stand in place of the doubtful ones, and the transcript names both",
        .enabled(if: Installed.moonshine.isInstalled, "moonshine is not installed: scripts/get-engine moonshine"))
    func team() async throws {
        let server = try StubServer([
            #"200 {"words":[{"word":" stub","start":0.5,"end":0.9,"probability":0.9}]}"#
        ])
        let pool = Program.pool([.team(Installed.moonshine, .openAI(server.model()))])
        let hearing = try await pool.hear(
            HearingRequest(
                source: SoundSource(path: "\(Program.samples)/en-12-harassment.au"), language: .english,
                roles: [.agent, .customer]))
        await pool.shutdown()
        let words = hearing.transcript.utterances.flatMap(\.words).map(\.text) + hearing.transcript.dropped.map(\.text)
        #expect(words.contains("stub"))
        #expect(words.count { $0 != "stub" } > words.count / 2)
        #expect(hearing.transcript.engine.engine == "moonshine+openai")
        #expect(hearing.transcript.engine.settings["moonshine.hash"] != nil)
        #expect(hearing.transcript.engine.settings["openai.server"] != nil)
        #expect(server.requests.count >= 1)
    }
}
