import Model
import Testing

@testable import Store

@Suite("Tampering with scores", .timeLimit(.minutes(10)))
struct ScoreTamperTests {
    @Test(
        "is found at the line that they were written with",
        arguments: [
            "UPDATE scores SET score = 10000 WHERE employee = 'E-1' AND version = 2",
            "UPDATE scores SET body = 'x' WHERE employee = 'E-1' AND version = 1",
            "UPDATE scores SET employee = 'E-9' WHERE employee = 'E-2'",
            "UPDATE scores SET version = 3 WHERE employee = 'E-1' AND version = 2",
            "UPDATE scores SET period = '2026-03' WHERE version = 2",
            "DELETE FROM scores WHERE employee = 'E-1' AND version = 2",
            """
            UPDATE scores SET is_current = 0 WHERE employee = 'E-1';
            UPDATE scores SET is_current = 1 WHERE employee = 'E-1' AND version = 1
            """,
            "INSERT INTO scores SELECT period, 'E-8', 1, 1, score, body, 1, made_at, NULL FROM scores WHERE employee = 'E-2'",
        ])
    func found(change: String) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let company = ScoredCompany(store: store)
        try await company.take(
            ScoredCompany.employee("E-1", team: "T-1"), ScoredCompany.employee("E-2", team: "T-2"))
        try await company.call("c-1", "E-1")
        try await company.score()
        try await company.call("c-2", "E-1", [("en.threat", .stands)])
        try await company.score()
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        guard case .broken(_, .scoresEdited) = verdict else {
            Issue.record("\(change): \(verdict)")
            return
        }
        withExtendedLifetime(database) {}
    }
}
