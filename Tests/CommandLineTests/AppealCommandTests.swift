import Foundation
import Testing

@Suite("Appeals", .timeLimit(.minutes(10)))
struct AppealCommandTests {
    private static let rules = """
        incentives: ours
        format: 1
        rules:
          - id: well-behaved
            name: {zh: 合规奖, en: Well behaved}
            for: month
            from: 2026-01-01
            until: 2027-01-01
            when: {compliance: 99.50}
            gives: {money: 20.00}

        """

    /// Two people; one of them has said something in a call, and the other has both payments.
    private func company() async throws -> Workspace {
        let work = try await Workspace.smallCompany(
            saying: "you are stupid",
            payments: "P-1,2026-02-03T09:30:00,40.00,E-2,K-1,\nP-2,2026-02-04T09:30:00,50.00,E-2,K-2,\n")
        try work.write("rules.yaml", Self.rules)
        return work
    }

    private func hit(_ work: Workspace) async throws -> String { try await work.firstHit() }

    private func score(_ work: Workspace, of employee: String) async throws -> [String: Any] {
        let ranked = try await work.run("performance", "rank", "--period", "2026-02", "--format", "json")
        return try #require(try ranked.objects().first { $0["employee"] as? String == employee })
    }

    private func compliance(_ work: Workspace) async throws -> String? {
        let metrics = try await score(work, of: "E-1")["metrics"] as? [[String: Any]]
        return metrics?.first { $0["metric"] as? String == "compliance" }?["value"] as? String
    }

    private func file(_ work: Workspace, _ more: [String], as employee: String = "E-1") async throws -> Outcome {
        try await work.start(
            ["appeal", "file", "--as", employee, "--words", "I quoted a film", "--locale", "en"] + more,
            // The payments were long ago.
            environment: ["FAIRDIAL_APPEAL_DAYS": "3650"]
        ).outcome()
    }

    private func decide(_ work: Workspace, _ outcome: String, _ id: String, as actor: String) async throws -> Outcome {
        try await work.run(
            "appeal", outcome, id, "--as", actor, "--reason", "listened again", "--locale", "en")
    }

    @Test("an accepted appeal changes points, score and award at once; taken back, all of it comes back")
    func hits() async throws {
        let work = try await company()
        try await work.run("incentives", "activate", "rules.yaml", "--reason", "agreed")
        let hit = try await hit(work)
        #expect(try await compliance(work) == "99.00")
        let filed = try await file(work, ["--hit", hit, "--evidence", "mail-311"])
        #expect(filed.code == 0, "\(filed.errors)")
        let id = try #require(filed.output.split(separator: " ").first.map(String.init))
        let listed = try await work.run("appeal", "list", "--open", "--locale", "en").output
        #expect(listed.contains("I quoted a film [mail-311]") && listed.contains("open"), "\(listed)")

        let own = try await decide(work, "accept", id, as: "E-1")
        #expect(own.errors.contains("may not decide on an appeal of their own"))
        let accepted = try await decide(work, "accept", id, as: "officer")
        #expect(accepted.output.contains("accepted by officer: listened again"), "\(accepted.errors)")
        #expect(try await compliance(work) == "100.00")
        let given = try await work.run("incentives", "run", "--period", "2026-02", "--locale", "en").output
        #expect(given.contains("2 awards given"), "\(given)")

        #expect(try await decide(work, "reject", id, as: "officer").errors.contains("is decided"))
        let reversed = try await decide(work, "reverse", id, as: "manager")
        #expect(reversed.output.contains("acceptance taken back by manager"), "\(reversed.errors)")
        #expect(try await compliance(work) == "99.00")
        #expect(reversed.errors.contains("1 fallen"), "what was given for it falls at once: \(reversed.errors)")

        let rates = try await work.run("appeal", "rates", "--json").objects().first
        #expect(rates?["appeals"] as? Int == 1 && rates?["accepted"] as? Int == 0 && rates?["hits"] as? Int == 1)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a payment that was somebody else's becomes theirs, and goes back as it was")
    func payments() async throws {
        let work = try await company()
        #expect(try await score(work, of: "E-2")["recovered"] as? String == "90.00")
        let filed = try await file(work, ["--payment", "P-1"])
        let id = try #require(filed.output.split(separator: " ").first.map(String.init), "\(filed.errors)")
        #expect(try await decide(work, "accept", id, as: "officer").code == 0)
        #expect(try await score(work, of: "E-1")["recovered"] as? String == "40.00")
        #expect(try await score(work, of: "E-2")["recovered"] as? String == "50.00")
        #expect(try await decide(work, "reverse", id, as: "officer").code == 0)
        #expect(try await score(work, of: "E-1")["recovered"] as? String == "0.00")
        #expect(try await score(work, of: "E-2")["recovered"] as? String == "90.00")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("what cannot be appealed is refused with the reason")
    func refused() async throws {
        let work = try await company()
        let hit = try await hit(work)
        #expect(try await file(work, ["--hit", hit], as: "E-2").errors.contains("does not answer for the call"))
        #expect(try await file(work, ["--payment", "P-1"], as: "E-2").errors.contains("is theirs already"))
        #expect(try await file(work, ["--payment", "P-9"]).errors.contains("There is no payment P-9"))
        #expect(try await file(work, ["--rule", "en.none"]).errors.contains("has a rule en.none"))
        #expect(try await file(work, []).code == 64)
        #expect(try await file(work, ["--suggestion"]).code == 0)
        #expect(try await file(work, ["--suggestion"]).code == 0, "one may have several")
        #expect(try await file(work, ["--rule", "en.abuse"]).code == 0)
        #expect(try await file(work, ["--rule", "en.abuse"]).errors.contains("was appealed already"))
        #expect(try await decide(work, "accept", "AP-0", as: "officer").errors.contains("There is no appeal AP-0"))
        let late = try await work.start(
            ["appeal", "file", "--as", "E-1", "--words", "late", "--hit", hit, "--locale", "en"],
            environment: ["FAIRDIAL_APPEAL_DAYS": "0"]
        ).outcome()
        #expect(late.errors.contains("appealDays"), "\(late.errors)")
    }

    @Test("who made the ruling does not decide on it, and a hit that no longer counts is no matter of appeal")
    func rulings() async throws {
        let work = try await company()
        let hit = try await hit(work)
        try await work.run("review", "confirm", hit, "--reason", "clear", "--as", "sup-1")
        let filed = try await file(work, ["--hit", hit])
        let id = try #require(filed.output.split(separator: " ").first.map(String.init), "\(filed.errors)")
        #expect(try await decide(work, "reject", id, as: "sup-1").errors.contains("has made the ruling"))
        #expect(try await decide(work, "reject", id, as: "officer").code == 0)
        #expect(try await compliance(work) == "99.00")
        try await work.run("review", "overturn", hit, "--reason", "unclear after all", "--as", "sup-1")
        #expect(try await file(work, ["--hit", hit], as: "E-1").errors.contains("nothing to appeal"))
    }
}
