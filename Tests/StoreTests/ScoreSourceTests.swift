import Model
import Testing

@testable import Store

@Suite("What scores are made from", .timeLimit(.minutes(10)))
struct ScoreSourceTests {
    @Test("payments are summed net of what was given back, in the currency of the target; others are counted apart")
    func payments() async throws {
        try await withCompany { company in
            try await company.take(ScoredCompany.target("E-1", 1_000_000))
            try await company.take(
                ScoredCompany.payment("P-1", 500, employee: "E-1", case: "K-1"),
                ScoredCompany.payment("P-2", -200, employee: "E-1", case: "K-1", reverses: "P-1"),
                ScoredCompany.payment("P-3", 70, employee: "E-1", case: "K-2"),
                ScoredCompany.payment("P-4", -70, employee: "E-1", case: "K-2", reverses: "P-3"),
                ScoredCompany.payment("P-5", 900, employee: "E-1", currency: "USD"),
                ScoredCompany.payment("P-6", 8000, employee: "E-1", on: "2026-01-31"),
                ScoredCompany.payment("P-7", 8000, employee: "E-1", on: "2026-03-01"))
            let facts = try #require(try await company.facts("E-1"))
            #expect(facts.recovered == 300 && facts.payments == 4 && facts.otherCurrency == 1)
            #expect(facts.cases == 1, "nothing is left of what came in for K-2")
        }
    }

    @Test("a payment that names nobody is whose case it was on that day, and follows when the case is given to another")
    func cases() async throws {
        try await withCompany { company in
            try await company.take(ScoredCompany.payment("P-1", 500, case: "K-1", on: "2026-02-10"))
            #expect(try await company.facts("E-1")?.recovered == 0)
            try await company.take(ScoredCompany.holder("K-1", "E-1", from: "2026-01-05"))
            #expect(try await company.facts("E-1")?.recovered == 500)
            try await company.take(ScoredCompany.holder("K-1", "E-2", from: "2026-02-10"))
            #expect(try await company.facts("E-1")?.recovered == 0)
            #expect(try await company.facts("E-2")?.recovered == 500)
            try await company.take(ScoredCompany.holder("K-1", "E-2", from: "2026-02-10", until: "2026-02-10"))
            #expect(try await company.facts("E-2")?.recovered == 0, "nobody had it any more")
        }
    }

    @Test("a reversal that names nobody takes from whoever had the payment, whoever has the case by then")
    func reversals() async throws {
        try await withCompany { company in
            try await company.take(
                ScoredCompany.holder("K-1", "E-1", from: "2026-01-05"),
                ScoredCompany.holder("K-1", "E-2", from: "2026-02-11"))
            try await company.take(
                ScoredCompany.payment("P-1", 500, case: "K-1", on: "2026-02-10"),
                ScoredCompany.payment("P-2", -500, case: "K-1", reverses: "P-1", on: "2026-02-12"))
            #expect(try await company.facts("E-1")?.recovered == 0)
            #expect(try await company.facts("E-2")?.recovered == 0)
            try await company.take(ScoredCompany.payment("P-1", 500, employee: "E-3", on: "2026-02-10"))
            #expect(try await company.facts("E-1")?.recovered == 0)
            #expect(try await company.facts("E-3")?.recovered == 0)
        }
    }

    @Test("calls count where they are scored and attributed; what a ruling or a call list changes, changes them")
    func conduct() async throws {
        try await withCompany { company in
            let call = try await company.call("c-1", "E-1", [("en.threat", .stands), ("en.insult", .waits)])
            try await company.call("c-2", "E-1")
            try await company.call("c-3", nil)
            try await company.call("c-4", "E-1", [("en.insult", .stands)], day: nil)
            var facts = try #require(try await company.facts("E-1"))
            #expect(facts.calls == 2 && facts.flagged == 1 && facts.deducted == Points(2))
            _ = try await company.store.review(
                .hits([call.hits[1].id]), .confirm, actor: .system, reason: "heard", recompute: Samples.price)
            #expect(try await company.facts("E-1")?.deducted == Points(3))
            let listed = Samples.call("c-3", employee: "E-2", day: -10)
            _ = try await company.store.register(Samples.file("/c-3.wav", bytes: "c-3", call: listed), run: nil)
            #expect(try await company.facts("E-2")?.calls == 1)
            let moved = Samples.call("c-1", employee: "E-3", day: -10)
            _ = try await company.store.register(Samples.file("/c-1.wav", bytes: "c-1", call: moved), run: nil)
            facts = try #require(try await company.facts("E-1"))
            #expect(facts.calls == 1 && facts.deducted == .zero)
            #expect(try await company.facts("E-3")?.deducted == Points(3))
        }
    }

