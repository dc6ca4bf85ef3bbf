import Model
import Testing

@testable import Store

@Suite("Rules that could not be decided", .timeLimit(.minutes(10)))
struct UndecidedTests {
    private let rules = [RuleID("en.insult"), RuleID("en.threat")]

    private func judged(_ store: CallStore, _ hits: [(rule: String, standing: Standing)] = []) async throws -> Judgement
    {
        let call = Samples.call("c-1", employee: "E-1", day: 1)
        let recording = try await store.register(Samples.file("/a.wav", call: call), run: nil).recording
        try await store.keep(Samples.lexicons())
        let judgement = Samples.judgement(recording.id, hits: hits, undecided: rules)
        _ = try await store.commit(Samples.judged(judgement), as: .ifFirst)
        return judgement
    }

    @Test("are listed, zero tolerance first, and counted")
    func listed() async throws {
        try await withStore { store, _ in
            let judgement = try await judged(store)
            let listed = try await store.undecidedCalls()
            #expect(listed.map(\.rule.id.text) == ["en.threat", "en.insult"])
            #expect(listed.allSatisfy { $0.recording.id == judgement.recording })
            #expect(try await store.backlog() == Backlog(hits: 0, undecided: 2))
            #expect(try await store.status().backlog.undecided == 2)
            #expect(try await store.undecidedCalls(rule: rules[0]).count == 1)
            #expect(try await store.undecidedCalls(employee: EmployeeID("E-2")).isEmpty)
            #expect(try await store.backlog(rule: rules[0], employee: EmployeeID("E-1")).undecided == 1)
        }
    }

    @Test("keep the call waiting until someone has listened for each of them; that is kept with who and why")
    func settled() async throws {
        try await withStore { store, _ in
            let judgement = try await judged(store)
            let before = try await store.ledgerHead().lines
            let reviewer = ActorID("u-31")
            let half = try await store.settle([rules[0]], of: "c-1", actor: reviewer, reason: "nothing of it")
            #expect(half.state == .waiting)
            let whole = try await store.settle([rules[1]], of: "a.wav", actor: reviewer, reason: "没有威胁")
            #expect(whole.state == .scored)
            #expect(try await store.recording(judgement.recording).state == .scored)
            #expect(try await store.backlog() == Backlog(hits: 0, undecided: 0))
            #expect(try await store.calls(CallFilter(flaggedOnly: true)).isEmpty)
            let current = try await store.dossier("c-1").current
            #expect(current?.judgement.undecided == [])
            #expect(current?.judgement.settled == rules)
            #expect(current?.settlements.map(\.rule) == rules)
            #expect(current?.settlements.map(\.reason) == ["nothing of it", "没有威胁"])
            #expect(current?.settlements.map(\.reviewer) == [reviewer, reviewer])
            let texts = try await store.ledgerLines(after: before).map(\.text)
            #expect(texts.count { $0.contains(#""kind":"settlement""#) } == 2)
            #expect(!texts.contains { $0.contains("没有威胁") || $0.contains("u-31") })
        }
    }

    @Test("do not make a call scored while a hit waits")
    func hitWaits() async throws {
        try await withStore { store, _ in
            _ = try await judged(store, [("en.insult", .waits)])
            let after = try await store.settle(rules, of: "c-1", actor: ActorID("u-1"), reason: "listened")
            #expect(after.state == .waiting)
        }
    }

    @Test("are settled all or none, and only where they wait")
    func refused() async throws {
        try await withStore { store, database in
            _ = try await judged(store)
            _ = try await store.register(Samples.file("/b.wav", bytes: "b"), run: nil)
            let before = try DatabaseContent(database.path)
            func code(_ rules: [String], of call: String = "c-1", reason: String = "why") async -> StoreError.Code? {
                await storeError {
                    _ = try await store.settle(
                        rules.map { RuleID($0) }, of: call, actor: ActorID("u-1"), reason: reason)
                }?.code
            }
            #expect(await code(["en.insult", "en.none"]) == .nothingToSettle)
            #expect(await code(["en.insult"], reason: " ") == .reasonMissing)
            #expect(await code(["en.insult"], of: "b.wav") == .noJudgement)
            #expect(await code(["en.insult"], of: "c-9") == .noSuchCall)
            #expect(try DatabaseContent(database.path) == before)
            _ = try await store.settle(rules, of: "c-1", actor: ActorID("u-1"), reason: "listened")
            #expect(await code(["en.insult"]) == .nothingToSettle)
        }
    }

    @Test("stay settled in the next judgement, with who and why")
    func carried() async throws {
        try await withStore { store, _ in
            let first = try await judged(store)
            _ = try await store.settle([rules[0]], of: "c-1", actor: ActorID("u-1"), reason: "listened")
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let second = Samples.judgement(first.recording, lexicons: lexicons, undecided: rules)
                .with(undecided: [rules[1]], settled: [rules[0]])
            let outcome = try await store.commit(
                JudgedCall(judgement: second, transcript: nil, facts: nil, run: nil),
                as: .replacing(actor: ActorID("u-9"), reason: "new law"))
            #expect(outcome == .kept(isCurrent: true))
            let current = try await store.dossier("c-1").current
            #expect(current?.judgement == second)
            #expect(current?.settlements.map(\.reason) == ["listened"])
            #expect(try await store.backlog().undecided == 1)
        }
    }
}
