internal import Dispatch
internal import Synchronization

/// One place of the pool: a child that is kept alive from call to call and restarted when it dies.
// Sendable because `child` is touched on the serial queue alone.
final class ChildSlot: @unchecked Sendable {
    private let program: String
    private let arguments: [String]
    private let queue: DispatchQueue
    private var child: ChildProcess? {
        didSet { running.withLock { $0 = child?.processIdentifier } }
    }
    private let running = Mutex<Int32?>(nil)

    init(program: String, arguments: [String], number: Int) {
        self.program = program
        self.arguments = arguments
        queue = DispatchQueue(label: "fairdial.child.\(number)")
    }

    /// Has the child carry out a task, on this slot's own thread. A child that died, hung or whose engine failed is put
    /// away.
    func carryOut(_ task: ChildTask, patience: Double) async throws(HearingError) -> ChildReply {
        let result: Result<ChildReply, HearingError> = await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: self.attempt(task, patience: patience)) }
        }
        return try result.get()
    }

    /// Ends the child.
    func close() async {
        await withCheckedContinuation { (continuation: CheckedContinuation<Void, Never>) in
            queue.async {
                self.child = nil
                continuation.resume()
            }
        }
    }

    /// The child that runs now, also in the middle of a task.
    var processIdentifier: Int32? { running.withLock { $0 } }

    private func readyChild() throws(HearingError) -> ChildProcess {
        if let child { return child }
        let started = try ChildProcess(program: program, arguments: arguments)
        child = started
        return started
    }

    private func attempt(_ task: ChildTask, patience: Double) -> Result<ChildReply, HearingError> {
        do throws(HearingError) {
            return .success(try readyChild().carryOut(task, patience: patience))
        } catch {
            if error.isOfTheChild { child = nil }
            return .failure(error)
        }
    }
}

extension HearingError {
    /// Whether the child failed and not the recording: it may be heard by another one.
    var isOfTheChild: Bool {
        ["speech.childDied", "speech.childSilent", "speech.engineRefused"].contains(message.key)
    }
}
