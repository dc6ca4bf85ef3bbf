import Model
import Testing

@testable import Store

@Suite("Tampering with appeals", .timeLimit(.minutes(10)))
struct AppealTamperTests {
    @Test(
        "is found at its line",
        arguments: [
            "UPDATE appeals SET employee = 'E-9'",
            "UPDATE appeals SET decide_by = decide_by + 1",
            "UPDATE appeals SET evidence = '[\"mail-1\"]'",
            "UPDATE appeal_decisions SET outcome = 'rejected'",
            "UPDATE appeal_decisions SET owner_before = 'E-9'",
            "DELETE FROM appeal_decisions",
            "INSERT INTO appeal_decisions SELECT 1, appeal, 'reversed', decided_at, NULL FROM appeal_decisions",
            """
            INSERT INTO appeals SELECT 'AP-0', kind, subject, 'E-8', evidence, filed_at, decide_by, ledger_seq
            FROM appeals
            """,
        ])
    func found(change: String) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        let company = ScoredCompany(store: store)
        try await company.take(ScoredCompany.employee("E-1", team: "T-1"))
        let call = try await company.call("c-1", "E-1", [("en.threat", .stands)])
        let id = try await store.file(
            NewAppeal(subject: .hit(call.hits[0].id), employee: EmployeeID("E-1")), words: "no",
            terms: AppealTerms(daysToFile: 100_000))
        _ = try await store.decide(
            id, .accepted, actor: ActorID("officer"), reason: "heard again", recompute: Samples.price)
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        guard case .broken(_, .appealsEdited) = verdict else {
            Issue.record("\(change): \(verdict)")
            return
        }
        withExtendedLifetime(database) {}
    }
}
