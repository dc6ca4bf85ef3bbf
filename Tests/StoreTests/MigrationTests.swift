import Model
import Testing

@testable import Store

@Suite("Migrations", .timeLimit(.minutes(10)))
struct MigrationTests {
    private let steps = [
        Migration(version: 1, name: "one", text: "CREATE TABLE one (a INTEGER); INSERT INTO one VALUES (1)"),
        Migration(version: 2, name: "two", text: "ALTER TABLE one ADD COLUMN b INTEGER; UPDATE one SET b = a + 1"),
        Migration(
            version: 3, name: "three", text: "CREATE TABLE three (c INTEGER); INSERT INTO three SELECT b FROM one"),
    ]

    private func migrate(_ driver: SQLiteDriver, _ steps: [Migration]) async throws -> Int {
        let migrator = Migrator(migrations: steps, database: "test")
        return try await driver.write { try migrator.migrate($0, now: 7) }
    }

    private func versions(_ driver: SQLiteDriver) async throws -> [Int] {
        try await driver.read { session in
            try session.rows(Query("versions", "SELECT version FROM schema_versions ORDER BY version"))
                .map { try $0.read("version") }
        }
    }

    @Test("from each version to each later one give the same tables and keep the rows")
    func everyStep() async throws {
        for from in 0...3 {
            for through in from...3 {
                let database = try TemporaryDatabase()
                let driver = try await SQLiteDriver.open(database.path)
                if from > 0 { #expect(try await migrate(driver, Array(steps.prefix(from))) == 0) }
                _ = try await migrate(driver, Array(steps.prefix(through)))
                #expect(try await migrate(driver, steps) == through)
                #expect(try await versions(driver) == [1, 2, 3])
                let kept = try await driver.read { session in
                    try session.first(Query("kept", "SELECT a, b, c FROM one, three"))?.values
                }
                #expect(kept == [.integer(1), .integer(2), .integer(2)])
                try await driver.close()
            }
        }
    }

    @Test("that fail leave the version before, whole")
    func failing() async throws {
        let database = try TemporaryDatabase()
        let driver = try await SQLiteDriver.open(database.path)
        _ = try await migrate(driver, Array(steps.prefix(2)))
        let before = try DatabaseContent(database.path)
        let broken = Migration(version: 3, name: "broken", text: "CREATE TABLE three (c INTEGER); DROP TABLE none")
        let error = await storeError { _ = try await migrate(driver, Array(steps.prefix(2)) + [broken]) }
        #expect(error?.code == .failed)
        #expect(try DatabaseContent(database.path) == before)
        try await driver.close()
    }

    @Test("never go back: a database of a later version is refused")
    func backwards() async throws {
        let database = try TemporaryDatabase()
        let driver = try await SQLiteDriver.open(database.path)
        _ = try await migrate(driver, steps)
        let error = await storeError { _ = try await migrate(driver, Array(steps.prefix(2))) }
        #expect(error?.code == .newerDatabase)
        try await driver.close()
    }

    @Test("of this program are numbered from 1 without a gap")
    func numbering() {
        #expect(SQLiteMigrations.all.map(\.version) == Array(1...SQLiteMigrations.all.count))
    }
}
