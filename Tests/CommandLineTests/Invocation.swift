import Foundation
import Testing

/// What a program that has ended left.
struct Outcome {
    let output: String
    let errors: String
    let code: Int32

    /// Standard output as JSON objects, one a line.
    func objects() throws -> [[String: Any]] {
        try output.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
    }

    /// The lines about recordings, by the names of their files.
    func calls() throws -> [String: [String: Any]] {
        let lines = try objects().filter { $0["type"] as? String == "call" }
        return Dictionary(
            uniqueKeysWithValues: lines.map {
                (($0["path"] as? String ?? "").split(separator: "/").last.map(String.init) ?? "", $0)
            })
    }
}

/// The program while it runs. Waiting for its end holds no thread: the tests share few, and other suites need them.
final class Invocation {
    private let process = Process()
    private let output = WrittenFile()
    private let errors = WrittenFile()
    private let ended: AsyncStream<Void>

    /// Starts a program, ours unless told otherwise, in that folder.
    init(
        _ arguments: [String], of program: String = Workspace.program, in folder: String,
        environment: [String: String]
    ) throws {
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.environment = environment
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = output.handle
        process.standardError = errors.handle
        let (stream, continuation) = AsyncStream.makeStream(of: Void.self)
        ended = stream
        process.terminationHandler = { _ in continuation.finish() }
        try process.run()
    }

    deinit { if process.isRunning { kill(process.processIdentifier, SIGKILL) } }

    var isRunning: Bool { process.isRunning }

    /// What it has said on standard error so far.
    var said: String { errors.text }

    func send(_ signal: Int32) { kill(process.processIdentifier, signal) }

    /// Waits for the program's end.
    func outcome() async -> Outcome {
        for await _ in ended {}
        return Outcome(output: output.text, errors: errors.text, code: process.terminationStatus)
    }
}

/// A file that takes what a program writes; a pipe would fill up and stall it.
private final class WrittenFile {
    let handle: FileHandle
    private let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() {
        _ = FileManager.default.createFile(atPath: url.path, contents: nil)
        handle = (try? FileHandle(forWritingTo: url)) ?? .nullDevice
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var text: String {
        ((try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? "")
            .trimmingCharacters(in: .newlines)
    }
}
