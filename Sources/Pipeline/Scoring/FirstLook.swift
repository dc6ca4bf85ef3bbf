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
        let known = try await store.knownFiles(batch.flatMap { $0.members.map(\.place) })
        return try await Blocking.run { [self] in
            var looks = Batch()
            var place = 0
            // Hours of sound take a while to hash: a file in hand is finished, the next one is not begun.
            for found in batch where !isStopped() {
                let (call, problem) = request.call(for: found)
                if found.parts.isEmpty {
                    looks.answers.append(answer(found, known[place], call))
                    place += 1
                } else {
                    let files = Array(known[place..<place + found.parts.count])
                    looks.answers.append(answer(found, inParts: files, call))
                    place += files.count
                }
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

    /// - Parameter files: what is known of each of the call's files.
    private func answer(_ found: RecordingWalk.Found, inParts files: [KnownFile?], _ call: Call) -> Answer {
        let parts = zip(found.parts, files).map { part, known in
            guard let known, known.isUnchanged(part.found.file.mark) else {
                let (hash, mark) = Self.read(part.found)
                return SeenPart(CallPart(number: part.number, path: part.found.place, contentHash: hash), mark: mark)
            }
            return SeenPart(
                CallPart(number: part.number, path: part.found.place, contentHash: known.contentHash), mark: known.mark)
        }
        let seen = SeenFile(kind: found.kind, parts: parts, call: call)
        let owners = Set(files.map { $0?.recording.id })
        if owners.count == 1, let known = files[0], zip(parts, files).allSatisfy({ $0.mark == $1?.mark }),
            known.recording.contentHash == seen.contentHash, files.allSatisfy({ $0?.role == known.role }),
            isAsBefore(known, call)
        {
            return .asBefore(found, known)
        }
        return .register(found, seen)
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
        let (hash, mark) = Self.read(found)
        return SeenFile(path: found.place, kind: found.kind, contentHash: hash, mark: mark, call: call)
    }

    /// The hash of a file's bytes, nil where it cannot be read, and its mark as it may be kept.
    private static func read(_ found: RecordingWalk.Found) -> (ContentHash?, FileMark) {
        // The mark is older than the bytes: what changes in between is read again next time.
        guard case .file(let mark) = FileTarget(found.path), let hash = try? ContentHash(ofFileAt: found.path) else {
            return (nil, FileMark(byteCount: found.file.mark.byteCount, modified: nil))
        }
        return (hash, mark.settled(readAt: Int64(Date.now.timeIntervalSince1970 * 1e9)))
    }
}
