import Audio
import Foundation
import Model
import Testing

@testable import Speech

/// The program as the package builds it, beside the tests.
private enum Program {
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("fairdial").path
    static let samples = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("audio-samples").path

    static func pool(_ models: [PocketSphinxModel] = [.debianEnglish]) -> HearingPool {
        HearingPool(program: path, arguments: ["hear"], slots: 1, models: models)
    }
}

@Suite("Hearing in child processes", .serialized, .timeLimit(.minutes(5)))
struct HearingPoolTests {
    private let request = HearingRequest(
        source: SoundSource(path: "\(Program.samples)/en-05-disclosure.wav"), language: .english,
        roles: [.agent, .customer])

    @Test("words come at the second at which they are said, on their speaker's channel, with a confidence")
    func words() async throws {
        let pool = Program.pool()
        let hearing = try await pool.hear(request)
        await pool.shutdown()
        let reference = try String(
            contentsOfFile: "\(Program.samples)/reference/en-05-disclosure.txt", encoding: .utf8)
        #expect(hearing.transcript.utterances.allSatisfy { $0.words.allSatisfy { $0.confidence != nil } })
        #expect(hearing.facts?.channels.count == 2)
        // Every word that was heard right lies within a second and a half of its turn.
        var right = 0
        for line in reference.split(separator: "\n") {
            let parts = line.split(separator: " ")
            guard let start = Double(parts[1]) else { continue }
            let end = start + Double(parts.count) * 0.7 + 1.5
            for word in parts.dropFirst(2) {
                let isThere = hearing.transcript.utterances.contains { utterance in
                    utterance.role.rawValue == parts[0]
                        && utterance.words.contains {
                            $0.text == word && $0.span.start > start - 1 && $0.span.end < end
                        }
                }
                if isThere { right += 1 }
            }
        }
        #expect(right >= 15, "\(right) words stand where they were said")
    }

    @Test("a child that is killed in mid-call is replaced and the call is tried once more")
    func killedOnce() async throws {
        let pool = Program.pool()
        async let heard = pool.hear(request)
        let victim = try await firstChild(of: pool, other: nil)
        kill(victim, SIGKILL)
        let hearing = try await heard
        #expect(!hearing.transcript.utterances.isEmpty)
        #expect(await pool.processIdentifiers() != [victim])
        await pool.shutdown()
    }

    @Test("a call that kills two children is given up with the reason, and the next call is heard")
    func killedTwice() async throws {
        let pool = Program.pool()
        async let outcome = failure(pool)
        let first = try await firstChild(of: pool, other: nil)
        kill(first, SIGKILL)
        let second = try await firstChild(of: pool, other: first)
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
        let pool = Program.pool([model])
        let missing = await #expect(throws: HearingError.self) { try await pool.hear(request) }
        #expect(missing?.message.arguments["file"] == "/none")
        #expect(missing?.reason == .notYet)
        await pool.shutdown()
        let none = HearingPool(program: "/none/fairdial", arguments: [], slots: 1, models: [.debianEnglish])
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

    /// The child that works now, once it is another than `other`.
    private func firstChild(of pool: HearingPool, other: Int32?) async throws -> Int32 {
        while true {
            // A slot answers between tasks only, so the running child is found among this process' own children.
            let children = try ChildProcesses.ofThisProcess().filter { $0 != other }
            if let child = children.max() { return child }
            await Task.yield()
        }
    }
}

/// The children of the test process that serve the pool.
private enum ChildProcesses {
    static func ofThisProcess() throws -> [Int32] {
        let own = getpid()
        return try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { Int32($0) }.filter { number in
            guard
                let status = try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8),
                let command = try? String(contentsOfFile: "/proc/\(number)/cmdline", encoding: .utf8)
            else { return false }
            let fields = status.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 1 && fields[0] != "Z" && Int32(fields[1]) == own && command.contains("fairdial")
        }
    }
}
