internal import Dispatch

/// The local Whisper's server while a run needs it: started for the first call that is to be heard with it, started
/// again where it died, ended with the run.
actor WhisperServer {
    /// Starts in one run: one that goes on dying will not be mended by another.
    private static let mostStarts = 5

    private let workers: Int
    private var starting: Task<Result<ServerProcess, HearingError>, Never>?
    private var starts = 0

    /// - Parameter workers: how many requests are heard at once.
    init(workers: Int) { self.workers = workers }

    /// The address of the server, which answers.
    ///
    /// - Throws: `HearingError` where it cannot be started; it is not tried a second time then.
    func address(for model: WhisperModel) async throws(HearingError) -> String {
        if let missing = model.missingFiles.first { throw .engineMissing("whisper", file: missing) }
        if let starting {
            let server = try await starting.value.get()
            if server.isRunning || starts >= Self.mostStarts { return server.firstLine }
            // Whoever waited beside this call may have started another one meanwhile.
            if self.starting == starting { self.starting = nil }
            return try await address(for: model)
        }
        starts += 1
        let task = Task { [workers] in await Self.start(model, workers: workers) }
        starting = task
        return try await task.value.get().firstLine
    }

    /// The process that serves now.
    var processIdentifier: Int32? {
        get async { try? await starting?.value.get().processIdentifier }
    }

    /// Ends the server.
    func stop() async {
        if let server = try? await starting?.value.get() { server.end() }
        starting = nil
    }

    private static func start(_ model: WhisperModel, workers: Int) async -> Result<ServerProcess, HearingError> {
        await withCheckedContinuation { continuation in
            DispatchQueue.global().async {
                let arguments = [model.server, "--with-input", "--workers", "\(workers)"]
                continuation.resume(
                    returning: Result { () throws(HearingError) in
                        let server = try ServerProcess(program: model.python, arguments: arguments)
                        guard server.firstLine.hasPrefix("http://127.0.0.1:") else {
                            throw .whisperNotStarted(cause: server.firstLine)
                        }
                        return server
                    })
            }
        }
    }
}
