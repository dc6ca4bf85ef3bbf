internal import Model
internal import Store

/// What call lists say of calls that are stored and whose files are no longer here, as after the sound was archived.
struct LateWords {
    /// Those of which more is known now than before.
    private(set) var recordings: [StoredRecording] = []
    private(set) var corrections: [Correction] = []
    /// Of all calls that are stored, whether or not the lists say anything new of them.
    private(set) var callIDs: Set<String> = []

    /// - Parameter found: ids of the listed calls whose files were found.
    /// - Throws: what the store throws.
    init(_ request: ScoreRequest, found: Set<String>, run: RunID, store: CallStore) async throws {
        guard let lists = request.callList else { return }
        let roots = request.paths.map(FolderWalk.place)
        var files: [SeenFile] = []
        for listed in lists.calls(withoutRecordingsAmong: found) {
            guard let callID = listed.call.callID else { continue }
            let names = listed.files.map(\.lastPathPart)
            let known = try await store.knownFiles(ofCall: callID, named: names).filter { file in
                file.recording.call.callID == callID || Self.isMeant(file, by: callID, lists, roots)
            }
            // Of several that may be meant none is: a deduction must not become another's.
            guard let file = known.first, Set(known.map(\.recording.id)).count == 1 else { continue }
            callIDs.insert(callID)
            guard file.recording.call.updated(by: listed.call) != file.recording.call else { continue }
            files.append(
                SeenFile(
                    path: file.path, kind: file.recording.kind, contentHash: file.contentHash, mark: file.mark,
                    call: listed.call))
        }
        guard !files.isEmpty else { return }
        let registered = try await store.registerAndCorrect(files, run: run)
        corrections = registered.corrections
        recordings = registered.registrations.map(\.recording)
    }

    /// Those among them that were judged.
    var judged: [RecordingID] { recordings.filter(\.state.hasJudgement).map(\.id) }

    /// What the run says of them; nil where there are none.
    var note: Message? {
        guard !recordings.isEmpty else { return nil }
        return Message(
            "run.listedStored",
            [
                "count": "\(recordings.count)",
                "calls": Message.listing(recordings.map { $0.call.callID ?? $0.id.text }),
            ])
    }

    /// Whether the lists would have meant a file if it were still there.
    private static func isMeant(_ file: KnownFile, by callID: String, _ lists: CallLists, _ roots: [String]) -> Bool {
        guard file.recording.call.callID == nil else { return false }
        return roots.contains { root in
            let folder = root.hasSuffix("/") ? root : "\(root)/"
            guard file.path.hasPrefix(folder) else { return false }
            return lists.listed(at: file.path, String(file.path.dropFirst(folder.count)))?.call.callID == callID
        }
    }
}
