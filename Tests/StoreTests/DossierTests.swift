import Model
import Testing

@testable import Store

@Suite("Dossiers of many calls", .timeLimit(.minutes(10)))
struct DossierTests {
    @Test("come in the order asked for, whole or without words and peaks")
    func depth() async throws {
        try await withStore { store, _ in
            var ids: [RecordingID] = []
            for name in ["b", "a", "c"] {
                ids.append(
                    try await store.score(Samples.file("/\(name).wav", bytes: name), hits: [("en.insult", .waits)])
                        .recording)
            }
            let unheard = try await store.register(Samples.file("/d.wav", bytes: "d"), run: nil).recording.id
            let whole = try await store.dossiers(of: ids + [unheard], .whole)
            #expect(whole.map(\.recording.id) == ids + [unheard])
            for (id, dossier) in zip(ids, whole) { #expect(try await store.dossier(of: id) == dossier) }
            for dossier in try await store.dossiers(of: ids, .outline) {
                #expect(dossier.transcript?.utterances == [])
                #expect(dossier.transcript?.engine == Samples.transcript().engine)
                #expect(dossier.transcript?.language == .english)
                #expect(dossier.transcript?.durationSeconds == 12.345678)
                #expect(dossier.facts?.incomplete == Samples.facts.incomplete)
                #expect(dossier.facts?.channels.map(\.peaks) == [[]])
                #expect(dossier.current?.judgement.hits.count == 1)
                #expect(dossier.lexicons == Samples.lexicons())
            }
            let error = await storeError {
                _ = try await store.dossiers(of: ids + [RecordingID("sha256:no")], .outline)
            }
            #expect(error?.code == .noSuchRecording)
        }
    }

    @Test("read each lexicon set once within a transaction")
    func shelf() async throws {
        try await withStore { store, _ in
            try await store.keep(Samples.lexicons())
            let counts = try await store.look { session in
                let counting = CountingSession(inner: session)
                let shelf = LexiconShelf(session: counting)
                for _ in 0..<5 { _ = try shelf.set(Samples.lexicons().version) }
                return counting.reads
            }
            #expect(counts == 2)
        }
    }
}

private final class CountingSession: Session {
    let inner: any Session
    private(set) var reads = 0

    init(inner: any Session) { self.inner = inner }

    func rows(_ query: Query, _ values: [any Storable]) throws -> [Row] {
        reads += 1
        return try inner.rows(query, values)
    }

    func run(_ query: Query, _ values: [any Storable]) throws -> Int { try inner.run(query, values) }
    func define(_ text: String) throws { try inner.define(text) }
    func tables() throws -> Set<String> { try inner.tables() }
}
