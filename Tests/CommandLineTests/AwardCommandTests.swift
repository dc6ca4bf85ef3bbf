import Foundation
import Testing

@Suite("Awards from rules to the day of payment", .timeLimit(.minutes(10)))
struct AwardCommandTests {
    /// Two people who both recover enough, one of whom threatens somebody.
    private func company() async throws -> Workspace {
        let work = try await Workspace.smallCompany(
            saying: "i will hurt you", payments: Workspace.bothRecover, rule: Workspace.threat)
        try work.write("rules.yaml", Workspace.recoveredAward)
        return work
    }

    private func awards(_ work: Workspace) async throws -> [String: [String: Any]] {
        let listed = try await work.run("incentives", "list", "--format", "json")
        return Dictionary(try listed.objects().map { ($0["employee"] as? String ?? "", $0) }) { first, _ in first }
    }

    private func run(_ work: Workspace) async throws -> String {
        try await work.run("incentives", "run", "--period", "2026-02", "--locale", "en").output
    }

    @Test("are given once, held back by a hit of zero tolerance, free when it is overturned, fallen when paid back")
    func whole() async throws {
        let work = try await company()
        let none = try await work.run("incentives", "run", "--period", "2026-02")
        #expect(none.code == 2 && none.errors.contains("No rules of incentives are active"))
        let active = try await work.run("incentives", "activate", "rules.yaml", "--reason", "agreed")
        #expect(active.code == 0, "\(active.errors)")
        #expect(try await run(work) == "2026-02: 2 awards given, 0 given before, 0 fallen, 0 standing again.")
        #expect(try await run(work) == "2026-02: 0 awards given, 2 given before, 0 fallen, 0 standing again.")

        var found = try await awards(work)
        #expect(found["E-1"]?["status"] as? String == "held" && found["E-2"]?["status"] as? String == "due")
        #expect(found["E-2"]?["amount"] as? String == "20.00" && found["E-2"]?["payOn"] as? String == "2026-03-15")
        #expect(found["E-1"]?["trial"] as? Bool == true)
        let table = try await work.run("incentives", "list", "--held", "--locale", "en")
        #expect(table.output.contains("held back by en.harm on 2026-02-05"), "\(table.output)")

        let hit = try #require((found["E-1"]?["heldBy"] as? [String])?.first)
        try await work.run("review", "overturn", hit, "--reason", "quoted a film", "--as", "sup-1")
        found = try await awards(work)
        #expect(found["E-1"]?["status"] as? String == "due")

        try work.write(
            "back.csv",
            "payment,confirmed_at,amount,employee,case,reverses\nP-3,2026-02-20T09:30:00,-100.00,E-2,K-2,P-2\n")
        try await work.take("payments", "back.csv")
        #expect(try await run(work) == "2026-02: 0 awards given, 1 given before, 0 fallen, 0 standing again.")
        #expect(try await awards(work)["E-2"]?["status"] as? String == "fallen")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("are settled by somebody else, with a reason, and both is in the ledger")
    func settling() async throws {
        let work = try await company()
        try await work.run("incentives", "activate", "rules.yaml", "--reason", "agreed")
        _ = try await run(work)
        let held = try #require(try await awards(work)["E-1"]?["award"] as? String)
        let own = try await work.run(
            "incentives", "settle", held, "--grant", "--reason", "mine", "--as", "E-1", "--locale", "en")
        #expect(own.code == 2 && own.errors.contains("may not decide on an award of their own"), "\(own.errors)")
        let both = try await work.run("incentives", "settle", held, "--grant", "--withdraw", "--reason", "x")
        #expect(both.code == 64)
        let granted = try await work.run(
            "incentives", "settle", held, "--grant", "--reason", "a training call", "--as", "officer")
        #expect(granted.code == 0, "\(granted.errors)")
        #expect(try await awards(work)["E-1"]?["status"] as? String == "due")
        _ = try await work.run(
            "incentives", "settle", held, "--withdraw", "--reason", "it was none", "--as", "officer")
        #expect(try await awards(work)["E-1"]?["status"] as? String == "withdrawn")
        #expect(try await work.run("incentives", "settle", "A-0", "--grant", "--reason", "x").code == 2)
        #expect(try await work.run("ledger", "verify").code == 0)
    }
}
