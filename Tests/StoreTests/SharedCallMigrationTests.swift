import Model
import Testing

@testable import Store

@Suite("A database from before calls were shared")
struct SharedCallMigrationTests {
    @Test("keeps its judgements, their references and their dates; a dated call with a waiting hit is judged again")
    func kept() async throws {
        let database = try TemporaryDatabase()
        let driver = try await SQLiteDriver.open(database.path)
        let first = Migrator(migrations: Array(SQLiteMigrations.all.prefix(1)), database: "test")
        try await driver.write { session in
            _ = try first.migrate(session, now: 7)
            try session.define(Self.rows)
        }
        try await driver.close()
        let store = try await database.open()
        let judged = try await store.judgements(of: RecordingID("r-1"))
        #expect(judged.map(\.judgement.id.text) == ["j-1"])
        #expect(judged.first?.judgement.hits.map(\.id.text) == ["h-1"])
        #expect(judged.first?.judgement.deductions.map(\.employee) == [nil])
        #expect(judged.first?.judgement.basis == CallBasis(localDate: "2026-02-14"))
        #expect(try await store.judgements(of: RecordingID("r-2")).first?.judgement.basis == CallBasis())
        #expect(try await store.outrunByTheirCalls() == [RecordingID("r-2")])
        #expect(try await store.totals().employees.map(\.total.deducted) == [Points(2)])
        let stray = await storeError {
            _ = try await store.change { change in
                try change.session.run(
                    Query(
                        "stray",
                        "INSERT INTO deductions (judgement, ordinal, rule, category, points) VALUES ('none', 0, 'a', 'b', 1)"
                    ), [])
            }
        }
        #expect(stray != nil, "references are held still")
        try await store.close()
    }

    private static let hash = String(repeating: "a", count: 64)

    private static let rows = """
        INSERT INTO ledger VALUES (1, '{}', 'x');
        INSERT INTO lexicon_sets VALUES ('\(hash)', 'en', '{}', 1);
        INSERT INTO lexicon_rules VALUES ('\(hash)', 'a', 0, '{"from":"2026-01-01"}');
        \(call("1", standing: "stands"));
        \(call("2", standing: "waits"))
        """

    private static func call(_ number: String, standing: String) -> String {
        """
        INSERT INTO recordings VALUES (
            'r-\(number)', 'sound', '\(hash)', '/a', 1, 'c-\(number)', 'E-1', 1771061400000000, 'UTC', '2026-02-14',
            1771061400000000, NULL, NULL, NULL, NULL, 1, 'scored', NULL, NULL, 1);
        INSERT INTO transcripts VALUES ('r-\(number)', '\(hash)', '{}', 'en', 1, '{}', 1);
        INSERT INTO judgements VALUES (
            'j-\(number)', 'r-\(number)', '\(hash)', '\(hash)',
            '{"confidenceOfSource":{},"repetitionSeconds":30,"standsFrom":0.8}', NULL, 1, 1);
        INSERT INTO hits VALUES (
            'h-\(number)', 'j-\(number)', 0, 'a', 'said', 0, 'agent', 0, 1, 'x', '', '', 10000, '\(standing)');
        INSERT INTO deductions VALUES ('j-\(number)', 0, 'a', 'b', 1000);
        INSERT INTO deduction_hits VALUES ('j-\(number)', 0, 0, 'h-\(number)')
        """
    }
}