    @Test("each rule of good conduct counts once a call, and cannot be ruled on")
    func credits() async throws {
        try await withCompany { company in
            let call = try await company.call(
                "c-1", "E-1", [("en.calm", .credit), ("en.calm", .credit), ("en.threat", .stands)])
            try await company.call("c-2", "E-1", [("en.calm", .credit)])
            let facts = try #require(try await company.facts("E-1"))
            #expect(facts.credits == 2 && facts.deducted == Points(2) && facts.flagged == 1)
            let error = await storeError {
                _ = try await company.store.review(
                    .hits([call.hits[0].id]), .confirm, actor: .system, reason: "x", recompute: Samples.price)
            }
            #expect(error?.code == .hitIsCredit)
        }
    }

    @Test("only days of employment count: a leaver's payment after the last day enters nobody's score")
    func leavers() async throws {
        try await withCompany { company in
            try await company.take(ScoredCompany.employee("E-2", team: "T-1", left: "2026-02-10"))
            try await company.take(
                ScoredCompany.payment("P-1", 500, employee: "E-2", on: "2026-02-09"),
                ScoredCompany.payment("P-2", 700, employee: "E-2", on: "2026-02-10"))
            #expect(try await company.facts("E-2")?.recovered == 500)
            let march = try #require(Period("2026-03"))
            #expect(try await company.facts("E-2", march) == nil)
        }
    }

    @Test("a branch has what its people did on the days when they belonged to it")
    func branches() async throws {
        try await withCompany { company in
            let moved = ScoredCompany.row(
                .employees,
                [
                    "employee": .text("E-1"), "from": .text("2026-02-10"), "hired": .text("2026-01-01"),
                    "branch": .text("B-2"), "team": .text("T-9"),
                ])
            try await company.take(moved)
            try await company.take(
                ScoredCompany.payment("P-1", 500, employee: "E-1", on: "2026-02-09"),
                ScoredCompany.payment("P-2", 700, employee: "E-1", on: "2026-02-10"),
                ScoredCompany.payment("P-3", 11, employee: "E-2", on: "2026-02-10"))
            try await company.call("c-1", "E-2", [("en.threat", .stands)])
            let branches = try await company.store.branchFacts(ScoredCompany.month, .yuan)
            #expect(branches.map(\.branch) == ["B-1", "B-2"])
            #expect(branches.map(\.people) == [3, 1])
            #expect(branches.map(\.facts.recovered) == [511, 700])
            #expect(branches.map(\.facts.deducted) == [Points(2), .zero])
            #expect(try await company.facts("E-1")?.recovered == 1200, "the person's score is of the whole month")
        }
    }

    @Test("a complaint leads to its call and to all calls with its debtor")
    func complaints() async throws {
        try await withCompany { company in
            for (id, debtor) in [("c-1", "D-1"), ("c-2", "D-1"), ("c-3", "D-2"), ("c-4", "D-3")] {
                let call = Call(callID: id, employee: EmployeeID("E-1"), debtor: DebtorID(debtor))
                _ = try await company.store.score(Samples.file("/\(id).wav", bytes: id, call: call))
            }
            let complaint = ScoredCompany.row(
                .complaints,
                [
                    "complaint": .text("X-1"), "filed_at": .number(1), "outcome": .text("open"),
                    "debtor": .text("D-1"), "call": .text("c-3"),
                ], on: "2026-02-10")
            try await company.take(complaint)
            let found = try await company.store.calls(CallFilter(complaint: "X-1"))
            #expect(Set(found.compactMap(\.recording.call.callID)) == ["c-1", "c-2", "c-3"])
            let ofDebtor = try await company.store.calls(CallFilter(debtor: DebtorID("D-3")))
            #expect(ofDebtor.map(\.recording.call.callID) == ["c-4"])
            #expect(try await company.store.calls(CallFilter(complaint: "X-2")).isEmpty)
        }
    }

    @Test("surveys, courses and targets are those of the days")
    func others() async throws {
        try await withCompany { company in
            try await company.take(
                ScoredCompany.survey("S-1", "E-1", 450), ScoredCompany.survey("S-2", "E-1", 300),
                ScoredCompany.survey("S-3", "E-1", 100, on: "2026-03-01"))
            try await company.take(ScoredCompany.course("E-1", 8800), ScoredCompany.course("E-1", 0, on: "2026-03-01"))
            try await company.take(
                ScoredCompany.target("E-1", 100), ScoredCompany.target("E-1", 200, "2026-03"),
                ScoredCompany.target("E-2", 300))
            let facts = try #require(try await company.facts("E-1"))
            #expect(facts.surveys == WorkFacts.Tally(count: 2, sum: 750))
            #expect(facts.courses == WorkFacts.Tally(count: 1, sum: 8800))
            #expect(facts.targets.map(\.amount) == [Money(minorUnits: 100, .yuan)])
            let quarter = try #require(Period("2026-Q1"))
            #expect(try await company.facts("E-1", quarter)?.targets.count == 2)
        }
    }
}
