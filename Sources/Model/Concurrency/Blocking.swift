internal import Dispatch

/// Runs work that blocks (reading files, C calls) on a thread of its own, so that the cooperative pool stays free.
package enum Blocking {
    private static let queue = DispatchQueue(label: "fairdial.blocking", attributes: .concurrent)

    package static func run<Answer: Sendable>(_ work: @escaping @Sendable () throws -> Answer) async throws -> Answer {
        try await withCheckedThrowingContinuation { continuation in
            queue.async { continuation.resume(with: Result(catching: work)) }
        }
    }
}
