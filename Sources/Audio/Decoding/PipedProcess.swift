internal import Foundation
internal import Synchronization

/// A program that was started without input, and the ends of the pipes into which it writes. Whoever starts it waits
/// for its end and closes these.
struct PipedProcess {
    let id: pid_t
    let output: Int32
    let errors: Int32

    /// Nil where it cannot be started; `errno` says why.
    init?(_ program: String, _ arguments: [String]) {
        PrivatePipe.starting.lock()
        defer { PrivatePipe.starting.unlock() }
        guard let out = PrivatePipe() else { return nil }
        guard let err = PrivatePipe() else {
            close(out.reading)
            close(out.writing)
            return nil
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
        posix_spawn_file_actions_adddup2(&actions, out.writing, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, err.writing, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        // In a group of its own: an interrupt from the keyboard lets calls in hand be finished.
        posix_spawnattr_setpgroup(&attributes, 0)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETPGROUP))
        let words = ([program] + arguments).map { strdup($0) } + [nil]
        defer { words.forEach { free($0) } }
        var id: pid_t = 0
        let failure = posix_spawn(&id, program, &actions, &attributes, words, environ)
        close(out.writing)
        close(err.writing)
        guard failure == 0 else {
            close(out.reading)
            close(err.reading)
            errno = failure
            return nil
        }
        self.id = id
        output = out.reading
        errors = err.reading
    }
}

/// What a program writes to standard error, read as it comes so that it never waits for a reader; the first lines are
/// kept.
final class Complaints: Sendable {
    private static let most = 600
    private let kept = Mutex(Data())
    private let end = DispatchGroup()

    /// - Parameter pipe: is closed at its end.
    init(_ pipe: Int32) {
        end.enter()
        Thread.detachNewThread { [self] in
            let file = FileHandle(fileDescriptor: pipe, closeOnDealloc: true)
            while let more = try? file.read(upToCount: 4096), !more.isEmpty {
                kept.withLock { if $0.count < Self.most { $0 += more.prefix(Self.most - $0.count) } }
            }
            end.leave()
        }
    }

    /// All that was kept, once the program has closed its end. Blocks until then.
    func text() -> String {
        end.wait()
        return kept.withLock { String(decoding: $0, as: UTF8.self) }
    }
}
