import Model
import Testing

@testable import Store

@Suite("Kept models of suspicions", .timeLimit(.minutes(10)))
struct SuspicionModelTests {
    @Test("the model that was activated last looks; all are kept, and each activation is a line of the ledger")
    func activation() async throws {
        try await withStore { store, _ in
            #expect(try await store.suspicionModel(.english) == nil)
            for (model, reason) in [("one", "first"), ("two", "second"), ("one", "back")] {
                let isNew = try await store.activateSuspicions(
                    model, language: .english, actor: ActorID("u-1"), reason: reason)
                #expect(isNew)
            }
            #expect(
                try await !store.activateSuspicions(
                    "one", language: .english, actor: ActorID("u-1"), reason: "again"))
            #expect(try await store.suspicionModel(.english) == "one")
            #expect(try await store.suspicionModel(.chinese) == nil)
            #expect(try await store.suspicionModel(ContentHash(of: "two")) == "two")
            let history = try await store.suspicionHistory()
            #expect(history.map(\.reason) == ["back", "second", "first"])
            guard case .sound = try await store.verifyLedger() else {
                Issue.record("the ledger does not verify")
                return
            }
        }
    }

    @Test("a model without a reason is not activated")
    func reason() async throws {
        try await withStore { store, _ in
            let error = await storeError {
                try await store.activateSuspicions("one", language: .english, actor: .system, reason: " ")
            }
            #expect(error?.code == .reasonMissing)
            let active = try await store.suspicionModel(.english)
            #expect(active == nil)
        }
    }

    @Test("judged calls come page by page with their hits, each once, of their language alone")
    func pages() async throws {
        try await withStore { store, _ in
            for name in ["a", "b", "c", "d", "e"] {
                _ = try await store.score(Samples.file("/\(name)", bytes: name), hits: [("en.insult", .waits)])
            }
            var found: [RecordingID] = []
            while true {
                let page = try await store.judgedWords(.english, after: found.last, limit: 2)
                #expect(page.allSatisfy { $0.hits.count == 1 })
                guard !page.isEmpty else { break }
                found += page.map(\.recording.id)
            }
            #expect(found.count == 5)
            #expect(found == found.sorted())
            #expect(try await store.judgedWords(.chinese).isEmpty)
        }
    }

    @Test("what was confirmed and what was overturned is told with the words; what waits is not")
    func ruled() async throws {
        try await withStore { store, _ in
            let judged = try await store.score(
                Samples.file("/a", bytes: "a"),
                hits: [("en.insult", .waits), ("en.insult", .waits), ("en.insult", .waits)])
            let hits = judged.hits.map(\.id)
            for (hit, verdict) in [(hits[0], Verdict.confirm), (hits[1], .overturn)] {
                _ = try await store.review(.hits([hit]), verdict, actor: ActorID("r"), reason: "heard") { _, _ in [] }
            }
            let ruled = try await store.ruledWords(.english)
            #expect(ruled.map(\.isConfirmed) == [true, false])
            #expect(ruled.allSatisfy { !$0.text.isEmpty && $0.rule.id == RuleID("en.insult") })
            #expect(try await store.ruledWords(.chinese).isEmpty)
        }
    }
}
