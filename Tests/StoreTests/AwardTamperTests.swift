import Model
import Testing

@testable import Store

@Suite("Tampering with awards", .timeLimit(.minutes(10)))
struct AwardTamperTests {
    @Test(
        "is found at its line",
        arguments: [
            "UPDATE awards SET amount = 999900",
            "UPDATE awards SET employee = 'E-9'",
            "UPDATE awards SET pay_on = '2026-01-01'",
            "UPDATE awards SET body = '{}'",
            "UPDATE award_rulings SET ruling = 'granted'",
            "DELETE FROM award_rulings",
            "INSERT INTO award_rulings SELECT 1, award, 'granted', ruled_at FROM award_rulings",
            """
            INSERT INTO awards SELECT 'A-2', rule, 'E-8', occasion, period, body, amount, currency, pay_on, first_day,
                end_day, trial, 1, given_at FROM awards
            """,
        ])
    func found(change: String) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let month = try #require(Period("2026-02"))
        let award = StoredAward(
            id: AwardID("A-1"), rule: "recovered", employee: EmployeeID("E-1"), occasion: "2026-02", period: month,
            body: "{\"reward\":{}}", payment: Money(minorUnits: 200_000, .yuan),
            payOn: try #require(LocalDate("2026-03-15")), days: month.first..<month.end, isTrial: false)
        #expect(try await store.keep([award], of: month).given == 1)
        _ = try await store.settle(AwardID("A-1"), .withdrawn, actor: ActorID("officer"), reason: "x")
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        guard case .broken(_, .awardsEdited) = verdict else {
            Issue.record("\(change): \(verdict)")
            return
        }
        withExtendedLifetime(database) {}
    }
}
