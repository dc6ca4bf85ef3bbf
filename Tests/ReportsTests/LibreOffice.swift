import Foundation
import Testing

/// LibreOffice, where it is installed.
enum LibreOffice {
    static let program = ["/usr/bin/soffice", "/usr/bin/libreoffice"]
        .first { FileManager.default.isExecutableFile(atPath: $0) }

    /// The rows of the first sheet as it shows them, cells apart by |.
    static func rows(of path: String) async throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        // Separated by |, in UTF-8, cells as shown.
        let filter = "csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,true"
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(program))
        process.arguments = [
            "-env:UserInstallation=\(folder.appendingPathComponent("profile").absoluteString)", "--headless",
            "--convert-to", filter, "--outdir", folder.path, path,
        ]
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        await withCheckedContinuation { continuation in
            process.terminationHandler = { _ in continuation.resume() }
            do { try process.run() } catch { continuation.resume() }
        }
        let name = URL(fileURLWithPath: path).deletingPathExtension().lastPathComponent
        let text = try String(contentsOf: folder.appendingPathComponent("\(name).csv"), encoding: .utf8)
        return text.split(whereSeparator: \.isNewline).map(String.init)
    }
}
