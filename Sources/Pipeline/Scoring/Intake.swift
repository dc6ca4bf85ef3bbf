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

    /// How many files are hashed before they are written down together: enough to spare the disk, few enough to lose
    /// little when the plug is pulled.
    private static let batchSize = 64

    /// - Throws: what the store throws; a file that cannot be read is written down as such.
    init(_ walk: RecordingWalk, request: ScoreRequest, run: RunID, store: CallStore) async throws {
        var seen: Set<RecordingID> = []
        for start in stride(from: 0, to: walk.recordings.count, by: Self.batchSize) {
            let batch = Array(walk.recordings[start..<min(start + Self.batchSize, walk.recordings.count)])
            let files = try await Blocking.run { batch.map { Self.seenFile($0, request: request) } }
            for (found, registration) in zip(batch, try await store.register(files, run: run)) {
                take(found, registration, seen: &seen)
            }
        }
        counts.files = walk.recordings.count
    }

    private mutating func take(
        _ found: RecordingWalk.Found, _ registration: Registration, seen: inout Set<RecordingID>
    ) {
        switch registration {
        case .new: counts.new += 1
        case .known: counts.known += 1
        case .copy(let original):
            counts.copies += 1
            copies.append((found.path, original))
        case .conflict(let other):
            counts.conflicts += 1
            conflicts.append((found.path, other.id))
        }
        if case .conflict = registration { return }
        guard seen.insert(registration.recording.id).inserted else { return }
        items.append(Item(found: found, recording: registration.recording))
    }

    private static func seenFile(_ found: RecordingWalk.Found, request: ScoreRequest) -> SeenFile {
        let attributes = try? FileManager.default.attributesOfItem(atPath: found.path)
        return SeenFile(
            path: URL(fileURLWithPath: found.path).standardizedFileURL.path, kind: found.kind,
            contentHash: try? ContentHash(ofFileAt: found.path),
            byteCount: (attributes?[.size] as? NSNumber)?.int64Value, call: request.call(for: found))
    }
}
