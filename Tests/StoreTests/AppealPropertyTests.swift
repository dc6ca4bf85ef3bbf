import Model
import Seeds
import Testing

@testable import Store

@Suite("Appeals and what follows from them", .timeLimit(.minutes(10)))
struct AppealPropertyTests {
    private static let terms = AppealTerms(daysToFile: 100_000, daysToDecide: 7)
    private static let people = ["E-1", "E-2", "E-3"]

    @Test(
        "whatever is ruled, appealed, decided, taken back and closed, scores are what is made anew from all",
        arguments: 1...8)
    func property(seed: Int) async throws {
        var random = SplitMix64(seed: UInt64(seed))
        try await withCompany { company in
            var hits: [HitID] = []
            for step in 0..<30 {
                try await Self.something(company, &hits, step, &random)
                if Int.random(in: 0..<3, using: &random) == 0 { try await company.score() }
            }
            try await company.score()
            let whole = try await company.score(ScoredCompany.month, .everyone)
            #expect(whole.changed == 0, "seed \(seed)")
            let head = try await company.store.ledgerHead()
            #expect(try await company.store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        }
    }

    private static func something(
        _ company: ScoredCompany, _ hits: inout [HitID], _ step: Int, _ random: inout SplitMix64
    ) async throws {
        let store = company.store
        func pick<Item>(_ items: [Item]) -> Item? { items.randomElement(using: &random) }
        let employee = pick(people) ?? "E-1"
        let appeals = try await store.appeals()
        switch Int.random(in: 0..<9, using: &random) {
        case 0, 1:
            let standing: Standing = pick([.stands, .waits]) ?? .stands
            let call = try await company.call("c-\(step)", employee, [("en.threat", standing)])
            hits += call.hits.map(\.id)
        case 2:
            try await company.take(ScoredCompany.payment("P-\(step % 4)", 100, employee: employee))
        case 3:
            guard let hit = pick(hits) else { return }
            _ = try await store.review(
                .hits([hit]), pick([.confirm, .overturn]) ?? .confirm, actor: ActorID("sup-1"), reason: "heard",
                recompute: Samples.price)
        case 4, 5:
            guard let hit = pick(hits) else { return }
            // Whose hit it is, and whether it counts, the store knows.
            _ = try? await store.file(
                NewAppeal(subject: .hit(hit), employee: EmployeeID(employee)), words: "no", terms: terms)
        case 6:
            _ = try? await store.file(
                NewAppeal(subject: .payment("P-\(step % 4)"), employee: EmployeeID(employee)), words: "mine",
                terms: terms)
        case 7:
            guard let open = pick(appeals.filter(\.isOpen)) else { return }
            _ = try await store.decide(
                open.id, pick([.accepted, .accepted, .rejected]) ?? .accepted, actor: ActorID("officer"),
                reason: "heard again", recompute: Samples.price)
        default:
            guard let accepted = pick(appeals.filter(\.isAccepted)) else {
                if step > 20 { _ = try? await store.close(ScoredCompany.month, actor: .system, reason: "paid") }
                return
            }
            _ = try await store.decide(
                accepted.id, .reversed, actor: ActorID("manager"), reason: "after all", recompute: Samples.price)
        }
    }

    @Test("an appeal that cannot be decided changes nothing at all")
    func whole() async throws {
        try await withCompany { company in
            let call = try await company.call("c-1", "E-1", [("en.threat", .stands)])
            let id = try await company.store.file(
                NewAppeal(subject: .hit(call.hits[0].id), employee: EmployeeID("E-1")), words: "no", terms: Self.terms)
            let head = try await company.store.ledgerHead()
            let error = await storeError {
                _ = try await company.store.decide(
                    id, .accepted, actor: ActorID("officer"), reason: " ", recompute: Samples.price)
            }
            #expect(error?.code == .reasonMissing)
            #expect(try await company.store.ledgerHead() == head)
            #expect(try await company.store.appeals().map(\.isOpen) == [true])
        }
    }
}
