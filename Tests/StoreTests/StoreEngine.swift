import Foundation
import Synchronization
import Testing

@testable import Store

/// The engines that the contract holds for. A second one is one more case here.
enum StoreEngine: String, CaseIterable, CustomTestStringConvertible {
    case sqlite

    var testDescription: String { rawValue }

    static let available = StoreEngine.allCases
}

/// An instant that moves only when it is asked for: a second each time.
final class TestClock: Sendable {
    private let instant: Mutex<Int64>

    init(start: Int64 = 1_771_061_400_000_000) { instant = Mutex(start) }

    var source: InstantSource {
        InstantSource {
            self.instant.withLock { instant in
                instant += 1_000_000
                return instant
            }
        }
    }
}

/// A database of its own in a folder of its own, gone when the last reference is.
final class TemporaryDatabase: Sendable {
    let folder: URL
    let clock = TestClock()
    var path: String { folder.appending(path: "fairdial.db").path }

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "fairdial-store-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func open(_ engine: StoreEngine = .sqlite) async throws -> CallStore {
        switch engine {
        case .sqlite: try await CallStore(path: path, clock: clock.source)
        }
    }
}

/// Runs `body` on a fresh, empty store and lets go of it afterwards, whatever happens.
func withStore(
    _ engine: StoreEngine = .sqlite, _ body: (CallStore, TemporaryDatabase) async throws -> Void
) async throws {
    let database = try TemporaryDatabase()
    let store = try await database.open(engine)
    do {
        try await body(store, database)
    } catch {
        try? await store.close()
        throw error
    }
    let verdict = try await store.verifyLedger()
    if case .broken(let seq, let fault) = verdict { Issue.record("ledger broken at \(seq): \(fault)") }
    try await store.close()
}

/// The error that a call gives, for its code.
func storeError(_ body: () async throws -> Void) async -> StoreError? {
    do {
        try await body()
        return nil
    } catch {
        return error as? StoreError
    }
}
