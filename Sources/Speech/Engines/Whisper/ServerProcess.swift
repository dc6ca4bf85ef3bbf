internal import Foundation

/// A server that was started here and ends when its standard input does, however this process goes.
// Sendable because nothing of it changes once it is made; `Process` is only asked and signalled then.
final class ServerProcess: @unchecked Sendable {
    /// What it wrote when it was ready, or why it is not.
    let firstLine: String
    private let process = Process()
    private let input: FileHandle
    private let output: FileHandle

    /// Seconds for which the first line is awaited: a model is read from a disk.
    private static let patience = 120.0

    /// Starts it and waits for its first line. Blocks.
    ///
    /// - Throws: `HearingError` where it cannot be started or says nothing.
    init(program: String, arguments: [String]) throws(HearingError) {
        // A key for another server is none of this one's business.
        let environment = ProcessInfo.processInfo.environment.filter { $0.key != OpenAIModel.keyVariable }
        (input, output) = try process.runPiped(program, arguments: arguments, environment: environment)
        let line = Self.line(from: output, patience: Self.patience)
        let silence = process.isRunning ? "no answer in \(Int(Self.patience)) s" : "it ended without a word"
        firstLine = line ?? silence
    }

    deinit { end() }

    var isRunning: Bool { process.isRunning }

    var processIdentifier: Int32 { process.processIdentifier }

    /// What tells it that nobody needs it any more.
    func closeInput() { try? input.close() }

    func end() {
        closeInput()
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        process.waitUntilExit()
    }

    private static func line(from output: FileHandle, patience: Double) -> String? {
        let end = ProcessInfo.processInfo.systemUptime + patience
        var line: [UInt8] = []
        while true {
            let left = end - ProcessInfo.processInfo.systemUptime
            var wait = pollfd(fd: output.fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard left > 0, poll(&wait, 1, Int32(left * 1000)) > 0 || errno == EINTR else { return nil }
            var byte: UInt8 = 0
            guard read(output.fileDescriptor, &byte, 1) == 1 else { return nil }
            if byte == 0x0A { return String(decoding: line, as: UTF8.self) }
            line.append(byte)
        }
    }
}
