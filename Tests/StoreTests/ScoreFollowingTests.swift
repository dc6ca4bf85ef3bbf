import Model
import Seeds
import Testing

@testable import Store

@Suite("Scores follow their sources", .timeLimit(.minutes(10)))
struct ScoreFollowingTests {
    @Test("what nothing has touched is not made again, and a score that stays the same leaves no line")
    func untouched() async throws {
        try await withCompany { company in
            let first = try await company.score()
            #expect(first.made == 3 && first.changed == 3)
            let head = try await company.store.ledgerHead()
            #expect(first.line == head.lines)
            #expect(try await company.score().made == 0)
            let again = try await company.score(ScoredCompany.month, .everyone)
            #expect(again.made == 3 && again.changed == 0 && again.line == nil)
            #expect(try await company.store.ledgerHead() == head)
        }
    }

    @Test("one payment changes the score of its employee and is looked for in their team alone")
    func one() async throws {
        try await withCompany { company in
            try await company.score()
            try await company.take(ScoredCompany.payment("P-1", 500, employee: "E-1"))
            #expect(try await company.store.outdatedPeriods() == [ScoredCompany.month])
            let outcome = try await company.score()
            #expect(outcome.made == 2 && outcome.changed == 1)
            try await company.take(ScoredCompany.payment("P-2", 500, employee: "E-1", on: "2026-03-01"))
            #expect(try await company.store.outdatedPeriods() == [])
        }
    }

    @Test("versions are kept, the newest first")
    func history() async throws {
        try await withCompany { company in
            try await company.call("c-1", "E-1")
            try await company.score()
            let call = try await company.call("c-2", "E-1", [("en.threat", .stands)])
            try await company.score()
            _ = try await company.store.review(
                .hits([call.hits[0].id]), .overturn, actor: .system, reason: "quoted", recompute: Samples.price)
            try await company.score()
            let history = try await company.store.scoreHistory(of: EmployeeID("E-1"), ScoredCompany.month, limit: 9)
            #expect(history.map(\.version) == [3, 2, 1])
            #expect(history.map(\.made.score?.description) == ["100.00", "98.00", "100.00"])
            #expect(try await company.store.scores(of: ScoredCompany.month).map(\.version) == [3, 1, 1])
        }
    }

    @Test("whoever turns out not to have been there loses the score, which is kept")
    func gone() async throws {
        try await withCompany { company in
            try await company.score()
            try await company.take(ScoredCompany.employee("E-2", team: "T-1", left: "2026-01-31"))
            #expect(try await company.score().changed == 2, "the team's means are of fewer people")
            let history = try await company.store.scoreHistory(of: EmployeeID("E-2"), ScoredCompany.month, limit: 9)
            #expect(history.map(\.made.body).first == MadeScore.nobody)
            #expect(history.count == 2)
        }
    }

