import Model
import Testing

@testable import Store

@Suite("Lexicon sets", .timeLimit(.minutes(10)))
struct LexiconSetTests {
    @Test("the first set of a language becomes active, a different one is a trial")
    func adoption() async throws {
        try await withStore { store, _ in
            let first = Samples.lexicons()
            let chinese = Samples.lexicons("chinese", language: .chinese)
            #expect(try await store.activeVersion(.english) == nil)
            #expect(try await store.adopt(first, actor: ActorID("u-1")) == .first)
            #expect(try await store.adopt(first, actor: ActorID("u-1")) == .alreadyActive)
            #expect(try await store.adopt(chinese, actor: ActorID("u-1")) == .first)
            let second = Samples.lexicons("second")
            #expect(try await store.adopt(second, actor: ActorID("u-1")) == .trial(active: first.version))
            #expect(try await store.activeVersion(.english) == first.version)
            #expect(try await store.activate(second, actor: ActorID("u-2"), reason: "新规"))
            #expect(try await !store.activate(second, actor: ActorID("u-2"), reason: "新规"))
            let history = try await store.activations(of: .english)
            #expect(history.map(\.version) == [second.version, first.version])
            #expect(history.map(\.reason) == ["新规", nil])
            #expect(history.map(\.actor?.text) == ["u-2", "u-1"])
            #expect(try await store.activations().count == 3)
            #expect(try await store.lexiconUse().map(\.isActive) == [false, true, true])
        }
    }

    @Test("every rule's full text is kept by version")
    func fullText() async throws {
        try await withStore { store, _ in
            try await store.keep(Samples.lexicons())
            #expect(try await store.lexiconSet(Samples.lexicons().version) == Samples.lexicons())
            #expect(try await store.lexiconSet(ContentHash(of: "none")) == nil)
        }
    }

    @Test("an activation needs a reason")
    func reason() async throws {
        try await withStore { store, _ in
            let error = await storeError {
                try await store.activate(Samples.lexicons(), actor: .system, reason: "  ")
            }
            #expect(error?.code == .reasonMissing)
            let active = try await store.activeVersion(.english)
            #expect(active == nil)
        }
    }

    @Test("calls judged under other versions come page by page, of their language alone")
    func judgedUnderOthers() async throws {
        try await withStore { store, _ in
            for name in ["a", "b", "c", "d", "e"] { _ = try await store.score(Samples.file("/\(name)", bytes: name)) }
            let version = ContentHash(of: "new")
            var found: [RecordingID] = []
            while true {
                let page = try await store.transcripts(
                    judgedUnderOtherThan: version, language: .english, after: found.last, limit: 2)
                found += page.map(\.recording.id)
                if page.count < 2 { break }
            }
            #expect(found.count == 5)
            #expect(found == found.sorted())
            #expect(Set(found).count == 5)
            let chinese = try await store.transcripts(judgedUnderOtherThan: version, language: .chinese)
            #expect(chinese.isEmpty)
        }
    }
}
