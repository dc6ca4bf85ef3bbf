import Model
import Testing

@testable import Store

@Suite("Who did it", .timeLimit(.minutes(10)))
struct SealedActorTests {
    @Test("is in no ledger line and in no other table than beside the line, and is still told")
    func sealed() async throws {
        try await withStore { store, database in
            let name = ActorID("王小明")
            _ = try await store.adopt(Samples.lexicons(), actor: name)
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            _ = try await store.review(
                .hits([judgement.hits[0].id]), .overturn, actor: name, reason: "quoted", recompute: Samples.price)
            let second = Samples.lexicons("second")
            try await store.activate(second, actor: name, reason: "new law")
            _ = try await store.commit(
                JudgedCall(
                    judgement: Samples.judgement(judgement.recording, lexicons: second), transcript: nil, facts: nil,
                    run: nil),
                as: .replacing(actor: name, reason: "new law"))
            for (table, rows) in try DatabaseContent(database.path).tables where table != "ledger_texts" {
                #expect(!rows.contains { $0.contains("王小明") }, "\(table)")
            }
            let lines = try await store.ledgerLines(after: 0).compactMap { LedgerLine(canonicalText: $0.text) }
            #expect(Set(lines.map(\.actor.text)) == ["system", "sealed"])
            let dossier = try await store.dossier(of: judgement.recording)
            #expect(dossier.current?.promotion?.actor == name)
            #expect(dossier.others.first?.promotion?.actor == .system)
            #expect(dossier.others.first?.rulings.first?.reviewer == name)
            #expect(try await store.activations().map(\.actor) == [name, name])
        }
    }

    @Test("can be erased, and the chain holds")
    func erased() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            _ = try await store.review(
                .hits([judgement.hits[0].id]), .overturn, actor: ActorID("王小明"), reason: "quoted",
                recompute: Samples.price)
            try await store.change {
                try $0.session.define(
                    "UPDATE ledger_texts SET salt = NULL, text = NULL, erased_at = 1 WHERE field = 'actor'")
            }
            let ruling = try await store.dossier(of: judgement.recording).current?.rulings.first
            #expect(ruling?.verdict == .overturn)
            #expect(ruling?.reviewer == nil)
            #expect(ruling?.reason == "quoted")
        }
    }
}
