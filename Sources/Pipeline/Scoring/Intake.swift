internal import Foundation
internal import Model
internal import Store

/// Takes the files of a folder into the store: names their bytes, and learns which of them still need work.
struct Intake {
    /// A recording of this run.
    struct Item: Sendable {
        let found: RecordingWalk.Found
        let recording: StoredRecording
    }

    /// In order of path, each recording once.
    private(set) var items: [Item] = []
    /// Paths with the bytes of another recording, and that recording's path.
    private(set) var copies: [(path: String, of: StoredRecording)] = []
    /// Paths that claim a listed call which has other bytes already.
    private(set) var conflicts: [(path: String, with: RecordingID)] = []
    private(set) var counts = RunCounts()
    /// How many files were not looked at because the run was asked to stop.
    private(set) var left = 0

    private var placeOfRecording: [RecordingID: Int] = [:]

    /// How many files are hashed before they are written down together: enough to spare the disk, few enough to lose
    /// little when the plug is pulled.
    private static let batchSize = 64

    /// - Throws: what the store throws; a file that cannot be read is written down as such.
    init(
        _ walk: RecordingWalk, request: ScoreRequest, run: RunID, store: CallStore,
        isStopped: @escaping @Sendable () -> Bool
    ) async throws {
        var taken = 0
        for start in stride(from: 0, to: walk.recordings.count, by: Self.batchSize) where !isStopped() {
            let batch = Array(walk.recordings[start..<min(start + Self.batchSize, walk.recordings.count)])
            let files = try await Blocking.run {
                var files: [SeenFile] = []
                // Hours of sound take a while to hash: a file in hand is finished, the next one is not begun.
                for found in batch where !isStopped() { files.append(Self.seenFile(found, request: request)) }
                return files
            }
            for (found, registration) in zip(batch, try await store.register(files, run: run)) {
                take(found, try await Self.settled(found, registration, store: store))
            }
            taken += files.count
        }
        counts.files = taken
        left = walk.recordings.count - taken
    }

    /// A copy whose original is gone is the recording itself: its folder was moved.
    private static func settled(
        _ found: RecordingWalk.Found, _ registration: Registration, store: CallStore
    ) async throws -> Registration {
        guard case .copy(let original) = registration, !FileManager.default.fileExists(atPath: original.path) else {
            return registration
        }
        return .known(try await store.relocate(original.id, to: found.place))
    }

    private mutating func take(_ found: RecordingWalk.Found, _ registration: Registration) {
        switch registration {
        case .new: counts.new += 1
        case .known: counts.known += 1
        case .copy(let original):
            counts.copies += 1
            copies.append((found.path, original))
        case .conflict(let other):
            counts.conflicts += 1
            conflicts.append((found.path, other.id))
            return
        }
        let recording = registration.recording
        guard let place = placeOfRecording[recording.id] else {
            placeOfRecording[recording.id] = items.count
            items.append(Item(found: found, recording: recording))
            return
        }
        // A later file may tell more of the call than the first one did, or be the one that the call list means.
        if case .copy = registration {
            items[place] = Item(found: items[place].found, recording: recording)
        } else {
            items[place] = Item(found: found, recording: recording)
        }
    }

    private static func seenFile(_ found: RecordingWalk.Found, request: ScoreRequest) -> SeenFile {
        let attributes = try? FileManager.default.attributesOfItem(atPath: found.path)
        return SeenFile(
            path: found.place, kind: found.kind, contentHash: try? ContentHash(ofFileAt: found.path),
            byteCount: (attributes?[.size] as? NSNumber)?.int64Value, call: request.call(for: found))
    }
}
