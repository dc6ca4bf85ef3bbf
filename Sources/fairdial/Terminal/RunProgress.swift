import Foundation
import Model
import Pipeline
import Synchronization
import Texts

/// Shows a person what a run tells: notes as lines, progress as one line.
final class RunProgress: Sendable {
    private let catalogue: Catalogue
    private let isQuiet: Bool
    private let line = Mutex<ProgressLine?>(nil)
    private let done = Mutex(0)

    init(catalogue: Catalogue, isQuiet: Bool) {
        self.catalogue = catalogue
        self.isQuiet = isQuiet
    }

    /// Takes the next event of the run.
    func take(_ event: RunEvent) {
        switch event {
        case .note(let message):
            if !isQuiet { Console.note(message, catalogue) }
        case .planned(let count):
            let progress = ProgressLine(total: count, catalogue: catalogue, isQuiet: isQuiet)
            line.withLock { $0 = progress }
        case .finished(_, let seconds):
            done.withLock { $0 += 1 }
            line.withLock { $0 }?.advance(seconds: seconds)
        }
    }

    /// How many recordings are done.
    var count: Int { done.withLock { $0 } }

    /// Leaves the redrawn line.
    func finish() { line.withLock { $0 }?.finish() }
}
