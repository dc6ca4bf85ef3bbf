import Dispatch
import Foundation
import Synchronization

/// Ctrl-C and `kill`: the first asks a run to finish the calls in hand, the second stops the program at once.
final class Interruption: Sendable {
    private let count = Mutex(0)
    private let onFirst: @Sendable () -> Void

    /// Handles SIGINT and SIGTERM for the rest of the program's life.
    init(onFirst: @escaping @Sendable () -> Void) {
        self.onFirst = onFirst
    }

    /// Begins to listen; the sources live as long as the returned value.
    func listen() -> [any DispatchSourceSignal] {
        [SIGINT, SIGTERM].map { number in
            signal(number, SIG_IGN)
            let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
            source.setEventHandler { self.received() }
            source.resume()
            return source
        }
    }

    /// Whether the run was asked to stop.
    var isRequested: Bool { count.withLock { $0 > 0 } }

    private func received() {
        let number = count.withLock { count in
            count += 1
            return count
        }
        if number == 1 {
            onFirst()
        } else {
            // Not exit(): its handlers run beside threads that still work on what they take down.
            _exit(ExitStatus.interrupted.rawValue)
        }
    }
}
