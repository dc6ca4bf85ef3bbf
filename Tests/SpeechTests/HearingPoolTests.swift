import Audio
import Foundation
import Model
import Testing

@testable import Speech

@Suite("Hearing in child processes", .serialized, .timeLimit(.minutes(30)))
struct HearingPoolTests {
    private let request = HearingRequest(
        source: SoundSource(path: "\(Program.samples)/en-05-disclosure.wav"), language: .english,
        roles: [.agent, .customer])

    @Test("words come at the second at which they are said, on their speaker's channel, with a confidence")
    func words() async throws {
        let pool = Program.pool()
        let hearing = try await pool.hear(request)
        await pool.shutdown()
        #expect(hearing.transcript.utterances.allSatisfy { $0.words.allSatisfy { $0.confidence != nil } })
        #expect(hearing.facts?.channels.count == 2)
        let right = try SaidWords("en-05-disclosure").found(in: hearing)
        #expect(right >= 15, "\(right) words stand where they were said")
    }

    @Test("a child that is killed in mid-call is replaced and the call is tried once more")
    func killedOnce() async throws {
        let pool = Program.pool()
        async let heard = pool.hear(request)
        let victim = try await child(of: pool)
        kill(victim, SIGKILL)
        let hearing = try await heard
        #expect(!hearing.transcript.utterances.isEmpty)
        #expect(pool.processIdentifiers != [victim])
        await pool.shutdown()
    }

    @Test("a call that kills two children is given up with the reason, and the next call is heard")
    func killedTwice() async throws {
        let pool = Program.pool()
        async let outcome = failure(pool)
        let first = try await child(of: pool)
        kill(first, SIGKILL)
        let second = try await child(of: pool, otherThan: first)
        kill(second, SIGKILL)
        let error = try #require(await outcome)
        #expect(error.reason == .engineFailed)
        #expect(error.message.arguments["cause"] == "signal 9")
        #expect(try await pool.measure(request.source).channels.count == 2)
        await pool.shutdown()
    }

    @Test("a call in a language that no model speaks is measured, never heard")
    func otherLanguage() async throws {
        let pool = Program.pool()
        let chinese = HearingRequest(source: request.source, language: .chinese, roles: nil)
        let error = await #expect(throws: HearingError.self) { try await pool.hear(chinese) }
        #expect(error?.reason == .noEngineForLanguage)
        #expect(error?.facts != nil)
        await pool.shutdown()
    }

    @Test("what is no sound, and sound without speech, say so")
    func noSound() async throws {
        let pool = Program.pool()
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let silent = folder.appendingPathComponent("a.ulaw").path
        try Data(repeating: 0xFF, count: 80_000).write(to: URL(fileURLWithPath: silent))
        let source = SoundSource(path: silent, headerless: HeaderlessFormat(coding: .muLaw, sampleRate: 8000))
        let quiet = await #expect(throws: HearingError.self) {
            try await pool.hear(HearingRequest(source: source, language: .english, roles: nil))
        }
        #expect(quiet?.reason == .noSpeech)
        let broken = SoundSource(path: "\(Program.samples)/en-16-broken.wav")
        let error = await #expect(throws: HearingError.self) {
            try await pool.hear(HearingRequest(source: broken, language: .english, roles: nil))
        }
        #expect(error?.reason == .notAudio)
        await pool.shutdown()
        try? FileManager.default.removeItem(at: folder)
    }

    @Test("a missing model names the file; a program that cannot be started says so")
    func cannotStart() async throws {
        let model = PocketSphinxModel(
            language: .english, acousticModel: "/none", dictionary: "/none", languageModel: "/none")
        let pool = Program.pool([.pocketSphinx(model)])
        let missing = await #expect(throws: HearingError.self) { try await pool.hear(request) }
        #expect(missing?.message.arguments["file"] == "/none")
        #expect(missing?.reason == .notYet)
        await pool.shutdown()
        let none = HearingPool(
            program: "/none/fairdial", arguments: [], slots: 1, models: [.pocketSphinx(.debianEnglish)])
        let error = await #expect(throws: HearingError.self) { try await none.hear(request) }
        #expect(error?.message.key == "speech.childNotStarted")
    }

    private func failure(_ pool: HearingPool) async -> HearingError? {
        do {
            _ = try await pool.hear(request)
            return nil
        } catch {
            return error
        }
    }

    /// The pool's child that is not `other`, once it is in the middle of its work. Loading the model alone takes more
    /// than a fifth of a second of processor time, and hearing the call many times that.
    private func child(of pool: HearingPool, otherThan other: Int32? = nil) async throws -> Int32 {
        let end = ContinuousClock.now + .seconds(1200)
        while ContinuousClock.now < end {
            if let child = pool.processIdentifiers.first(where: { $0 != other }),
                Running.processorSeconds(child) ?? 0 >= 0.2
            {
                return child
            }
            try await Task.sleep(for: .milliseconds(5))
        }
        throw NoChild()
    }

    private struct NoChild: Error {}
}
