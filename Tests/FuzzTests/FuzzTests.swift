import Foundation
import Testing

@Suite("Damaged inputs", .timeLimit(.minutes(20)))
struct FuzzTests {
    private static let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("fuzz").path

    /// Runs the program on a thread of its own: those of the tests are few.
    private func fuzz(_ arguments: String...) async throws -> (output: String, code: Int32) {
        try await withCheckedThrowingContinuation { continuation in
            DispatchQueue.global().async {
                continuation.resume(
                    with: Result {
                        let process = Process()
                        process.executableURL = URL(fileURLWithPath: Self.program)
                        process.arguments = arguments
                        let output = Pipe()
                        process.standardOutput = output
                        try process.run()
                        let said = try output.fileHandleForReading.readToEnd() ?? Data()
                        process.waitUntilExit()
                        return (String(decoding: said, as: UTF8.self), process.terminationStatus)
                    })
            }
        }
    }

    @Test("every input that once was a finding is read, or refused with a reason")
    func corpus() async throws {
        let replay = try await fuzz("replay")
        #expect(replay.code == 0, "\(replay.output)")
    }

    /// A folder of its own, gone at the end of `body`.
    private func inFolder<Answer>(_ body: (URL) async throws -> Answer) async throws -> Answer {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("fuzz-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        return try await body(folder)
    }

    private func copySeed(_ name: String, to target: URL) throws {
        let seeds = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appendingPathComponent("Fuzz/seeds")
        try FileManager.default.copyItem(at: seeds.appendingPathComponent(name), to: target)
    }

    @Test("a few others, too", arguments: [("sound", "60"), ("texts", "300")])
    func few(subject: String, count: String) async throws {
        let run = try await inFolder {
            try await fuzz(subject, "--seed", "7", "--count", count, "--corpus", $0.path)
        }
        #expect(run.code == 0, "\(run.output)")
        #expect(run.output.contains("\(count) inputs"))
    }

    @Test("an input that is read as whole though its end is gone is a finding, and told by name")
    func silent() async throws {
        let replay = try await inFolder { folder in
            // It bears the name of a cut one and is whole.
            try copySeed("sound/pcm16.wav", to: folder.appendingPathComponent("cut-1-pcm16.wav"))
            return try await fuzz("replay", folder.path)
        }
        #expect(replay.code == 1)
        #expect(replay.output.contains("cut-1-pcm16.wav: cut, and measured as whole"))
    }

    @Test("an input that ends its process is a finding, and those behind it are tried all the same")
    func ending() async throws {
        let replay = try await inFolder { folder in
            // What cannot be taken in at all ends a worker as a crash does.
            try FileManager.default.createDirectory(
                at: folder.appendingPathComponent("b.wav"), withIntermediateDirectories: true)
            try copySeed("sound/pcm16.wav", to: folder.appendingPathComponent("a.wav"))
            try copySeed("texts/calls.csv", to: folder.appendingPathComponent("c.csv"))
            return try await fuzz("replay", folder.path)
        }
        #expect(replay.code == 1)
        #expect(replay.output.contains("b.wav: exit code 1"))
        #expect(replay.output.contains("2 inputs: 2 read, 0 refused, 1 findings"))
    }
}
