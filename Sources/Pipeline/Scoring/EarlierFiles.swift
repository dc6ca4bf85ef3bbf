internal import Model
internal import Store

/// What was judged of a call in several files before: fewer of its files, or some of them as calls of their own.
struct EarlierFiles {
    /// Judgements, and the files that they are of.
    private var judged: [(records: [JudgementRecord], files: [CallPart])] = []

    /// - Throws: what the store throws.
    init(of recording: StoredRecording, now files: [CallPart], store: CallStore) async throws {
        let own = try await store.dossier(of: recording.id)
        add(own)
        for bytes in files.compactMap(\.contentHash) {
            for id in try await store.judgedApart(bytes) { add(try await store.dossier(of: id)) }
        }
    }

    /// Whether nothing of the call was judged before.
    var isEmpty: Bool { judged.isEmpty }

    private mutating func add(_ dossier: CallDossier) {
        let records = [dossier.current].compactMap(\.self) + dossier.others
        guard !records.isEmpty else { return }
        let alone = CallPart(number: 1, path: dossier.recording.path, contentHash: dossier.recording.contentHash)
        judged.append((records, dossier.parts.isEmpty ? [alone] : dossier.parts))
    }

    /// The judgements, with the place in the call at which each second of theirs lies now; nil for a second in a file that
    /// the call no longer has.
    ///
    /// - Parameter files: of the call now, with their lengths.
    func sources(in files: [CallPart]) -> [RulingSource] {
        judged.flatMap { records, before in
            records.map { record in
                RulingSource(record: record) { span in
                    let place = before.count == 1 ? (part: before[0], second: span.start) : before.place(of: span.start)
                    guard let place, let bytes = place.part.contentHash, let start = files.start(ofBytes: bytes) else {
                        return nil
                    }
                    return span.later(by: start + place.second - span.start)
                }
            }
        }
    }
}
