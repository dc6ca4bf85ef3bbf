import Model
import Testing

@testable import Store

@Suite("Tampering with pay", .timeLimit(.minutes(10)))
struct PayTamperTests {
    private let month = Period(.month, of: LocalDate(dayNumber: 20_487))

    private func line(_ employee: String, _ amount: Int) -> PayLine {
        PayLine(
            employee: EmployeeID(employee), subject: .performance(month), kind: .performance,
            amount: Money(minorUnits: amount, .yuan), body: "{}")
    }

    @Test(
        "is found at its line",
        arguments: [
            "UPDATE pay_lines SET amount = 999900 WHERE employee = 'E-1'",
            "UPDATE pay_lines SET employee = 'E-9' WHERE employee = 'E-1'",
            "UPDATE pay_lines SET kind = 'held'", "UPDATE pay_lines SET body = '{\"a\":1}'",
            "DELETE FROM pay_lines WHERE employee = 'E-2'",
            "INSERT INTO pay_lines SELECT sheet, 'E-3', subject, kind, amount, currency, body FROM pay_lines LIMIT 1",
            "UPDATE pay_sheets SET maker = 'chief'", "UPDATE pay_sheets SET month = '2026-03'",
            "UPDATE pay_sheets SET trial = 1", "DELETE FROM pay_steps WHERE step = 'approved'",
            "DELETE FROM pay_steps WHERE step = 'closed'",
            "INSERT INTO pay_sheets SELECT 1, '2026-04', 1, maker, trial, made_at FROM pay_sheets",
        ])
    func found(change: String) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let lines = [line("E-1", 400_000), line("E-2", 200_000)]
        _ = try await store.score(month, .everyone, terms: []) { _ in
            [MadeScore(employee: EmployeeID("E-1"), score: nil, body: "{}")]
        }
        #expect(try await store.close(month, actor: ActorID("clerk"), reason: "x"))
        #expect(try await store.keepPay(lines, of: month, isTrial: false, maker: ActorID("clerk")))
        #expect(try await !store.keepPay(lines.reversed(), of: month, isTrial: false, maker: nil), "nothing is new")
        try await store.approvePay(of: month, lines: lines, leavingOpen: false, actor: ActorID("chief"))
        try await store.closePay(of: month, lines: lines, actor: ActorID("clerk"))
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        guard case .broken(_, .payEdited) = verdict else {
            Issue.record("\(change): \(verdict)")
            return
        }
        withExtendedLifetime(database) {}
    }

    @Test(
        "who approves sees what will be paid: lines that have changed since are refused, and so are steps out of turn")
    func changed() async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let (before, after) = ([line("E-1", 400_000)], [line("E-1", 500_000)])
        func fails(_ code: StoreError.Code, _ step: () async throws -> Void) async {
            do {
                try await step()
                Issue.record("it was not refused")
            } catch {
                #expect((error as? StoreError)?.code == code)
            }
        }
        let (clerk, chief) = (ActorID("clerk"), ActorID("chief"))
        await fails(.noPaySheet) { try await store.closePay(of: month, lines: before, actor: clerk) }
        await fails(.noPaySheet) { _ = try await store.keepPay(before, of: month, isTrial: false, maker: nil) }
        _ = try await store.keepPay(before, of: month, isTrial: false, maker: clerk)
        await fails(.payChanged) {
            try await store.approvePay(of: month, lines: after, leavingOpen: false, actor: chief)
        }
        await fails(.scoresOpen) {
            try await store.approvePay(of: month, lines: before, leavingOpen: false, actor: chief)
        }
        await fails(.payNotApproved) { try await store.closePay(of: month, lines: before, actor: clerk) }
        #expect(try await store.keepPay(after, of: month, isTrial: false, maker: nil))
        let sheet = try #require(try await store.paySheet(of: month))
        #expect(sheet.version == 2 && sheet.maker == clerk && sheet.state == .draft && sheet.lines == after)
        try await store.close()
        withExtendedLifetime(database) {}
    }
}
