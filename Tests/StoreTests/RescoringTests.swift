import Model
import Testing

@testable import Store

@Suite("Bringing a judgement back", .timeLimit(.minutes(10)))
struct RescoringTests {
    private let order = ActorID("u-9")

    private func rescore(
        _ store: CallStore, _ judgement: Judgement, carried: [HitID: HitID] = [:]
    ) async throws -> CommitOutcome {
        try await store.commit(
            JudgedCall(judgement: judgement, transcript: nil, facts: nil, run: nil),
            as: .replacing(actor: order, reason: "new law", carried: carried))
    }

    private func overturn(_ store: CallStore, _ hit: HitID) async throws {
        _ = try await store.review(
            .hits([hit]), .overturn, actor: ActorID("u-31"), reason: "quoted", recompute: Samples.price)
    }

    @Test("a trial that becomes current takes the standings given, not those it was tried out with")
    func trial() async throws {
        try await withStore { store, _ in
            let first = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            try await overturn(store, first.hits[0].id)
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let tried = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.threat", .stands)])
            let outcome = try await store.commit(
                JudgedCall(judgement: tried, transcript: nil, facts: nil, run: nil), as: .trial)
            #expect(outcome == .kept(isCurrent: false))
            let carried = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.threat", .overturned)])
            let before = try await store.ledgerHead().lines
            let hits = [carried.hits[0].id: first.hits[0].id]
            #expect(try await rescore(store, carried, carried: hits) == .broughtBack)
            let current = try await store.dossier(of: first.recording).current
            #expect(current?.judgement == carried)
            #expect(current?.judgement.deducted == .zero)
            #expect(current?.rulings.map(\.hit) == [carried.hits[0].id])
            #expect(current?.rulings.first?.reviewer == ActorID("u-31"))
            #expect(current?.rulings.first?.reason == "quoted")
            #expect(try await store.recording(first.recording).state == .scored)
            let lines = try await store.ledgerLines(after: before).compactMap { LedgerLine(canonicalText: $0.text) }
            #expect(lines.map(\.kind) == ["judgement", "judgement.current"])
            #expect(
                lines.last?.body["carried"]
                    == .list([
                        .object(["from": .text(first.hits[0].id.text), "hit": .text(carried.hits[0].id.text)])
                    ]))
        }
    }

    @Test("from one version to another and back, what was ruled meanwhile holds, and each ruling is told once")
    func backAgain() async throws {
        try await withStore { store, _ in
            let first = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let second = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.threat", .stands)])
            #expect(try await rescore(store, second) == .kept(isCurrent: true))
            try await overturn(store, second.hits[0].id)
            let back = Samples.judgement(first.recording, hits: [("en.threat", .overturned)])
            for _ in 0..<2 {
                let hits = [back.hits[0].id: second.hits[0].id]
                #expect(try await rescore(store, back, carried: hits) == .broughtBack)
                let current = try await store.dossier(of: first.recording).current
                #expect(current?.judgement == back)
                #expect(current?.rulings.map(\.reason) == ["quoted"])
                let again = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.threat", .overturned)])
                let others = [again.hits[0].id: back.hits[0].id]
                #expect(try await rescore(store, again, carried: others) == .broughtBack)
                #expect(try await store.dossier(of: first.recording).current?.rulings.count == 1)
            }
            #expect(try await store.totals().all.deducted == .zero)
        }
    }

    @Test("evidence that is kept is never written over")
    func otherEvidence() async throws {
        try await withStore { store, database in
            let first = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            _ = try await rescore(store, Samples.judgement(first.recording, lexicons: lexicons))
            let before = try DatabaseContent(database.path)
            let other = Samples.judgement(first.recording, hits: [("en.insult", .stands)])
            #expect(await storeError { _ = try await rescore(store, other) }?.code == .inconsistentJudgement)
            #expect(try DatabaseContent(database.path) == before)
        }
    }
}
