import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("The local Whisper", .serialized, .enabled(if: Whisper.isInstalled, "not here: scripts/get-engine whisper"))
struct WhisperTests {
    private func request(_ name: String, _ language: Language) -> HearingRequest {
        HearingRequest(
            source: SoundSource(path: "\(Program.samples)/\(name)"), language: language, roles: [.agent, .customer])
    }

    private func failure(_ pool: HearingPool, _ request: HearingRequest) async -> HearingError? {
        do {
            _ = try await pool.hear(request)
            return nil
        } catch {
            return error
        }
    }

    @Test("hears English and Mandarin through one server, and leaves nothing running behind")
    func both() async throws {
        let pool = Program.pool(Whisper.models.map { .whisper($0) })
        let english = try await pool.hear(request("en-05-disclosure.wav", .english))
        let server = try #require(await pool.serverIdentifier)
        let chinese = try await pool.hear(request("zh-01-threats.wav", .chinese))
        #expect(await pool.serverIdentifier == server)
        await pool.shutdown()
        #expect(Running.processorSeconds(server) == nil)
        for hearing in [english, chinese] {
            #expect(hearing.transcript.engine.engine == "whisper")
            #expect(hearing.transcript.engine.settings["hash"]?.count == 12)
            let words = hearing.transcript.utterances.flatMap(\.words)
            #expect(words.allSatisfy { $0.confidence != nil })
            #expect(!words.isEmpty)
        }
        // Speech that a program made: what is asked is that the words come through, not that all of them do.
        #expect(try rate(english, "en-05-disclosure", .english) < 0.5)
        #expect(try rate(chinese, "zh-01-threats", .chinese) < 0.5)
        let text = chinese.transcript.utterances.map(\.text).joined()
        #expect(SimplifiedChinese.text(text) == text)
    }

    @Test("a call during which its server is killed is left for later, and the next one finds a new server")
    func killed() async throws {
        let pool = Program.pool(Whisper.models.map { .whisper($0) })
        let call = request("en-07-clean.flac", .english)
        _ = try await pool.hear(request("en-05-disclosure.wav", .english))
        let server = try #require(await pool.serverIdentifier)
        async let outcome = failure(pool, call)
        let before = Running.processorSeconds(server) ?? 0
        while (Running.processorSeconds(server) ?? 1e9) - before < 0.5 { try await Task.sleep(for: .milliseconds(5)) }
        kill(server, SIGKILL)
        let error = try #require(await outcome)
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.serverAway")
        #expect(try await !pool.hear(call).transcript.utterances.isEmpty)
        #expect(await pool.serverIdentifier != server)
        await pool.shutdown()
    }

    @Test("a server ends when whoever started it is gone")
    func orphan() async throws {
        let model = try #require(Whisper.models.first)
        let server = try ServerProcess(program: model.python, arguments: [model.server, "--with-input"])
        #expect(server.firstLine.hasPrefix("http://127.0.0.1:"))
        server.closeInput()
        while server.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    }

    @Test("one that cannot start says why, once, and the call is left for later")
    func cannotStart() async throws {
        let folder = try Folder()
        let model = WhisperModel(enginesFolder: folder.path, language: .english)
        let pool = Program.pool([.whisper(model)])
        let missing = await failure(pool, request("en-05-disclosure.wav", .english))
        #expect(missing?.message.key == "speech.engineMissing")
        #expect(missing?.reason == .notYet)
        try FileManager.default.createDirectory(atPath: "\(model.folder)/model", withIntermediateDirectories: true)
        for name in ["server", "model/model.bin", "model/config.json", "model/tokenizer.json", "model/vocabulary.json"]
        {
            _ = try folder.write("whisper/\(name)", "print('failed: no memory')\n")
        }
        try FileManager.default.createSymbolicLink(atPath: model.python, withDestinationPath: "/usr/bin/python3")
        let broken = await failure(pool, request("en-05-disclosure.wav", .english))
        #expect(broken?.message.key == "speech.whisperNotStarted")
        #expect(broken?.message.arguments["cause"] == "failed: no memory")
        #expect(broken?.reason == .notYet)
        await pool.shutdown()
    }

    private func rate(_ hearing: Hearing, _ name: String, _ language: Language) throws -> Double {
        let said = try String(contentsOfFile: "\(Program.samples)/reference/\(name).txt", encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
        var rate = WordErrorRate()
        rate.add(
            reference: said.joined(separator: " "),
            heard: hearing.transcript.utterances.map(\.text).joined(separator: " "), language: language)
        return try #require(rate.rate)
    }
}

/// Where `scripts/get-engine whisper` puts it.
enum Whisper {
    static let models: [WhisperModel] = {
        let environment = ProcessInfo.processInfo.environment
        let folder = environment["FAIRDIAL_ENGINES"] ?? "\(environment["HOME"] ?? "")/.local/share/fairdial/engines"
        return WhisperModel.languages.map { WhisperModel(enginesFolder: folder, language: $0) }
    }()

    static var isInstalled: Bool { models.allSatisfy(\.isInstalled) }
}
