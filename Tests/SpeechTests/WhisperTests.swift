import Audio
import Foundation
import Model
import Testing

@testable import Evaluation
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

    @Test("hears English, and leaves nothing running behind")
    func english() async throws {
        let hearing = try await heard(request("en-12-harassment.au", .english))
        #expect(hearing.transcript.engine.engine == "whisper")
        #expect(hearing.transcript.engine.settings["hash"]?.count == 12)
        #expect(hearing.transcript.utterances.flatMap(\.words).allSatisfy { $0.confidence != nil })
        let said = try String(contentsOfFile: "\(Program.samples)/reference/en-12-harassment.txt", encoding: .utf8)
            .split(separator: "\n").map { $0.split(separator: " ").dropFirst(2).joined(separator: " ") }
        // Speech that a program made: what is asked is that the words come through, not that all of them do.
        #expect(try rate(hearing, said: said.joined(separator: " ")) < 0.6)
    }

    @Test(
        "hears Mandarin and writes it in simplified characters",
        .enabled(if: FileManager.default.fileExists(atPath: Whisper.mandarin), "no recordings: ../shared/data/audio"))
    func mandarin() async throws {
        let hearing = try await heard(
            HearingRequest(source: SoundSource(path: Whisper.mandarin), language: .chinese, roles: nil))
        #expect(try rate(hearing, said: "富士康在印度工厂出现大规模感染目前工厂产量已下降超百分之五十") < 0.2)
        let text = hearing.transcript.utterances.map(\.text).joined()
        #expect(SimplifiedChinese.text(text) == text)
    }

    private func heard(_ request: HearingRequest) async throws -> Hearing {
        let pool = Program.pool(Whisper.models.map { .whisper($0) })
        let hearing = try await pool.hear(request)
        let server = try #require(await pool.serverIdentifier)
        await pool.shutdown()
        #expect(Running.processorSeconds(server) == nil)
        return hearing
    }

    @Test("a call during which its server is killed is left for later, and the next one finds a new server")
    func killed() async throws {
        let pool = Program.pool(Whisper.models.map { .whisper($0) })
        let call = request("en-12-harassment.au", .english)
        _ = try await pool.hear(call)
        let server = try #require(await pool.serverIdentifier)
        async let outcome = failure(pool, call)
        let before = Running.processorSeconds(server) ?? 0
        while (Running.processorSeconds(server) ?? 1e9) - before < 0.5 { try await Task.sleep(for: .milliseconds(5)) }
        kill(server, SIGKILL)
        let error = try #require(await outcome)
        #expect(error.reason == .notYet)
        #expect(error.message.key == "speech.whisperAway")
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

    private func rate(_ hearing: Hearing, said: String) throws -> Double {
        var rate = WordErrorRate()
        rate.add(
            reference: said, heard: hearing.transcript.utterances.map(\.text).joined(separator: " "),
            language: hearing.transcript.language)
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

    /// Real speech that stands beside the project, where it does.
    static let mandarin = "\(Program.samples)/../../shared/data/audio/read-zh/wenet-long.wav"

    static var isInstalled: Bool { models.allSatisfy(\.isInstalled) }
}
