import Foundation
import Testing

@Suite("Pay from scores to payroll", .timeLimit(.minutes(10)))
struct PayCommandTests {
    /// Both recover enough for the award; E-1 threatens somebody.
    private func company(
        basePay: [String: String] = ["E-1": "10000.00", "E-2": "5000.00"], isTrial: Bool = false
    ) async throws -> Workspace {
        let work = try await Workspace.smallCompany(
            saying: "i will hurt you", payments: Workspace.bothRecover, basePay: basePay, rule: Workspace.threat)
        try work.write("incentives.yaml", Workspace.recoveredAward)
        if !isTrial { try await work.succeed("performance", "start", "2026-01-01", "--reason", "agreed") }
        try await work.succeed("incentives", "activate", "incentives.yaml", "--reason", "agreed")
        try await work.succeed("incentives", "run", "--period", "2026-02")
        try await work.succeed("pay", "activate", "pay/standard.yaml", "--reason", "agreed")
        return work
    }

    private func lines(_ work: Workspace, _ month: String = "2026-02") async throws -> [String: String] {
        let shown = try await work.run("pay", "show", "--period", month, "--format", "json")
        #expect(shown.code == 0, "\(shown.errors)")
        return Dictionary(
            try shown.objects().map { line in
                func text(_ key: String) -> String { line[key] as? String ?? "" }
                let subject = text("subject").hasPrefix("award") ? "award" : text("subject")
                return ("\(text("employee")) \(subject)", "\(text("kind")) \(text("amount"))")
            }
        ) { first, _ in first }
    }

    private func closed(_ work: Workspace) async throws {
        try await work.succeed("pay", "run", "--period", "2026-02", "--as", "clerk")
        try await work.succeed("performance", "close", "2026-02", "--reason", "end of month")
        try await work.succeed("pay", "approve", "--period", "2026-02", "--as", "chief")
        try await work.succeed("pay", "close", "--period", "2026-02", "--as", "clerk")
    }

