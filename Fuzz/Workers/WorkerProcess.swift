import Foundation

/// One worker in a process of its own.
final class WorkerProcess {
    private let process = Process()
    private let output = Pipe()
    private var unread = Data()

    init(_ source: InputSource, _ numbers: Range<Int>) throws {
        process.executableURL = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        process.arguments = ["work", source.argument, "\(numbers.lowerBound)", "\(numbers.upperBound)"]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        try output.fileHandleForWriting.close()
    }

    enum Event {
        case word(WorkerWord)
        /// It has ended, as this tells; nil: by itself, with everything done.
        case ended(String?)
        case quiet
    }

    /// Waits for what it says next, a second at most.
    func next() -> Event {
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = String(decoding: unread[unread.startIndex..<end], as: UTF8.self)
                unread = unread[(end + 1)...]
                if let word = WorkerWord(line) { return .word(word) }
                continue
            }
            var wait = pollfd(fd: output.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
            guard poll(&wait, 1, 1000) > 0 else { return .quiet }
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else { return .ended(ending()) }
            unread = unread + more
        }
    }

    /// Seconds of processor time that it has used: a busy machine is no hang.
    var processorSeconds: Double {
        let text = (try? String(contentsOfFile: "/proc/\(process.processIdentifier)/stat", encoding: .utf8)) ?? ""
        let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
        guard fields.count > 12, let user = Double(fields[11]), let system = Double(fields[12]) else { return 0 }
        return (user + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    }

    func kill() {
        Glibc.kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    private func ending() -> String? {
        process.waitUntilExit()
        if process.terminationReason == .uncaughtSignal { return "signal \(process.terminationStatus)" }
        return process.terminationStatus == 0 ? nil : "exit code \(process.terminationStatus)"
    }
}
