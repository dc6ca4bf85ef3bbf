internal import Foundation
internal import Model
internal import Store

/// Tells which files must be read and written down, and which are as they were.
struct FirstLook: Sendable {
    let request: ScoreRequest

    /// What a look at a file says of it.
    enum Answer: Sendable {
        /// Neither read nor written down again: it looks as it did, its recording has a score, and what is known of its
        /// call is known already.
        case asBefore(RecordingWalk.Found, KnownFile)
        case register(RecordingWalk.Found, SeenFile)

        var toRegister: SeenFile? {
            if case .register(_, let file) = self { file } else { nil }
        }
    }

    /// What some files are, and which records beside them could not be read.
    struct Batch: Sendable {
        var answers: [Answer] = []
        var problems: [SideCarProblem] = []
    }

    /// - Returns: an answer for each file in turn, fewer where the run was asked to stop.
    /// - Throws: what the store throws.
    func look(
        at batch: [RecordingWalk.Found], store: CallStore, isStopped: @escaping @Sendable () -> Bool
    ) async throws -> Batch {
        let known = try await store.knownFiles(batch.map(\.place))
        return try await Blocking.run { [self] in
            var looks = Batch()
            // Hours of sound take a while to hash: a file in hand is finished, the next one is not begun.
            for (found, known) in zip(batch, known) where !isStopped() {
                let (call, problem) = request.call(for: found)
                looks.answers.append(answer(found, known, call))
                if let problem { looks.problems.append(problem) }
            }
            return looks
        }
    }

    private func answer(_ found: RecordingWalk.Found, _ known: KnownFile?, _ call: Call) -> Answer {
        guard let known, known.isUnchanged(found.file.mark) else { return .register(found, read(found, call)) }
        if isAsBefore(known, call) { return .asBefore(found, known) }
        return .register(
            found,
            SeenFile(
                path: found.place, kind: found.kind, contentHash: known.contentHash, mark: known.mark, call: call))
    }

    private func isAsBefore(_ known: KnownFile, _ call: Call) -> Bool {
        guard known.recording.state.hasJudgement, known.recording.call.updated(by: call) == known.recording.call,
            call.callID == nil || call.callID == known.recording.call.callID
        else { return false }
        switch known.role {
        case .own: return true
        // A copy whose original is gone becomes the recording itself.
        case .copy: return FileManager.default.fileExists(atPath: known.recording.path)
        case .conflict: return false
        }
    }

    private func read(_ found: RecordingWalk.Found, _ call: Call) -> SeenFile {
        // The mark is older than the bytes: what changes in between is read again next time.
        guard case .file(let mark) = FileTarget(found.path), let hash = try? ContentHash(ofFileAt: found.path) else {
            return SeenFile(
                path: found.place, kind: found.kind, contentHash: nil,
                mark: FileMark(byteCount: found.file.mark.byteCount, modified: nil), call: call)
        }
        let now = Int64(Date.now.timeIntervalSince1970 * 1e9)
        return SeenFile(
            path: found.place, kind: found.kind, contentHash: hash, mark: mark.settled(readAt: now), call: call)
    }
}
