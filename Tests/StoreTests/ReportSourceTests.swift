import Model
import Testing

@testable import Store

@Suite("What reports count")
struct ReportSourceTests {
    private let always: Range<Int64> = .min..<Int64.max
    private let officer = ActorID("u-31")

    private func overturn(_ store: CallStore, _ hit: HitID) async throws {
        _ = try await store.review(.hits([hit]), .overturn, actor: officer, reason: "quoted", recompute: Samples.price)
    }

    @Test("calls, violations, hits that wait and recordings by employee and day; what is undated is beside")
    func compliance() async throws {
        try await withStore { store, _ in
            let call = Samples.call("c-1", employee: "E-1", day: 0)
            let first = try await store.score(
                Samples.file("/a.wav", call: call), hits: [("en.threat", .stands), ("en.insult", .waits)])
            _ = try await store.score(Samples.file("/b.wav", bytes: "b"), hits: [])
            let day = try #require(call.startedAt).localDay
            let sources = try await store.complianceSources(Period(.month, of: day))
            let conduct = try #require(sources.conduct.first)
            #expect(sources.conduct.count == 1 && conduct.employee == EmployeeID("E-1") && conduct.day == day)
            #expect(conduct.calls == FlaggedCalls(flagged: 1, calls: 1))
            #expect(conduct.deducted == first.deducted && first.deducted > .zero)
            let violations = sources.violations.filter { $0.category != nil }
            #expect(violations.map(\.points).reduce(.zero, +) == first.deducted)
            #expect(sources.violations.filter { $0.category == nil }.map(\.count) == [1])
            #expect(sources.recordings.map(\.count) == [1] && sources.undated == 1)
            let other = try await store.complianceSources(Period(.month, of: day).next)
            #expect(other.conduct.isEmpty && other.earlier == sources.conduct && other.recordings.isEmpty)
        }
    }

    @Test("a ruling that other judgements of the call took over is counted once")
    func rulings() async throws {
        try await withStore { store, _ in
            let first = try await store.score(
                Samples.file("/a.wav"), hits: [("en.threat", .waits), ("en.insult", .waits)])
            try await overturn(store, first.hits[1].id)
            let lexicons = Samples.lexicons("second")
            try await store.keep(lexicons)
            let second = Samples.judgement(
                first.recording, lexicons: lexicons, hits: [("en.threat", .waits), ("en.insult", .overturned)])
            try await rescore(store, second, carried: [second.hits[1].id: first.hits[1].id])
            try await overturn(store, second.hits[0].id)
            let back = Samples.judgement(
                first.recording, hits: [("en.threat", .overturned), ("en.insult", .overturned)])
            try await rescore(store, back, carried: [back.hits[0].id: second.hits[0].id])
            let use = try await store.systemUse(always)
            #expect(use.rulings == 2 && use.untilRuling.count == 2)
            #expect(use.recordings == 1 && use.alerts >= 0 && use.imports == 0)
            #expect(try await store.systemUse(0..<1).rulings == 0)
        }
    }

    private func rescore(_ store: CallStore, _ judgement: Judgement, carried: [HitID: HitID]) async throws {
        _ = try await store.commit(
            JudgedCall(judgement: judgement, transcript: nil, facts: nil, run: nil),
            as: .replacing(actor: officer, reason: "new law", carried: carried))
    }

    @Test("complaints among calls over days, imports, and rows that corrected one")
    func complaints() async throws {
        try await withStore { store, _ in
            func complaint(_ outcome: String) -> FeedRow {
                ScoredCompany.row(
                    .complaints,
                    ["complaint": .text("X-1"), "filed_at": .number(1), "outcome": .text(outcome)], on: "2026-02-03")
            }
            for outcome in ["open", "upheld"] {
                _ = try await store.keep(
                    .complaints, [complaint(outcome)], of: [], setAside: 0, actor: officer)
            }
            let day = try #require(LocalDate("2026-02-03"))
            #expect(try await store.complaints(day..<day.adding(days: 1)) == FlaggedCalls(flagged: 1, calls: 0))
            #expect(try await store.complaints(day.adding(days: 1)..<day.adding(days: 9)).flagged == 0)
            let use = try await store.systemUse(always)
            #expect(use.imports == 2 && use.corrections == 1)
        }
    }
}
