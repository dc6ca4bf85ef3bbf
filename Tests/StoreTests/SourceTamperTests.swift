import Model
import Testing

@testable import Store

@Suite("Tampering with what scores are made from", .timeLimit(.minutes(10)))
struct SourceTamperTests {
    private func verdict(after change: String) async throws -> LedgerVerdict {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let company = ScoredCompany(store: store)
        try await company.take(
            ScoredCompany.employee("E-1", team: "T-1"), ScoredCompany.employee("E-2", team: "T-2"))
        try await company.take(ScoredCompany.holder("K-1", "E-1", from: "2026-01-01"))
        try await company.take(
            ScoredCompany.payment("P-1", 500, employee: "E-1"), ScoredCompany.payment("P-2", 700, case: "K-1"),
            ScoredCompany.payment("P-10", 900, employee: "E-2"))
        try await company.take(ScoredCompany.payment("P-1", 600, employee: "E-1"))
        try await company.take(ScoredCompany.course("E-1", 9000), ScoredCompany.course("E-2", 8000))
        let call = try await company.call("c-1", "E-1", [("en.threat", .stands), ("en.insult", .waits)])
        try await company.call("c-2", "E-2", [("en.threat", .stands)])
        _ = try await store.review(
            .hits([call.hits[1].id]), .confirm, actor: ActorID("u-1"), reason: "heard", recompute: Samples.price)
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        withExtendedLifetime(database) {}
        return verdict
    }

    @Test(
        "rows of feeds are found changed, added, taken away, brought back, and payments given to others",
        arguments: [
            "UPDATE feed_payments SET amount = 601 WHERE payment = 'P-1' AND version = 2",
            "UPDATE feed_payments SET amount = 501 WHERE payment = 'P-1' AND version = 1",
            "UPDATE feed_payments SET local_date = '2026-02-04' WHERE payment = 'P-10'",
            "UPDATE feed_payments SET credited = 'E-2' WHERE payment = 'P-2'",
            "UPDATE feed_payments SET employee = 'E-2', credited = 'E-2' WHERE payment = 'P-2'",
            "DELETE FROM feed_payments WHERE payment = 'P-10'",
            """
            UPDATE feed_payments SET is_current = 0 WHERE payment = 'P-1';
            UPDATE feed_payments SET is_current = 1 WHERE payment = 'P-1' AND version = 1
            """,
            """
            INSERT INTO feed_payments SELECT 'P-3', confirmed_at, amount, currency, employee, "case", reverses, zone,
                local_date, version, is_current, import, credited FROM feed_payments WHERE payment = 'P-10'
            """,
            "UPDATE feed_training SET result = 10000 WHERE employee = 'E-1'",
            "UPDATE feed_cases SET employee = 'E-2'",
        ])
    func feeds(change: String) async throws {
        let verdict = try await verdict(after: change)
        guard case .broken(let seq, .feedEdited) = verdict, seq > 0 else {
            Issue.record("\(change): \(verdict)")
            return
        }
    }

    @Test(
        "what calls were deducted is found changed, whoever answers for it",
        arguments: [
            "UPDATE deductions SET points = 0",
            "UPDATE deductions SET points = points + 1000 WHERE ordinal = 1",
            "UPDATE deductions SET employee = 'E-2' WHERE ordinal = 0",
            "DELETE FROM deduction_hits; DELETE FROM deductions",
            "INSERT INTO deductions SELECT judgement, 9, rule, category, points, employee FROM deductions LIMIT 1",
            "UPDATE conduct SET points = 0",
            "UPDATE conduct SET employee = 'E-2' WHERE employee = 'E-1'",
            "DELETE FROM conduct WHERE employee = 'E-1'",
            "UPDATE recordings SET employee = 'E-2' WHERE employee = 'E-1'",
            "UPDATE recordings SET state = 'unscored', reason = 'noSpeech' WHERE employee = 'E-1'",
        ])
    func deductions(change: String) async throws {
        let verdict = try await verdict(after: change)
        guard case .broken(let seq, .deductionsEdited) = verdict, seq > 0 else {
            Issue.record("\(change): \(verdict)")
            return
        }
    }
}
