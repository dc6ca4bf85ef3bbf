import Foundation
import Model
import Testing

@testable import Store

@Suite("Second opinions in the store", .timeLimit(.minutes(10)))
struct OpinionTests {
    private let opinion = SecondOpinion(
        .disagrees, by: EngineIdentity(engine: "whisper", model: "base", settings: ["hash": "x"]),
        heard: "打断了腿", confidence: Confidence(tenThousandths: 4321),
        note: Message("speech.secondFailed", ["engine": "openai", "cause": "away"]))

    private func judgement(_ recording: RecordingID, _ opinion: SecondOpinion?) -> Judgement {
        let bare = Samples.judgement(recording, hits: [("en.threat", .waits), ("en.insult", .stands)])
        return bare.with(
            hits: bare.hits.map { hit in
                var hit = hit
                if hit.rule == RuleID("en.threat") { hit.opinion = opinion }
                return hit
            })
    }

    @Test("come back with the hit wherever it is read", arguments: StoreEngine.available)
    func roundTrip(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.keep(Samples.lexicons())
            let judgement = judgement(recording.id, opinion)
            _ = try await store.commit(Samples.judged(judgement), as: .ifFirst)
            #expect(try await store.judgement(judgement.id) == judgement)
            #expect(try await store.waitingHits().map(\.hit.opinion) == [opinion])
            #expect(try await store.dossier(of: recording.id).judgements == [judgement])
        }
    }

    @Test("are in the ledger with what was said and who said it, without a word that was heard")
    func ledger() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.keep(Samples.lexicons())
            _ = try await store.commit(Samples.judged(judgement(recording.id, opinion)), as: .ifFirst)
            let lines = try await store.ledgerLines(after: 0)
            let line = try #require(
                lines.compactMap { LedgerLine(canonicalText: $0.text) }.last { $0.kind == "judgement" })
            guard case .list(let hits)? = line.body["hits"], case .object(let grave)? = hits.first,
                case .object(let mild)? = hits.last
            else {
                Issue.record("no hits in \(line)")
                return
            }
            #expect(grave["opinion"] == .text("disagrees"))
            let engine = try #require(opinion.engine)
            #expect(grave["opinionOf"] == .text(engine.fingerprint.hex))
            #expect(mild["opinion"] == nil)
            #expect(!lines.contains { $0.text.contains("打断") || $0.text.contains("away") })
        }
    }

    @Test("come with a judgement that is brought back")
    func broughtBack() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.keep(Samples.lexicons())
            _ = try await store.commit(Samples.judged(judgement(recording.id, nil)), as: .trial)
            let known = judgement(recording.id, opinion)
            let outcome = try await store.commit(
                Samples.judged(known), as: .replacing(actor: .system, reason: "heard again"))
            #expect(outcome == .broughtBack)
            #expect(try await store.judgement(known.id) == known)
        }
    }
}
