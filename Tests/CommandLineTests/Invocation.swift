import Foundation
import Synchronization
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

/// The program while it runs. Waiting for its end holds no thread of the tests' pool: they share few, and other suites
/// need them. It is started without Foundation's `Process`, which was seen to crash when hundreds were started.
final class Invocation {
    private let id: pid_t
    private let ending = Ending()
    private let waiting: Task<Int32, Never>
    private let output: WrittenFile
    private let errors: WrittenFile

    /// Starts a program, ours unless told otherwise, in that folder.
    init(
        _ arguments: [String], of program: String = Workspace.program, in folder: String,
        environment: [String: String]
    ) throws {
        let (output, errors) = (try WrittenFile(), try WrittenFile())
        (self.output, self.errors) = (output, errors)
        let id = try Spawning(
            program: program, arguments: arguments, folder: folder, environment: environment,
            output: output.url.path, errors: errors.url.path
        ).start()
        self.id = id
        waiting = Task { [ending] in
            await withCheckedContinuation { continuation in
                Thread.detachNewThread {
                    var status: Int32 = 0
                    while waitpid(id, &status, 0) < 0, errno == EINTR {}
                    let signal = status & 0x7F
                    let code = signal == 0 ? (status >> 8) & 0xFF : signal
                    ending.code.withLock { $0 = code }
                    continuation.resume(returning: code)
                }
            }
        }
    }

    deinit { send(SIGKILL) }

    var isRunning: Bool { ending.code.withLock { $0 == nil } }

    /// What it has said on standard error so far.
    var said: String { errors.text }

    func send(_ signal: Int32) {
        if isRunning { kill(id, signal) }
    }

    /// Waits for the program's end.
    func outcome() async -> Outcome {
        let code = await waiting.value
        return Outcome(output: output.text, errors: errors.text, code: code)
    }

    /// The exit code or the signal, once there is one.
    private final class Ending: Sendable {
        let code = Mutex<Int32?>(nil)
    }
}

/// A program that is about to start.
private struct Spawning {
    let program: String
    let arguments: [String]
    let folder: String
    let environment: [String: String]
    let output: String
    let errors: String

    func start() throws -> pid_t {
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, output, O_WRONLY | O_APPEND, 0)
        posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, errors, O_WRONLY | O_APPEND, 0)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var (none, all) = (sigset_t(), sigset_t())
        sigemptyset(&none)
        sigfillset(&all)
        posix_spawnattr_setsigmask(&attributes, &none)
        posix_spawnattr_setsigdefault(&attributes, &all)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        // The folder is changed by `env`, which then becomes the program: Swift does not see the C call for it.
        let words = (["/usr/bin/env", "-C", folder, program] + arguments).map { strdup($0) } + [nil]
        let names = environment.map { strdup("\($0.key)=\($0.value)") } + [nil]
        defer { (words + names).forEach { free($0) } }
        var id: pid_t = 0
        let failure = posix_spawn(&id, "/usr/bin/env", &actions, &attributes, words, names)
        guard failure == 0 else { throw POSIXError(POSIXErrorCode(rawValue: failure) ?? .EIO) }
        return id
    }
}

/// A file that takes what a program writes; a pipe would fill up and stall it.
private final class WrittenFile {
    let url = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)

    init() throws { try Data().write(to: url) }

    deinit { try? FileManager.default.removeItem(at: url) }

    var text: String {
        ((try? Data(contentsOf: url)).map { String(decoding: $0, as: UTF8.self) } ?? "")
            .trimmingCharacters(in: .newlines)
    }
}
