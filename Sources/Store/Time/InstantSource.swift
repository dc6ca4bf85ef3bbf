internal import Foundation

/// Where the store's instants come from, so that a test says what time it is.
package struct InstantSource: Sendable {
    /// The present instant in microseconds since 1970-01-01T00:00:00Z.
    package let now: @Sendable () -> Int64

    package init(now: @escaping @Sendable () -> Int64) { self.now = now }

    /// The machine's own clock.
    package static let system = InstantSource {
        Int64((Date().timeIntervalSince1970 * 1_000_000).rounded(.down))
    }
}
