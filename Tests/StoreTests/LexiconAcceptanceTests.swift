import Model
import Testing

@testable import Store

@Suite("Accepted hits on clean calls", .timeLimit(.minutes(10)))
struct LexiconAcceptanceTests {
    @Test("are kept with who, why, rule, its version, call and words; the same words of a call once")
    func kept() async throws {
        try await withStore { store, _ in
            let hits = [
                Samples.cleanHit(), Samples.cleanHit(), Samples.cleanHit(words: "other"), Samples.cleanHit(call: "c-2"),
            ]
            #expect(try await store.accept(hits, actor: ActorID("chen"), reason: "a name") == 3)
            #expect(try await store.accept(hits, actor: ActorID("wu"), reason: "again") == 0)
            let known = try await store.acceptedHits(.english)
            #expect(known.map(\.key) == [hits[0].key, hits[2].key, hits[3].key])
            #expect(known.allSatisfy { $0.actor == ActorID("chen") && $0.reason == "a name" && $0.acceptedAt > 0 })
            #expect(try await store.acceptedHits(.chinese).isEmpty)
            let head = try await store.ledgerHead()
            #expect(head.lines == 3)
            #expect(try await store.verifyLedger() == .sound(lines: 3, head: head.hash))
            let error = await storeError {
                try await store.accept([Samples.cleanHit(words: "new")], actor: ActorID("chen"), reason: " ")
            }
            #expect(error?.code == .reasonMissing)
        }
    }

    @Test("the ledger's line holds neither call nor words")
    func sealed() async throws {
        try await withStore { store, _ in
            try await store.accept(
                [Samples.cleanHit(call: "calls/wang.txt", words: "spoken")], actor: ActorID("chen"), reason: "why")
            let line = try await store.look {
                try $0.first(LedgerQueries.after, [0, 1])?.read("line", as: String.self) ?? ""
            }
            #expect(line.contains("en.threat") && line.contains(Samples.rule("en.threat").findingVersion.hex))
            #expect(!line.contains("wang") && !line.contains("spoken") && !line.contains("why"))
        }
    }

    @Test("clean calls are those in which a reviewer overturned everything; page by page")
    func clean() async throws {
        try await withStore { store, _ in
            let calls: [(String, [(String, Standing)])] = [
                ("none", []), ("stands", [("en.threat", .stands)]), ("waits", [("en.insult", .waits)]),
                ("mixed", [("en.threat", .stands), ("en.insult", .waits)]),
                ("trial", [("en.shadow", .shadow), ("en.threat", .stands)]), ("again", [("en.threat", .waits)]),
            ]
            for (name, hits) in calls {
                let judgement = try await store.score(
                    Samples.file("/\(name)", bytes: name, call: Samples.call(name, day: 1)), hits: hits)
                guard ["mixed", "trial", "again"].contains(name) else { continue }
                let id = try #require(judgement.hits.first { $0.rule.text == "en.threat" }?.id)
                _ = try await store.review(
                    .hits([id]), .overturn, actor: ActorID("wu"), reason: "a name", recompute: Samples.price)
            }
            let found = try await store.cleanTranscripts(.english)
            #expect(Set(found.map(\.recording.call.callID)) == ["trial", "again"])
            let first = try await store.cleanTranscripts(.english, limit: 1)
            let second = try await store.cleanTranscripts(.english, after: first.last?.recording.id, limit: 1)
            #expect((first + second).map(\.recording.id) == found.map(\.recording.id))
            #expect(try await store.cleanTranscripts(.chinese).isEmpty)
        }
    }
}