    @Test("a month is made, explained, approved by a second person, closed, and stays")
    func whole() async throws {
        let work = try await company()
        let made = try await work.run("pay", "run", "--period", "2026-02", "--as", "clerk", "--locale", "en")
        #expect(made.output == "2026-02: version 1 was made, 4 lines. Another person approves it.")
        #expect(
            try await work.run("pay", "run", "--period", "2026-02", "--as", "clerk", "--locale", "en").output
                == "2026-02: nothing is new, version 1 stays.")
        // 40 % of base pay; both reach the target and score above 95; E-1 is at 120 % of it.
        #expect(
            try await lines(work) == [
                "E-1 performance:2026-02": "performance 5500.00", "E-1 award": "held 20.00",
                "E-2 performance:2026-02": "performance 2500.00", "E-2 award": "award 20.00",
            ])
        let shown = try await work.run("pay", "show", "E-1", "--period", "2026-02", "--locale", "en")
        #expect(shown.output.contains("40 % of 10000.00 CNY × 16 of 16 working days"), "\(shown.output)")
        #expect(shown.output.contains("4000.00 CNY × 137.5 % = 5500.00 CNY"), "\(shown.output)")
        #expect(shown.output.contains("is held back by"))

        let early = try await work.run("pay", "approve", "--period", "2026-02", "--as", "chief", "--locale", "en")
        #expect(early.code == 2 && early.errors.contains("Scores of 2026-02 may still change"), "\(early.errors)")
        try await work.succeed("performance", "close", "2026-02", "--reason", "end of month")
        let own = try await work.run("pay", "approve", "--period", "2026-02", "--as", "clerk", "--locale", "en")
        #expect(own.code == 2 && own.errors.contains("Another person has to"), "\(own.errors)")
        let paid = try await work.run("pay", "approve", "--period", "2026-02", "--as", "E-2", "--locale", "en")
        #expect(paid.code == 2 && paid.errors.contains("is paid by these lines"), "\(paid.errors)")
        let hasty = try await work.run("pay", "close", "--period", "2026-02", "--as", "clerk", "--locale", "en")
        #expect(hasty.code == 2 && hasty.errors.contains("is not approved"), "\(hasty.errors)")
        try await work.succeed("pay", "approve", "--period", "2026-02", "--as", "chief")
        try await work.succeed("pay", "close", "--period", "2026-02", "--as", "clerk")
        for step in ["run", "approve", "close"] {
            let again = try await work.run("pay", step, "--period", "2026-02", "--as", "other", "--locale", "en")
            #expect(again.code == 2 && again.errors.contains("is closed and stays as it is"), "\(again.errors)")
        }
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("what changes after a month was closed is corrected in the next, and an award that goes free is paid there")
    func corrections() async throws {
        let work = try await company()
        try await closed(work)
        let hit = try await work.firstHit()
        try await work.succeed("review", "overturn", hit, "--reason", "quoted a film", "--as", "sup-1")
        try work.write(
            "back.csv",
            "payment,confirmed_at,amount,employee,case,reverses\nP-3,2026-02-20T09:30:00,-100.00,E-2,K-2,P-2\n")
        try await work.take("payments", "back.csv")
        try await work.succeed("pay", "run", "--period", "2026-03", "--as", "clerk")
        let next = try await lines(work, "2026-03")
        #expect(next["E-1 award"] == "award 20.00")
        #expect(next["E-1 performance:2026-02"] == nil, "the score was above 95 before and is so now")
        #expect(next["E-2 award"] == "correction -20.00")
        // Nothing is recovered: 35 of 85 points, so 40 % of the base instead of 125 %.
        #expect(next["E-2 performance:2026-02"] == "correction -1700.00")
        #expect(try await lines(work)["E-2 performance:2026-02"] == "performance 2500.00", "what is closed stays")
        let csv = try await work.run("pay", "show", "--period", "2026-03", "--format", "csv")
        #expect(csv.output.contains("E-2,correction,performance:2026-02,-1700.00,CNY,2500.00"), "\(csv.output)")
    }

    @Test("open pay lines follow an accepted appeal at once, and its reversal; approval falls with it")
    func following() async throws {
        let work = try await company()
        try await work.succeed("pay", "run", "--period", "2026-02", "--as", "clerk")
        let hit = try await work.firstHit()
        let filed = try await work.start(
            ["appeal", "file", "--hit", hit, "--as", "E-1", "--words", "quoted"],
            environment: ["FAIRDIAL_APPEAL_DAYS": "3650"]
        ).outcome()
        #expect(filed.code == 0, "\(filed.errors)")
        let appeal = try #require(filed.output.split(separator: " ").first.map(String.init))
        #expect(try await lines(work)["E-1 award"] == "held 20.00")
        let accepted = try await work.run(
            "appeal", "accept", appeal, "--as", "officer", "--reason", "quoted", "--locale", "en")
        #expect(accepted.errors.contains("2026-02: the pay lines follow what has changed"), "\(accepted.errors)")
        #expect(try await lines(work)["E-1 award"] == "award 20.00")
        try await work.succeed("performance", "close", "2026-02", "--reason", "end of month")
        try await work.succeed("pay", "approve", "--period", "2026-02", "--as", "chief")
        try await work.succeed("appeal", "reverse", appeal, "--as", "manager", "--reason", "wrong call")
        #expect(try await lines(work)["E-1 award"] == "held 20.00")
        let close = try await work.run("pay", "close", "--period", "2026-02", "--as", "clerk", "--locale", "en")
        #expect(close.code == 2 && close.errors.contains("is not approved"), "\(close.errors)")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test(
        "leave and hours enter as the scheme says; base pay that nobody told is open, and the rest is approved without it"
    )
    func attendance() async throws {
        let work = try await company(basePay: ["E-1": "10000.00"])
        try work.write("leave.csv", "employee,from,until,kind\nE-1,2026-02-09,2026-02-13,sick\n")
        try work.write("hours.csv", "employee,date,hours\nE-1,2026-02-03,4\n")
        try await work.take("leave", "leave.csv")
        try await work.take("attendance", "hours.csv")
        try await work.succeed("pay", "run", "--period", "2026-02", "--as", "clerk")
        // 4 days of leave and half a day: 11.5 of 16 days.
        #expect(try await lines(work)["E-1 performance:2026-02"] == "performance 3953.13")
        #expect(try await lines(work)["E-2 performance:2026-02"] == "open 0.00")
        let table = try await work.run("pay", "show", "--period", "2026-02", "--locale", "en")
        #expect(table.output.contains("E-2: the feed of employees says no base pay"), "\(table.output)")
        try await work.succeed("performance", "close", "2026-02", "--reason", "end of month")
        let open = try await work.run("pay", "approve", "--period", "2026-02", "--as", "chief", "--locale", "en")
        #expect(open.code == 2 && open.errors.contains("Pay of 1 people cannot be said"), "\(open.errors)")
        try await work.succeed("pay", "approve", "--period", "2026-02", "--as", "chief", "--leave-open")
    }

    @Test("a trial is shown and paid to nobody; without a scheme, without lines and of a week nothing is done")
    func refused() async throws {
        let work = try await company(isTrial: true)
        let none = try await work.run("pay", "show", "--period", "2026-02", "--locale", "en")
        #expect(none.code == 2 && none.errors.contains("No pay lines were made for 2026-02"), "\(none.errors)")
        try await work.succeed("pay", "run", "--period", "2026-02", "--as", "clerk")
        #expect(try await work.run("pay", "show", "--period", "2026-02", "--locale", "en").output.contains("TRIAL"))
        try await work.succeed("performance", "close", "2026-02", "--reason", "end of month")
        let trial = try await work.run("pay", "approve", "--period", "2026-02", "--as", "chief", "--locale", "en")
        #expect(trial.code == 2 && trial.errors.contains("is a trial"), "\(trial.errors)")
        #expect(try await work.run("pay", "run", "--period", "2026-W07").code == 64)
        #expect(try await work.run("pay", "export", "--period", "2026-02", "--output", "pay.pdf").code == 64)
        let other = try await Workspace.smallCompany(saying: "hello", payments: Workspace.bothRecover)
        let unset = try await other.run("pay", "run", "--period", "2026-02", "--locale", "en")
        #expect(unset.code == 2 && unset.errors.contains("No pay scheme is active"), "\(unset.errors)")
    }

    @Test("payroll gets one row a person as CSV, and a spreadsheet with all lines")
    func export() async throws {
        let work = try await company()
        try await closed(work)
        try await work.succeed("pay", "export", "--period", "2026-02", "--output", "pay.csv")
        let rows = try String(contentsOfFile: "\(work.path)/pay.csv", encoding: .utf8).split(
            whereSeparator: \.isNewline)
        #expect(
            rows.dropFirst().map(String.init) == [
                "E-1,,B-1,T-1,CNY,4000.00,16,16,120.00,99.53,137.50,5500.00,0.00,0.00,20.00,5500.00,closed",
                "E-2,,B-1,T-1,CNY,2000.00,16,16,100.00,100.00,125.00,2500.00,20.00,0.00,0.00,2520.00,closed",
            ])
        try await work.succeed("pay", "export", "--period", "2026-02", "--output", "pay.xlsx")
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(work.path)/pay.xlsx"))
        #expect(bytes.starts(with: Data("PK".utf8)) && bytes.count > 4000)
    }

    @Test("one timeline tells hiring, plans, pay and what each month pays")
    func timeline() async throws {
        let work = try await company()
        try await closed(work)
        let told = try await work.run("timeline", "E-1", "--locale", "en").output
        for line in ["hired: B-1 T-1", "base pay 10000.00 CNY", "2026-02: target 100.00 CNY"] {
            #expect(told.contains(line), "\(told)")
        }
        #expect(told.contains("16 of 16 days, score 99.53, paid 5500.00 CNY (closed)"), "\(told)")
        let events = try await work.run("timeline", "E-1", "--format", "json").objects()
        #expect(events.first?["event"] as? String == "hired" && events.first?["day"] as? String == "2025-01-01")
        let nobody = try await work.run("timeline", "E-9", "--locale", "en")
        #expect(nobody.code == 2 && nobody.errors.contains("E-9 is not in the feed of employees"))
    }
}

extension Workspace {
    /// Runs a command that must succeed.
    func succeed(_ arguments: String...) async throws {
        let outcome = try await start(arguments, environment: [:]).outcome()
        #expect(outcome.code == 0, "\(arguments): \(outcome.errors)")
    }
}
