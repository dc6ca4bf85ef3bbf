internal import Foundation

/// One running child and the two pipes to it. For one thread at a time; its calls block.
final class ChildProcess {
    private let process = Process()
    private let tasks: FileHandle
    private let replies: FileHandle
    private var unread = Data()

    /// Milliseconds for which a reply is awaited before the child itself is looked at.
    private static let slice: Int32 = 1000

    /// Writing to a child that has died must be an error here, not this process' own end.
    private static let brokenPipesAreErrors: Void = {
        signal(SIGPIPE, SIG_IGN)
    }()

    /// - Throws: `HearingError` where the program cannot be started.
    init(program: String, arguments: [String]) throws(HearingError) {
        _ = Self.brokenPipesAreErrors
        (tasks, replies) = try process.runPiped(program, arguments: arguments)
    }

    deinit { end() }

    var processIdentifier: Int32 { process.processIdentifier }

    /// Sends a task and waits for its last reply.
    ///
    /// - Parameter patience: seconds for which no sign of life is borne.
    /// - Throws: `HearingError` where the child dies, hangs, or says why it failed.
    func carryOut(_ task: ChildTask, patience: Double) throws(HearingError) -> ChildReply {
        do {
            var line = try JSONEncoder().encode(task)
            line.append(0x0A)
            try tasks.write(contentsOf: line)
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
        let lastMoment = ProcessInfo.processInfo.systemUptime + patience
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            if let end = unread.firstIndex(of: 0x0A) {
                let line = unread[unread.startIndex..<end]
                unread = Data(unread[(end + 1)...])
                return Data(line)
            }
            guard try isReadable(until: lastMoment) else {
                throw .childSilent(seconds: Int(min(patience, 1e9)))
            }
            let count = read(replies.fileDescriptor, &block, block.count)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw .childDied(ending()) }
            unread.append(contentsOf: block[0..<count])
        }
    }

    /// Waits in slices. The pipe's end alone would not do: whatever the child has started may hold it open.
    ///
    /// - Returns: false where nothing came in time.
    private func isReadable(until lastMoment: Double) throws(HearingError) -> Bool {
        while true {
            let isRunning = process.isRunning
            let left = max(0, lastMoment - ProcessInfo.processInfo.systemUptime) * 1000
            var wait = pollfd(fd: replies.fileDescriptor, events: Int16(POLLIN), revents: 0)
            let ready = poll(&wait, 1, Int32(min(left.rounded(.up), Double(Self.slice))))
            if ready > 0 { return true }
            if ready < 0 && errno != EINTR { throw .childDied(ending()) }
            // What it wrote before its end would have been there to read.
            if !isRunning { throw .childDied(ending()) }
            if left == 0 { return false }
        }
    }

    /// How the child ended, in words: its signal or its exit code.
    private func ending() -> String {
        end()
        return process.terminationReason == .uncaughtSignal
            ? "signal \(process.terminationStatus)" : "exit code \(process.terminationStatus)"
    }

    private func end() {
        // One that has ended is gone, and its number may be another's.
        if process.isRunning { kill(process.processIdentifier, SIGKILL) }
        // Number 0: it never ran.
        if process.processIdentifier > 0 { process.waitUntilExit() }
    }
}