    @Test("terms that are activated change every period, for a reason that is kept; the same again change nothing")
    func terms() async throws {
        try await withCompany { company in
            let store = company.store
            try await company.score()
            let plans = StoredTerms(.plans, [StoredTerms.File(name: "a.yaml", text: "plan: a")])
            #expect(try await store.activate(plans, actor: ActorID("u-1"), reason: "agreed"))
            #expect(try await !store.activate(plans, actor: ActorID("u-1"), reason: "agreed"))
            #expect(try await !store.adopt(plans, actor: ActorID("u-1")))
            #expect(try await store.activeTerms() == [plans])
            #expect(try await store.outdatedPeriods() == [ScoredCompany.month])
            let day = StoredTerms(.start, [StoredTerms.File(name: "start", text: "2026-03-01")])
            #expect(try await store.adopt(day, actor: ActorID("u-1")))
            let error = await storeError { try await store.activate(day, actor: ActorID("u-1"), reason: " ") }
            #expect(error?.code == .reasonMissing)
        }
    }
    @Test("what comes after a period was closed counts there no more, and is noted in the first open one after it")
    func closing() async throws {
        try await withCompany { company in
            let store = company.store
            let error = await storeError {
                _ = try await store.close(ScoredCompany.month, actor: .system, reason: "paid")
            }
            #expect(error?.code == .notScored)
            try await company.call("c-1", "E-1")
            try await company.score()
            let march = ScoredCompany.month.next
            try await company.score(march)
            #expect(try await store.close(ScoredCompany.month, actor: ActorID("u-1"), reason: "paid"))
            #expect(try await !store.close(ScoredCompany.month, actor: ActorID("u-1"), reason: "paid"))
            let counting = try await store.scores(of: ScoredCompany.month)
            try await company.call("c-2", "E-1", [("en.threat", .stands)])
            #expect(try await company.score().changed == 1)
            #expect(try await store.scores(of: ScoredCompany.month) == counting)
            #expect(try await company.score(ScoredCompany.month, .everyone).changed == 0, "it is noted once")
            let late = try await store.lateScores(of: EmployeeID("E-1"), notedIn: march)
            #expect(late.map(\.counting?.description) == ["100.00"] && late.map(\.late?.description) == ["98.00"])
            _ = try await store.close(march, actor: .system, reason: "paid")
            try await company.call("c-3", "E-1", [("en.threat", .stands)])
            try await company.score()
            #expect(
                try await store.lateScores(of: EmployeeID("E-1"), notedIn: march.next).map(\.late?.description) == [
                    "96.00"
                ])
        }
    }

    @Test("in whatever order things happen, what follows step by step is what is made anew from all", arguments: 1...12)
    func property(seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        try await withCompany { company in
            var calls: [String: Judgement] = [:]
            for _ in 0..<40 {
                try await Self.something(company, &calls, &random)
                // Sometimes at once, sometimes after a few, as the nightly batch does.
                guard Int.random(in: 0..<3, using: &random) == 0 else { continue }
                for period in ScoredCompany.periods where Bool.random(using: &random) {
                    try await company.score(period)
                }
            }
            for period in ScoredCompany.periods {
                try await company.score(period)
                let whole = try await company.score(period, .everyone)
                #expect(whole.changed == 0, "\(period) of seed \(seed)")
            }
            let strays = try await company.store.look { session in
                try session.rows(
                    Query(
                        "strays",
                        """
                        SELECT p.payment FROM feed_payments p WHERE p.is_current = 1
                            AND COALESCE(p.credited, '') <> COALESCE(\(CreditQueries.owner), '')
                        """)
                ).count
                    + session.rows(
                        Query(
                            "strangers",
                            """
                            SELECT recording, employee, local_date, points FROM conduct EXCEPT
                            SELECT * FROM (\(ConductQueries.shares(of: "r.id IS NOT NULL"))) s
                            """)
                    ).count
            }
            #expect(strays == 0, "seed \(seed)")
        }
    }

    /// One thing that happens in a company, new or otherwise than it was said before.
    private static func something(
        _ company: ScoredCompany, _ calls: inout [String: Judgement], _ random: inout SplitMix64
    ) async throws {
        func pick<Item>(_ items: [Item]) -> Item { items[Int.random(in: 0..<items.count, using: &random)] }
        let employee = pick(["E-1", "E-2", "E-3", "E-4"])
        let maybe: String? = pick([nil, "E-1", "E-2"])
        let day = pick(["2026-01-30", "2026-02-02", "2026-02-03", "2026-02-27", "2026-03-02"])
        let name: String? = pick([nil, "K-1", "K-2"])
        switch Int.random(in: 0..<9, using: &random) {
        case 0: try await company.take(ScoredCompany.employee(employee, team: pick(["T-1", "T-2"]), from: day))
        case 1:
            try await company.take(
                ScoredCompany.employee(employee, team: "T-1", from: "2026-01-01", left: pick([nil, day])))
        case 2, 3:
            let amount = Int64.random(in: 1...9, using: &random) * 100
            let number = Int.random(in: 1...6, using: &random)
            let reverses = pick([nil, "P-\(Int.random(in: 1...6, using: &random))"])
            guard reverses != "P-\(number)" else { return }
            try await company.take(
                ScoredCompany.payment(
                    "P-\(number)", reverses == nil ? amount : -amount, employee: maybe, case: name, reverses: reverses,
                    on: day))
        case 4: try await company.take(ScoredCompany.holder(pick(["K-1", "K-2"]), employee, from: day))
        case 5:
            try await company.take(
                ScoredCompany.survey("S-\(pick([1, 2, 3]))", employee, pick([100, 400, 500]), on: day))
        case 6: try await company.take(ScoredCompany.target(employee, pick([100, 200]), pick(["2026-02", "2026-03"])))
        case 7:
            let id = "c-\(Int.random(in: 1...5, using: &random))"
            let start = pick([-12, -11, -10, 20])
            if calls[id] == nil {
                calls[id] = try await company.call(id, maybe, pick([[], [("en.threat", .waits)]]), day: start)
            } else {
                let call = Samples.call(id, employee: employee, day: start)
                _ = try await company.store.register(Samples.file("/\(id).wav", bytes: id, call: call), run: nil)
            }
        default:
            guard let call = calls.sorted(by: { $0.key < $1.key }).first(where: { !$0.value.hits.isEmpty }) else {
                return
            }
            _ = try await company.store.review(
                .hits([call.value.hits[0].id]), pick([.confirm, .overturn]), actor: .system, reason: "heard",
                recompute: Samples.price)
        }
    }
}
