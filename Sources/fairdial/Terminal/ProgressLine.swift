import Foundation
import Model
import Model
import Synchronization
import Texts

/// Tells how a run gets on: one line that is redrawn on a terminal, a plain line now and then elsewhere.
final class ProgressLine: Sendable {
    private struct State {
        var done = 0
        var heardSeconds = 0.0
        var lastPlainLine = 0
        var hasDrawn = false
    }

    private let total: Int
    private let catalogue: Catalogue
    private let isQuiet: Bool
    private let isTerminal: Bool
    private let begin: ContinuousClock.Instant
    private let state = Mutex(State())

    init(total: Int, catalogue: Catalogue, isQuiet: Bool, isTerminal: Bool = Console.noteIsTerminal) {
        self.total = total
        self.catalogue = catalogue
        self.isQuiet = isQuiet
        self.isTerminal = isTerminal
        begin = .now
    }

    /// One more call is done, `seconds` of sound long.
    func advance(seconds: Double) {
        guard !isQuiet, total > 0 else { return }
        let elapsed = (ContinuousClock.now - begin).seconds
        state.withLock { state in
            state.done += 1
            state.heardSeconds += seconds
            let message = message(state, elapsed: elapsed)
            if isTerminal {
                Console.redraw(catalogue.text(message))
                state.hasDrawn = true
            } else if state.done == total || state.done - state.lastPlainLine >= max(1, total / 20) {
                state.lastPlainLine = state.done
                Console.note(message, catalogue)
            }
        }
    }

    /// Leaves the redrawn line, so that what follows begins on a new one.
    func finish() {
        let hasDrawn = state.withLock { $0.hasDrawn }
        if hasDrawn { Console.note("") }
    }

    private func message(_ state: State, elapsed: Double) -> Message {
        let rate = elapsed > 0 ? state.heardSeconds / elapsed : 0
        let left = elapsed / Double(state.done) * Double(total - state.done)
        return Message(
            "run.progress",
            [
                "done": "\(state.done)", "total": "\(total)", "rate": String(format: "%.1f", rate),
                "left": Self.clock(left),
            ])
    }

    /// `1:02:05` or `2:05`.
    static func clock(_ seconds: Double) -> String {
        let whole = Int(seconds.rounded())
        let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
        return hours > 0
            ? String(format: "%d:%02d:%02d", hours, minutes, rest) : String(format: "%d:%02d", minutes, rest)
    }
}

extension Duration {
    /// The duration in seconds.
    var seconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
