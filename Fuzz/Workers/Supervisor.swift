import Foundation
import Synchronization

/// Has workers try all inputs, some at once. One that dies or hangs is replaced by another, which goes on behind the
/// input that was its end.
final class Supervisor: Sendable {
    struct Finding {
        let number: Int
        let what: String
    }

    struct Tally {
        var values = 0
        var refusals = 0
        var findings: [Finding] = []
        /// The first input that no worker has been given.
        fileprivate var next = 0
    }

    private let source: InputSource
    private let count: Int
    private let jobs: Int
    private let tally = Mutex(Tally())

    /// How many inputs a worker is given at once.
    private static let sliceSize = 2000
    /// Seconds of processor time after which an input counts as one that hangs.
    #if DEBUG
        private static let patience = 200.0
    #else
        private static let patience = 10.0
    #endif
    /// Seconds after which one does that uses no processor time either.
    private static let longestWait = 600

    init(source: InputSource, count: Int, jobs: Int) {
        self.source = source
        self.count = count
        self.jobs = jobs
    }

    func run() -> Tally {
        DispatchQueue.concurrentPerform(iterations: max(1, jobs)) { _ in
            while let slice = nextSlice() { work(slice) }
        }
        return tally.withLock { tally in
            tally.findings.sort { $0.number < $1.number }
            return tally
        }
    }

    private func nextSlice() -> Range<Int>? {
        tally.withLock { tally in
            guard tally.next < count else { return nil }
            let slice = tally.next..<min(count, tally.next + Self.sliceSize)
            tally.next = slice.upperBound
            return slice
        }
    }

    private func work(_ slice: Range<Int>) {
        var rest = slice
        while !rest.isEmpty {
            guard let worker = try? WorkerProcess(source, rest) else {
                return find(rest.lowerBound, "no worker can be started")
            }
            guard let end = follow(worker, from: rest.lowerBound) else { return }
            find(end.number, end.what)
            rest = end.number + 1..<rest.upperBound
        }
    }

    /// Takes down what a worker says until it ends; nil where it did all that it was given.
    private func follow(_ worker: WorkerProcess, from first: Int) -> Finding? {
        var number = first
        var used = 0.0
        var quiet = 0
        while true {
            switch worker.next() {
            case .word(.begins(let begun)):
                number = begun
                quiet = 0
            case .word(.value): tally.withLock { $0.values += 1 }
            case .word(.refused): tally.withLock { $0.refusals += 1 }
            case .word(.silent(let what)):
                tally.withLock { $0.values += 1 }
                find(number, what)
            case .ended(let how): return how.map { Finding(number: number, what: $0) }
            case .quiet:
                // The first quiet second is where the clock starts.
                if quiet == 0 { used = worker.processorSeconds }
                quiet += 1
                guard worker.processorSeconds - used > Self.patience || quiet > Self.longestWait else { continue }
                worker.kill()
                return Finding(number: number, what: "hangs")
            }
        }
    }

    private func find(_ number: Int, _ what: String) {
        tally.withLock { $0.findings.append(Finding(number: number, what: what)) }
    }
}
