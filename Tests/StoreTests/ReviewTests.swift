import Model
import Testing

@testable import Store

@Suite("Reviewing hits", .timeLimit(.minutes(10)))
struct ReviewTests {
    private let reviewer = ActorID("u-31")

    @Test("an overturned hit leaves the score and a line in the ledger; confirmed again it counts again")
    func overturn() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.threat", .stands)])
            let hit = judgement.hits[0].id
            let before = try await store.ledgerHead().lines
            let outcome = try await store.review(
                .hits([hit]), .overturn, actor: reviewer, reason: "引用了客户的话", recompute: Samples.price)
            #expect(outcome.ruled == [hit])
            #expect(outcome.calls.map(\.deductedBefore) == [Points(2)])
            #expect(outcome.calls.map(\.deductedAfter) == [.zero])
            let now = try await store.judgement(judgement.id)
            #expect(now?.deducted == .zero)
            #expect(now?.hits.map(\.standing) == [.overturned])
            #expect(now?.deductions.map(\.hits) == [[hit]])
            let lines = try await store.ledgerLines(after: before)
            #expect(lines.count == 2)
            #expect(lines.first?.text.contains(#""kind":"ruling""#) == true)
            #expect(lines.last?.text.contains(#""kind":"alerts.withdrawn""#) == true)
            #expect(lines.first?.text.contains("引用") == false)

