internal import Foundation
internal import Model
internal import Store

/// Takes the files of a folder into the store: names their bytes, and learns which of them still need work.
struct Intake {
    /// A recording of this run that has no score.
    struct Item: Sendable {
        let found: RecordingWalk.Found
        let recording: StoredRecording
        /// The files of a call in several as they were read in this run; nil for calls in one file.
        var files: SeenFile?
    }

    /// Every recording of this run once, in order of path.
    private(set) var recordings: [RecordingID] = []
    /// Those that were judged before.
    private(set) var judged: [RecordingID] = []
    /// Paths with the bytes of another recording, and that recording's path.
    private(set) var copies: [(path: String, of: String)] = []
    /// Paths that claim a listed call which has other bytes already.
    private(set) var conflicts: [(path: String, with: RecordingID)] = []
    /// Calls that are known otherwise than before.
    private(set) var corrections: [Correction] = []
    /// Records beside recordings that could not be read.
    private(set) var sideCarProblems: [SideCarProblem] = []
    private(set) var counts = RunCounts()
    /// How many files were not looked at because the run was asked to stop.
    private(set) var left = 0

    /// Ids of the listed calls among them.
    private(set) var callIDs: Set<String> = []

    /// Files of the recordings that need work. What else is known of these is asked for when their turn comes: it
    /// would be most of a long run's memory.
    private var toDo: [RecordingID: RecordingWalk.Found] = [:]
    private var filesOfParted: [RecordingID: SeenFile] = [:]
    private let needsWork: @Sendable (Item) -> Bool
    private var isTaken: Set<RecordingID> = []

    /// What is left to do, in order of path.
    var todo: [Task] {
        recordings.compactMap { id in toDo[id].map { Task(recording: id, found: $0, files: filesOfParted[id]) } }
    }

    /// A recording to be heard, with no more than is needed to find it.
    struct Task: Sendable {
        let recording: RecordingID
        let found: RecordingWalk.Found
        var files: SeenFile?
    }

    /// How many files are taken together: enough to spare the disk, few enough to lose little when the plug is pulled.
    private static let batchSize = 256

    /// - Parameter needsWork: whether a recording without a score is to be heard in this run.
    /// - Throws: what the store throws; a file that cannot be read is written down as such.
    init(
        _ recordings: [RecordingWalk.Found], request: ScoreRequest, run: RunID, store: CallStore,
        isStopped: @escaping @Sendable () -> Bool, needsWork: @escaping @Sendable (Item) -> Bool
    ) async throws {
        self.needsWork = needsWork
        let look = FirstLook(request: request)
        var batches = stride(from: 0, to: recordings.count, by: Self.batchSize).map { start in
            recordings[start..<min(start + Self.batchSize, recordings.count)]
        }[...]
        // One batch is looked at while the one before is written down.
        var ahead = try await Self.look(look, at: batches.popFirst(), store, isStopped)
        while !ahead.answers.isEmpty {
            let batch = batches.popFirst()
            async let next = Self.look(look, at: batch, store, isStopped)
            try await take(ahead, run: run, store: store)
            ahead = try await next
        }
        left = recordings.count - counts.files
    }

    /// - Returns: nothing where no batch is left, or the run was asked to stop.
    private static func look(
        _ look: FirstLook, at batch: ArraySlice<RecordingWalk.Found>?, _ store: CallStore,
        _ isStopped: @escaping @Sendable () -> Bool
    ) async throws -> FirstLook.Batch {
        guard let batch, !isStopped() else { return FirstLook.Batch() }
        return try await look.look(at: Array(batch), store: store, isStopped: isStopped)
    }

    private mutating func take(_ looks: FirstLook.Batch, run: RunID, store: CallStore) async throws {
        sideCarProblems += looks.problems
        let files = looks.answers.compactMap(\.toRegister)
        var registrations: ArraySlice<Registration> = []
        if !files.isEmpty {
            let registered = try await store.registerAndCorrect(files, run: run)
            registrations = registered.registrations[...]
            corrections += registered.corrections
        }
        for look in looks.answers {
            switch look {
            case .asBefore(let found, let known):
                take(found, known.role == .copy ? .copy(of: known.recording) : .known(known.recording))
            case .register(let found, let file):
                guard let registration = registrations.popFirst() else { break }
                take(found, try await Self.settled(found, registration, store: store), file)
            }
        }
        counts.files += looks.answers.count
    }

    /// A copy whose original is gone is the recording itself: its folder was moved.
    private static func settled(
        _ found: RecordingWalk.Found, _ registration: Registration, store: CallStore
    ) async throws -> Registration {
        guard case .copy(let original) = registration, !FileManager.default.fileExists(atPath: original.path) else {
            return registration
        }
        return .known(try await store.relocate(original.id, to: found.members.map(\.place)))
    }

    private mutating func take(
        _ found: RecordingWalk.Found, _ registration: Registration, _ file: SeenFile? = nil
    ) {
        var isCopy = false
        switch registration {
        case .new: counts.new += 1
        case .known: counts.known += 1
        case .copy(let original):
            isCopy = true
            counts.copies += 1
            copies.append((found.path, original.path))
        case .conflict(let other):
            counts.conflicts += 1
            conflicts.append((found.path, other.id))
            return
        }
        take(registration.recording, found, file, isCopy: isCopy)
    }

    private mutating func take(
        _ recording: StoredRecording, _ found: RecordingWalk.Found, _ file: SeenFile?, isCopy: Bool
    ) {
        let isFirst = isTaken.insert(recording.id).inserted
        if isFirst { recordings.append(recording.id) }
        if let callID = recording.call.callID { callIDs.insert(callID) }
        if let file, !file.parts.isEmpty, !isCopy { filesOfParted[recording.id] = file }
        guard !recording.state.hasJudgement else {
            if isFirst { judged.append(recording.id) }
            if let file, !isCopy, found.hasGrown(file, recording) { toDo[recording.id] = found }
            return
        }
        // A later file may tell more of the call than the first one did, or be the one that the call list means.
        let place = isCopy ? toDo[recording.id] ?? found : found
        toDo[recording.id] = needsWork(Item(found: place, recording: recording)) ? place : nil
    }
}

extension RecordingWalk.Found {
    /// Whether a call in several files that was judged has others now, all of them there.
    fileprivate func hasGrown(_ file: SeenFile, _ recording: StoredRecording) -> Bool {
        guard !parts.isEmpty, missingParts.isEmpty, let bytes = file.contentHash else { return false }
        return bytes != recording.contentHash
    }
}
