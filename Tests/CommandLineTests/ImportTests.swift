import Foundation
import Testing

@Suite("Taking in the company's feeds")
struct ImportTests {
    private static let header = "payment,confirmed_at,amount,employee\n"
    private static let good = "P-1,2026-02-14T09:30:00,3456.78,E-1\nP-2,2026-02-14T10:00:00,20,E-1\n"
    private static let settings = ["FAIRDIAL_ZONE": "Asia/Shanghai"]

    private func run(_ work: Workspace, _ arguments: String...) async throws -> Outcome {
        let all = ["import", "payments"] + arguments + ["--currency", "CNY"]
        return try await work.start(all, environment: Self.settings).outcome()
    }

    @Test("rows are new once, as before again, and corrected where they differ; the ledger has what changed")
    func rows() async throws {
        let work = try Workspace()
        try work.write("payments.csv", Self.header + Self.good)
        let first = try await run(work, "payments.csv")
        #expect(first.code == 0, "\(first.errors)")
        #expect(first.output == "payments: 2 new, 0 corrected, 0 as before, 0 set aside.")
        #expect(
            try await run(work, "payments.csv").output == "payments: 0 new, 0 corrected, 2 as before, 0 set aside.")
        try work.write("later.csv", Self.header + Self.good.replacing(",20,", with: ",25,"))
        #expect(try await run(work, "later.csv", "--locale", "zh").output == "payments：新增 0 行，更正 1 行，未变 1 行，搁置 0 行。")
        let ledger = try await work.run("ledger", "export")
        #expect(ledger.output.split(separator: "\n").count { $0.contains("feed.imported") } == 2)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("one bad row keeps all out, with its line, column and what was expected; --skip-bad sets it aside in a file")
    func bad() async throws {
        let work = try Workspace()
        try work.write("payments.csv", Self.header + Self.good + "P-3,2026-02-14T10:00:00,1.005,E-1\n")
        let refused = try await run(work, "payments.csv")
        #expect(refused.code == 2)
        #expect(refused.output == "")
        #expect(refused.errors.contains("payments.csv:4: amount is “1.005”, expected an amount in CNY with at most 2"))
        #expect(refused.errors.contains("Nothing was taken: 1 row(s)"))
        let taken = try await run(work, "payments.csv", "--skip-bad", "bad.csv")
        #expect(taken.code == 1)
        #expect(taken.output == "payments: 2 new, 0 corrected, 0 as before, 1 set aside.")
        let aside = try String(contentsOfFile: "\(work.path)/bad.csv", encoding: .utf8)
        #expect(aside == Self.header + "P-3,2026-02-14T10:00:00,1.005,E-1\n")
        try work.write("mended.csv", aside.replacing("1.005", with: "1.05"))
        #expect(try await run(work, "mended.csv").output == "payments: 1 new, 0 corrected, 0 as before, 0 set aside.")
        let again = try await run(work, "payments.csv", "--skip-bad", "bad.csv")
        #expect(again.code == 2, "what was set aside before is not written over")
        #expect(again.errors.contains("bad.csv: the rows that are set aside cannot be written"))
    }

    @Test("a mapping reads the company's own export, and says all that is wrong in itself")
    func mapping() async throws {
        let work = try Workspace()
        try work.write("export.csv", "流水号,金额,到账时间,工号\n1,20.5,2026/2/14 9:05,E-1\n")
        let mapping = """
            columns: {payment: 流水号, amount: 金额, confirmed_at: 到账时间, employee: 工号}
            constants: {currency: CNY}
            moments: [yyyy/M/d H:mm]

            """
        try work.write("mapping.yaml", mapping)
        let outcome = try await run(work, "export.csv", "--mapping", "mapping.yaml")
        #expect(outcome.output == "payments: 1 new, 0 corrected, 0 as before, 0 set aside.", "\(outcome.errors)")
        try work.write(
            "mapping.yaml", mapping.replacing("payment:", with: "paiment:").replacing("[yyyy/M/d H:mm]", with: "[soon]")
        )
        let wrong = try await run(work, "export.csv", "--mapping", "mapping.yaml")
        #expect(wrong.code == 2)
        #expect(
            wrong.errors.contains("mapping.yaml:1:11: The key `paiment` is not known here. Did you mean `payment`?"))
        #expect(wrong.errors.contains("`columns` does not say which column is `payment`"))
        #expect(wrong.errors.contains("mapping.yaml:3:11: `moments` has 'soon'"))
    }

    @Test("the template is a file to begin with")
    func template() async throws {
        let work = try Workspace()
        let template = try await work.run("import", "targets", "--template")
        #expect(template.output == "employee,month,amount,currency,cases\nE-1042,2026-02,120000.00,CNY,20")
        try work.write("targets.csv", template.output + "\n")
        #expect(try await work.run("import", "targets", "targets.csv").output.contains("1 new"))
        #expect(try await work.run("import", "targets").code == 64)
        #expect(try await work.run("import", "bonuses", "targets.csv").code == 64)
    }

    @Test("two imports at once both end well, and nothing is there twice")
    func together() async throws {
        let work = try Workspace()
        let rows = (0..<2000).map { "P-\($0),2026-02-14T09:30:00,1,E-1\n" }.joined()
        try work.write("payments.csv", Self.header + rows)
        let arguments = ["import", "payments", "payments.csv", "--currency", "CNY"]
        let both = try [0, 1].map { _ in try work.start(arguments, environment: Self.settings) }
        var sums: [String] = []
        for one in both {
            let outcome = await one.outcome()
            #expect(outcome.code == 0, "\(outcome.errors)")
            sums.append(outcome.output)
        }
        #expect(sums.contains("payments: 2000 new, 0 corrected, 0 as before, 0 set aside."))
        #expect(sums.contains("payments: 0 new, 0 corrected, 2000 as before, 0 set aside."))
    }
}