            _ = try await store.review(
                .hits([hit]), .confirm, actor: ActorID("u-32"), reason: "not a quotation", recompute: Samples.price)
            #expect(try await store.judgement(judgement.id)?.deducted == Points(2))
            let rulings = try await store.dossier(of: judgement.recording).current?.rulings ?? []
            #expect(rulings.map(\.verdict) == [.overturn, .confirm])
            #expect(rulings.map(\.standingBefore) == [.stands, .overturned])
            #expect(rulings.map(\.reason) == ["引用了客户的话", "not a quotation"])
        }
    }

    @Test("the last waiting hit that is ruled on brings the call from waiting to scored")
    func state() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(
                Samples.file("/a.wav"), hits: [("en.insult", .waits), ("en.insult", .waits)])
            #expect(try await store.status().backlog.hits == 2)
            for (place, state) in zip([0, 1], [RecordingState.waiting, .scored]) {
                let outcome = try await store.review(
                    .hits([judgement.hits[place].id]), .confirm, actor: reviewer, reason: "heard",
                    recompute: Samples.price)
                #expect(outcome.calls.map(\.state) == [state])
                #expect(try await store.recording(judgement.recording).state == state)
            }
            #expect(try await store.status().backlog.hits == 0)
        }
    }

    @Test("all waiting hits of a rule are ruled on in one act, and no others")
    func ofRule() async throws {
        try await withStore { store, _ in
            for name in ["a", "b", "c"] {
                _ = try await store.score(
                    Samples.file("/\(name).wav", bytes: name),
                    hits: [("en.insult", .waits), ("en.insult", .stands), ("en.threat", .waits)])
            }
            let outcome = try await store.review(
                .rule(RuleID("en.insult"), standing: [.waits, .shadow]), .overturn, actor: reviewer,
                reason: "the rule is too wide", recompute: Samples.price)
            #expect(outcome.ruled.count == 3)
            #expect(outcome.calls.map(\.deductedAfter) == [Points(1), Points(1), Points(1)])
            #expect(try await store.status().backlog.hits == 3)
            let none = try await store.review(
                .rule(RuleID("en.none"), standing: [.waits]), .overturn, actor: reviewer, reason: "x",
                recompute: Samples.price)
            #expect(none.ruled.isEmpty)
        }
    }

    @Test("the lexicons of the judgement's own day are given for the recomputing")
    func lexicons() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.insult", .waits)])
            try await store.activate(Samples.lexicons("second"), actor: reviewer, reason: "new")
            _ = try await store.review(.hits([judgement.hits[0].id]), .confirm, actor: reviewer, reason: "x") {
                judgement, lexicons in
                #expect(lexicons == Samples.lexicons())
                return Samples.price(judgement, lexicons)
            }
        }
    }

    @Test("the settings of the judgement's own day are given for the recomputing, and stand in its ledger line")
    func settings() async throws {
        try await withStore { store, _ in
            let judgement = try await store.score(Samples.file("/a.wav"), hits: [("en.insult", .waits)])
            _ = try await store.review(.hits([judgement.hits[0].id]), .confirm, actor: reviewer, reason: "x") {
                judgement, lexicons in
                #expect(judgement.settings == Samples.settings)
                return Samples.price(judgement, lexicons)
            }
            let lines = try await store.ledgerLines(after: 0).compactMap { LedgerLine(canonicalText: $0.text) }
            #expect(
                lines.first { $0.kind == "judgement" }?.body["settings"]
                    == .object([
                        "confidenceOfSource": .list([
                            .object(["confidence": .text("0.9"), "source": .text("webvtt")])
                        ]),
                        "repetitionSeconds": .text("12.5"), "standsFrom": .text("0.7001"),
                    ]))
        }
    }

    @Test("without a reason, on an unknown, a shadow or a former hit nothing is changed")
    func refused() async throws {
        try await withStore { store, database in
            let first = try await store.score(
                Samples.file("/a.wav"), hits: [("en.threat", .stands), ("en.shadow", .shadow)])
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let second = Samples.judgement(first.recording, lexicons: lexicons, hits: [("en.insult", .waits)])
            _ = try await store.commit(
                Samples.judged(second), as: .replacing(actor: reviewer, reason: "new version"))
            let shadow = try await store.score(Samples.file("/b.wav", bytes: "b"), hits: [("en.shadow", .shadow)])
            let before = try DatabaseContent(database.path)
            func code(_ hits: [HitID], reason: String = "why") async -> StoreError.Code? {
                await storeError {
                    _ = try await store.review(
                        .hits(hits), .confirm, actor: reviewer, reason: reason, recompute: Samples.price)
                }?.code
            }
            #expect(await code([second.hits[0].id], reason: " \n\t") == .reasonMissing)
            #expect(await code([second.hits[0].id, HitID("nothing")]) == .noSuchHit)
            #expect(await code([second.hits[0].id, shadow.hits[0].id]) == .hitIsShadow)
            #expect(await code([second.hits[0].id, first.hits[0].id]) == .hitNotCurrent)
            #expect(try DatabaseContent(database.path) == before)
        }
    }

    @Test("waiting hits come zero tolerance first, then from the newest call, page by page")
    func waiting() async throws {
        try await withStore { store, _ in
            for day in 1...4 {
                _ = try await store.score(
                    Samples.file(
                        "/\(day).wav", bytes: "\(day)", call: Samples.call(nil, employee: "E-\(day % 2)", day: day)),
                    hits: [("en.insult", .waits), ("en.threat", .waits), ("en.threat", .stands)])
            }
            _ = try await store.score(Samples.file("/x.wav", bytes: "x"), hits: [("en.threat", .waits)])
            var listed: [WaitingHit] = []
            while true {
                let page = try await store.waitingHits(after: listed.last?.place, limit: 2)
                listed += page
                if page.count < 2 { break }
            }
            #expect(
                listed.map { "\($0.recording.path) \($0.rule.id)" } == [
                    "/4.wav en.threat", "/3.wav en.threat", "/2.wav en.threat", "/1.wav en.threat",
                    "/x.wav en.threat", "/4.wav en.insult", "/3.wav en.insult", "/2.wav en.insult",
                    "/1.wav en.insult",
                ])
            let some = try await store.waitingHits(rule: RuleID("en.insult"), employee: EmployeeID("E-1"))
            #expect(some.map(\.recording.path) == ["/3.wav", "/1.wav"])
        }
    }
}
