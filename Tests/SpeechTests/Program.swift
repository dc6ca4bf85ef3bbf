import Audio
import Foundation
import Testing

@testable import Speech

/// The program as the package builds it, beside the tests.
enum Program {
    static let path = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
        .appendingPathComponent("fairdial").path
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let package = tests.deletingLastPathComponent()
    static let samples = package.appendingPathComponent("audio-samples").path
    static let models = package.appendingPathComponent("models").path
    /// Sounds that are kept for tests.
    static let sounds = tests.appendingPathComponent("Sounds").path
    /// Language models that are kept for tests.
    static let languageModels = tests.appendingPathComponent("LanguageModels").path

    static func pool(_ models: [EngineModel] = [.pocketSphinx(.debianEnglish)]) -> HearingPool {
        HearingPool(program: path, arguments: ["hear"], slots: 1, models: models)
    }
}

/// What the system tells of a running process.
enum Running {
    /// Seconds of processor time that it has used; nil once it is gone.
    static func processorSeconds(_ process: Int32) -> Double? {
        guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return nil }
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return nil }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    /// The most memory that it ever held, in kilobytes.
    static func peakMemory(_ process: Int32) throws -> Int {
        let text = try String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
        return try #require(Int(line.split(separator: " ")[1]))
    }
}

/// A folder of its own for one test, gone at its end.
final class Folder {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appendingPathComponent("speech-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func file(_ name: String) -> String { "\(path)/\(name)" }

    func write(_ name: String, _ text: String) throws -> String {
        try Data(text.utf8).write(to: URL(fileURLWithPath: file(name)))
        return file(name)
    }
}
