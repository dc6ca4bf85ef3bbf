internal import Foundation

/// One running child and the two pipes to it. For one thread at a time; its calls block.
final class ChildProcess {
    private let process = Process()
    private let tasks = Pipe()
    private let replies = Pipe()
    private var unread = Data()

    /// Writing to a child that has died must be an error here, not this process' own end.
    private static let brokenPipesAreErrors: Void = {
        signal(SIGPIPE, SIG_IGN)
    }()

    /// - Throws: `HearingError` where the program cannot be started.
    init(program: String, arguments: [String]) throws(HearingError) {
        _ = Self.brokenPipesAreErrors
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.standardInput = tasks
        process.standardOutput = replies
        process.standardError = FileHandle.nullDevice
        do {
            try process.run()
        } catch {
            throw .childNotStarted(program, cause: error.localizedDescription)
        }
    }

    deinit {
        // Number 0 would mean this process and all its kin.
        guard process.processIdentifier > 0 else { return }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }

    var processIdentifier: Int32 { process.processIdentifier }

    /// Sends a task and waits for its last reply.
    ///
    /// - Parameter patience: seconds for which no sign of life is borne.
    /// - Throws: `HearingError` where the child dies, hangs, or says why it failed.
    func carryOut(_ task: ChildTask, patience: Double) throws(HearingError) -> ChildReply {
        do {
            var line = try JSONEncoder().encode(task)
            line.append(0x0A)
            try tasks.fileHandleForWriting.write(contentsOf: line)
        } catch {
            throw .childDied(ending())
        }
        while true {
            let line = try nextLine(patience: patience)
            guard let reply = try? JSONDecoder().decode(ChildReply.self, from: line) else {
                throw .childDied("garbled reply")
            }
            switch reply {
            case .alive: continue
            case .failed(let error): throw error
            case .measured, .heard, .written: return reply
            }
        }
    }

    private func nextLine(patience: Double) throws(HearingError) -> Data {
        let descriptor = replies.fileHandleForReading.fileDescriptor
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = unread[unread.startIndex..<end]
                unread = Data(unread[(end + 1)...])
                return Data(line)
            }
            var wait = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, Int32(patience * 1000))
            guard ready != 0 else { throw .childSilent(seconds: Int(patience)) }
            if ready < 0, errno == EINTR { continue }
            let count = read(descriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .childDied(ending()) }
            unread.append(contentsOf: block[0..<count])
        }
    }

    /// How the child ended, in words: its signal or its exit code.
    private func ending() -> String {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return process.terminationReason == .uncaughtSignal
            ? "signal \(process.terminationStatus)" : "exit code \(process.terminationStatus)"
    }
}
