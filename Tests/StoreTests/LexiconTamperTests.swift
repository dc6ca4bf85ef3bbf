import Model
import Testing

@testable import Store

@Suite("Tampering with lexicons' history", .timeLimit(.minutes(10)))
struct LexiconTamperTests {
    @Test(
        "is found at its line",
        arguments: [
            "UPDATE lexicon_activations SET version = (SELECT version FROM lexicon_proposals) WHERE proposal IS NULL",
            "UPDATE lexicon_activations SET starts_at = 1 WHERE proposal IS NULL",
            "UPDATE lexicon_activations SET language = 'zh'", "UPDATE lexicon_activations SET proposal = NULL",
            "DELETE FROM lexicon_activations WHERE proposal IS NOT NULL",
            "INSERT INTO lexicon_activations SELECT 1, language, version, activated_at, NULL, NULL FROM lexicon_activations LIMIT 1",
            "DELETE FROM lexicon_proposals", "UPDATE lexicon_proposals SET starts_at = 5",
            "DELETE FROM lexicon_acknowledgements", "DELETE FROM lexicon_acceptances",
            "UPDATE lexicon_acceptances SET rule = 'en.insult'", "UPDATE lexicon_acceptances SET kind = 'missing'",
            "UPDATE lexicon_acceptances SET language = 'zh'", "UPDATE lexicon_acceptances SET rule_version = 'other'",
            "INSERT INTO lexicon_acceptances SELECT 1, language, rule, rule_version, kind, 0 FROM lexicon_acceptances",
        ])
    func found(change: String) async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        _ = try await store.register(Samples.file("/a.wav"), run: nil)
        let (first, second) = (Samples.lexicons(), Samples.lexicons("second"))
        try await store.activate(first, actor: ActorID("chen"), reason: "begin")
        try await store.propose(second, actor: ActorID("chen"), reason: "new law")
        _ = try await store.approveProposal(of: second.version, actor: ActorID("wu"), reason: "seen")
        #expect(try await store.acknowledge(second.version, by: EmployeeID("E-1")))
        #expect(try await store.accept([Samples.cleanHit()], actor: ActorID("chen"), reason: "heard") == 1)
        let head = try await store.ledgerHead()
        #expect(try await store.verifyLedger() == .sound(lines: head.lines, head: head.hash))
        try await store.close()
        let verdict = try Tamperer(path: database.path).verdict { try $0.run(change) }
        guard case .broken(_, .lexiconsEdited) = verdict else {
            Issue.record("\(change): \(verdict)")
            return
        }
        withExtendedLifetime(database) {}
    }
}
