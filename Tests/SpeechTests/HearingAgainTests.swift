import Audio
import Model
import Testing

@testable import Speech

@Suite("Hearing a part of a call again", .serialized, .timeLimit(.minutes(30)))
struct HearingAgainTests {
    private static let sphinx = PocketSphinxModel.debianEnglish.hearingTelephones(
        with: "\(Program.models)/telephone-en")
    private let words = "police are coming to arrest you"
    /// Where they are said, on the agent's channel.
    private let place = Span(start: 12.5, end: 14.5)

    private func request(_ span: Span, language: Language = .english) -> HearingRequest {
        HearingRequest(
            source: SoundSource(path: "\(Program.samples)/en-03-arrest.aiff"), language: language,
            roles: [.agent, .customer], part: SoundPart(around: span, channel: 0))
    }

    private func pool(_ models: [EngineModel]) -> HearingPool {
        HearingPool(program: Program.path, arguments: ["hear"], slots: 1, models: [], secondModels: models)
    }

    @Test("engines of other families are asked in their order; for English PocketSphinx listens for the words, always")
    func ears() {
        let server = OpenAIModel(
            language: .english, endpoint: "http://asr/v1/audio/transcriptions", name: "m", timeoutSeconds: 60,
            retries: 3)
        let chinese = PocketSphinxModel(language: .chinese, acousticModel: "a", dictionary: "d", languageModel: "l")
        let models: [EngineModel] = [
            .openAI(server), .whisper(WhisperModel(enginesFolder: "/none", language: .english)),
            .moonshine(MoonshineModel(enginesFolder: "/none", timing: .debianEnglish)), .pocketSphinx(.debianEnglish),
            .whisper(WhisperModel(enginesFolder: "/none", language: .chinese)), .pocketSphinx(chinese),
        ]
        func names(_ engine: String, _ language: Language = .english) -> [String] {
            SecondEar.ears(among: models, language: language, heardBy: engine).map(\.name)
        }
        #expect(names("pocketsphinx") == ["openai", "whisper", "moonshine", "pocketsphinx-spotting"])
        #expect(names("moonshine") == ["openai", "whisper", "pocketsphinx-spotting"])
        #expect(names("whisper") == ["moonshine", "pocketsphinx-spotting"])
        #expect(names("moonshine+openai") == ["pocketsphinx-spotting"])
        #expect(names("whisper", .chinese) == ["pocketsphinx"])
        #expect(names("pocketsphinx", .chinese) == ["whisper"])
    }

    @Test("words that were said are spotted at their second, others are not; words that no dictionary has are spelled")
    func spotting() async throws {
        let pool = pool([.pocketSphinx(Self.sphinx)])
        let said = try await pool.hearAgain(request(place), heardBy: "pocketsphinx", words: words)
        #expect(said.isSpotting)
        #expect(said.transcript.engine.engine == "pocketsphinx-spotting")
        #expect(said.transcript.utterances.map(\.text) == [words])
        let start = try #require(said.transcript.utterances.first?.words.first?.span.start)
        #expect(abs(start - place.start) < 1)
        for other in ["we have filed a lawsuit against you", "send it by Venmo to kneecapper"] {
            let unsaid = try await pool.hearAgain(request(place), heardBy: "pocketsphinx", words: other)
            #expect(unsaid.transcript.utterances.isEmpty, "\(other)")
        }
        await pool.shutdown()
    }

    @Test(
        "a server hears the stretches of that channel around it and no others; where nothing is said it hears nothing")
    func part() async throws {
        let server = try StubServer([#"200 {"words":[{"word":" stub","start":0.5,"end":0.9,"probability":0.9}]}"#])
        let pool = pool([.openAI(server.model())])
        let heard = try await pool.hearAgain(request(place), heardBy: "moonshine", words: words)
        #expect(!heard.isSpotting)
        #expect(heard.note == nil)
        #expect(server.requests.count == 1)
        let wide = Span(start: place.start - SoundPart.context, end: place.end + SoundPart.context)
        #expect(
            heard.transcript.utterances.allSatisfy { $0.channel == 0 && $0.role == .agent && $0.span.overlaps(wide) })
        let given = heard.transcript.utterances.flatMap(\.words) + heard.transcript.dropped
        #expect(given.map(\.text) == ["stub"])
        let silence = try await pool.hearAgain(
            request(Span(start: 900, end: 901)), heardBy: "moonshine", words: words)
        #expect(silence.transcript.utterances.isEmpty)
        #expect(server.requests.count == 1)
        await pool.shutdown()
    }

    @Test("a server that is away is asked once, the next one hears, and says why not the first")
    func away() async throws {
        let server = try StubServer(["503 gone fishing"])
        let pool = pool([.openAI(server.model(retries: 5)), .pocketSphinx(Self.sphinx)])
        let heard = try await pool.hearAgain(request(place), heardBy: "moonshine", words: words)
        #expect(server.requests.count == 1)
        #expect(heard.isSpotting)
        #expect(heard.note?.key == "speech.secondFailed")
        #expect(heard.note?.arguments["engine"] == "openai")
        #expect(heard.note?.arguments["cause"]?.contains("gone fishing") == true)
        await pool.shutdown()
    }

    @Test("where nothing else hears the language, that is said")
    func nobody() async throws {
        let pool = pool([.pocketSphinx(Self.sphinx)])
        let error = await #expect(throws: HearingError.self) {
            try await pool.hearAgain(request(place, language: .chinese), heardBy: "whisper", words: "打断你的腿")
        }
        #expect(error?.message == Message("speech.noSecondEngine", ["language": "zh"]))
        await pool.shutdown()
    }
}
