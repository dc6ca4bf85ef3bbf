import Model
import Testing

@testable import Store

@Suite("Committing judgements", .timeLimit(.minutes(10)))
struct CommitTests {
    private let hits: [(rule: String, standing: Standing)] = [
        ("en.threat", .stands), ("en.insult", .waits), ("en.shadow", .shadow),
    ]

    @Test("all of a judgement comes back as it was given", arguments: StoreEngine.available)
    func roundTrip(engine: StoreEngine) async throws {
        try await withStore(engine) { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.keep(Samples.lexicons())
            let judgement = Samples.judgement(recording.id, hits: hits, undecided: [RuleID("en.insult")])
            let outcome = try await store.commit(Samples.judged(judgement), as: .ifFirst)
            #expect(outcome == .kept(isCurrent: true))
            #expect(try await store.judgement(judgement.id) == judgement)
            let dossier = try await store.dossier(of: recording.id)
            #expect(dossier.current?.judgement == judgement)
            #expect(dossier.transcript == Samples.transcript())
            #expect(dossier.facts == Samples.facts)
            #expect(dossier.lexicons == Samples.lexicons())
            #expect(dossier.recording.state == .waiting)
            #expect(judgement.deducted == Points(2))
        }
    }

    @Test("the second commit of the same changes nothing", arguments: StoreEngine.available)
    func twice(engine: StoreEngine) async throws {
        try await withStore(engine) { store, database in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: hits)
            let before = try DatabaseContent(database.path)
            let other = Samples.judgement(judgement.recording, hits: [])
            #expect(other.id == judgement.id)
            for precedence in [Precedence.ifFirst, .trial, .replacing(actor: .system, reason: "again")] {
                let outcome = try await store.commit(Samples.judged(other), as: precedence)
                #expect(outcome == .alreadyThere(isCurrent: true))
            }
            #expect(try DatabaseContent(database.path) == before)
        }
    }

    @Test("a trial never counts and leaves the state alone")
    func trial() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            try await store.keep(Samples.lexicons())
            let judgement = Samples.judgement(recording.id, hits: hits)
            #expect(try await store.commit(Samples.judged(judgement), as: .trial) == .kept(isCurrent: false))
            #expect(try await store.recording(recording.id).state == .unscored(.notYet))
            let dossier = try await store.dossier(of: recording.id)
            #expect(dossier.current == nil)
            #expect(dossier.others.map(\.judgement) == [judgement])
        }
    }

    @Test("a second version is kept beside until someone orders it to count, and then the old one is kept")
    func rescoring() async throws {
        try await withStore { store, _ in
            let first = try await store.score(Samples.file("/a.wav"), hits: hits)
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let second = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.insult", .stands)])
            let beside = JudgedCall(judgement: second, transcript: nil, facts: nil, run: nil)
            #expect(try await store.commit(beside, as: .ifFirst) == .kept(isCurrent: false))
            #expect(try await store.recording(first.recording).state == .waiting)
            let actor = ActorID("u-7")
            let order = Precedence.replacing(actor: actor, reason: "新版词库")
            #expect(try await store.commit(beside, as: order) == .broughtBack)
            #expect(try await store.commit(beside, as: order) == .alreadyThere(isCurrent: true))
            let dossier = try await store.dossier(of: first.recording)
            #expect(dossier.current?.judgement == second)
            #expect(dossier.current?.promotion?.actor == actor)
            #expect(dossier.current?.promotion?.reason == "新版词库")
            #expect(dossier.others.map(\.judgement) == [first])
            #expect(dossier.recording.state == .scored)
            let lines = try await store.ledgerLines(after: 0)
            #expect(!lines.contains { $0.text.contains("新版词库") })
        }
    }

    @Test("a re-scoring makes its judgement count in the same act")
    func replacing() async throws {
        try await withStore { store, _ in
            let first = try await store.score(Samples.file("/a.wav"), hits: hits)
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let page = try await store.transcripts(judgedUnderOtherThan: lexicons.version, language: .english)
            #expect(page.map(\.recording.id) == [first.recording])
            #expect(page.first?.transcript == Samples.transcript())
            #expect(page.first?.lexiconVersion == first.lexiconVersion)
            let second = Samples.judgement(first.recording, lexicons: lexicons)
            let judged = JudgedCall(judgement: second, transcript: nil, facts: nil, run: nil)
            let outcome = try await store.commit(judged, as: .replacing(actor: .system, reason: "new law"))
            #expect(outcome == .kept(isCurrent: true))
            let left = try await store.transcripts(judgedUnderOtherThan: lexicons.version, language: .english)
            #expect(left.isEmpty)
            #expect(try await store.lexiconUse().map(\.currentJudgements) == [0, 1])
            // What no longer counts is in no total.
            #expect(try await store.totals().unattributed.deducted == .zero)
            #expect(try await store.status().backlog.hits == 0)
            #expect(try await store.calls(CallFilter(rule: RuleID("en.threat"))).isEmpty)
        }
    }

    @Test("what is missing or does not fit is refused and leaves nothing behind")
    func refused() async throws {
        try await withStore { store, database in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            let good = Samples.judgement(recording.id, hits: hits)
            let before = try DatabaseContent(database.path)
            func code(_ judgement: Judgement, transcript: Transcript? = Samples.transcript()) async -> StoreError.Code?
            {
                let judged = JudgedCall(judgement: judgement, transcript: transcript, facts: nil, run: nil)
                return await storeError { _ = try await store.commit(judged, as: .ifFirst) }?.code
            }
            #expect(await code(good) == .lexiconNotKept)
            #expect(await code(good, transcript: nil) == .transcriptNotKept)
            #expect(await code(good, transcript: Samples.transcript(engine: "other")) == .inconsistentJudgement)
            #expect(await code(Samples.judgement(RecordingID("sha256:none"))) == .noSuchRecording)
            let stray = Judgement(
                id: good.id, recording: good.recording, engine: good.engine, lexiconVersion: good.lexiconVersion,
                hits: [], undecided: [], deductions: good.deductions)
            #expect(await code(stray) == .inconsistentJudgement)
            #expect(try DatabaseContent(database.path) == before)
            try await store.keep(Samples.lexicons())
            #expect(
                await code(Samples.judgement(recording.id, hits: [("en.unheard-of", .stands)]))
                    == .inconsistentJudgement)
        }
    }

    @Test("a transcript that is kept before it is judged is there for the next run")
    func transcriptFirst() async throws {
        try await withStore { store, _ in
            let recording = try await store.register(Samples.file("/a.wav"), run: nil).recording
            let transcript = Samples.transcript("first words")
            #expect(try await store.keep(transcript, of: recording.id, facts: Samples.facts))
            #expect(try await !store.keep(Samples.transcript("other words"), of: recording.id))
            let engine = transcript.engine.fingerprint
            #expect(try await store.transcript(of: recording.id, engine: engine) == transcript)
            #expect(try await store.transcript(of: recording.id, engine: ContentHash(of: "x")) == nil)
        }
    }
}
