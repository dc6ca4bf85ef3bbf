import Foundation
import Model
import Testing

@testable import Store

@Suite("Backups", .timeLimit(.minutes(10)))
struct BackupTests {
    private func filled(_ database: TemporaryDatabase, calls: Range<Int> = 0..<5) async throws -> CallStore {
        let store = try await database.open()
        for number in calls {
            _ = try await store.score(
                Samples.file("/\(number).wav", bytes: "\(number)"), hits: [("en.threat", .stands)])
        }
        return store
    }

    @Test("of a database in use hold one moment of it, ledger and all, and can be restored")
    func there() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        let path = database.folder.appending(path: "backup.db").path
        // Commits go on while the copy is made.
        async let busy: Void = {
            for number in 5..<40 {
                _ = try await store.score(
                    Samples.file("/\(number).wav", bytes: "\(number)"), hits: [("en.threat", .stands)])
            }
        }()
        let backup = try await store.backUp(to: path)
        try await busy
        #expect((5...40).contains(backup.recordings))
        #expect(try await store.verifyLedger(against: backup.head) == store.verifyLedger())
        try await store.close()

        let place = database.folder.appending(path: "restored.db").path
        let (restored, aside) = try await CallStore.restore(path, to: place, replaces: false, stamp: "now")
        #expect(restored == backup)
        #expect(aside == nil)
        let again = try await CallStore(path: place, clock: database.clock.source)
        #expect(try await again.status().recordings == backup.recordings)
        #expect(try await again.ledgerHead() == backup.head)
        try await again.close()
    }

    @Test("are one file that needs nothing beside it, readable where nothing may be written")
    func singleFile() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        let folder = database.folder.appending(path: "backups")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        _ = try await store.backUp(to: folder.appending(path: "b.db").path)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["b.db"])
        try await store.close()
    }

    @Test("by hand work too: a closed database is whole in its one file")
    func copiedByHand() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        try await store.close()
        let path = database.folder.appending(path: "copy.db").path
        try FileManager.default.copyItem(atPath: database.path, toPath: path)
        let copy = try await CallStore(path: path, clock: database.clock.source)
        #expect(try await copy.status().recordings == 5)
        try await copy.close()
    }

    @Test("never overwrite a file")
    func inTheWay() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        let path = database.folder.appending(path: "b.db").path
        try Data("mine".utf8).write(to: URL(fileURLWithPath: path))
        let error = await storeError { _ = try await store.backUp(to: path) }
        #expect(error?.code == .fileExists)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "mine")
        try await store.close()
    }

    @Test("replace a database only by order, and move it aside whole")
    func replacing() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        let path = database.folder.appending(path: "b.db").path
        _ = try await store.backUp(to: path)
        _ = try await store.score(Samples.file("/later.wav", bytes: "later"), hits: [])
        try await store.close()
        let refused = await storeError {
            _ = try await CallStore.restore(path, to: database.path, replaces: false, stamp: "now")
        }
        #expect(refused?.code == .fileExists)
        let (restored, aside) = try await CallStore.restore(path, to: database.path, replaces: true, stamp: "now")
        #expect(restored.recordings == 5)
        let old = try await CallStore(path: try #require(aside), clock: database.clock.source)
        #expect(try await old.status().recordings == 6)
        try await old.close()
    }

    @Test("that are damaged, missing, or no databases of FairDial's are refused and leave everything as it was")
    func bad() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        try await store.close()
        let before = try Data(contentsOf: URL(fileURLWithPath: database.path))
        let path = database.folder.appending(path: "b.db").path
        func refusal() async -> StoreError.Code? {
            await storeError {
                _ = try await CallStore.restore(path, to: database.path, replaces: true, stamp: "now")
            }?.code
        }
        #expect(await refusal() == .noBackup)
        try Data("this is no database, whatever its name says".utf8).write(to: URL(fileURLWithPath: path))
        #expect(await refusal() == .notADatabase)
        var broken = before
        broken.replaceSubrange(4096..<broken.count, with: Data(repeating: 0x5A, count: broken.count - 4096))
        try broken.write(to: URL(fileURLWithPath: path))
        let torn = await refusal()
        #expect(torn == .damaged)
        #expect(try Data(contentsOf: URL(fileURLWithPath: database.path)) == before)
        let names = try FileManager.default.contentsOfDirectory(atPath: database.folder.path)
        #expect(names.filter { $0.contains("partial") || $0.contains("before") }.isEmpty, "\(names)")
    }

    @Test("whose ledger was changed are refused")
    func tampered() async throws {
        let database = try TemporaryDatabase()
        let store = try await filled(database)
        let path = database.folder.appending(path: "b.db").path
        _ = try await store.backUp(to: path)
        try await store.close()
        let tamperer = try Tamperer(path: path)
        try await tamperer.queue.write {
            try $0.execute(
                sql: "UPDATE ledger SET line = replace(line, '\"at\":\"2026', '\"at\":\"2025') WHERE seq = 3")
        }
        let place = database.folder.appending(path: "r.db").path
        let error = await storeError {
            _ = try await CallStore.restore(path, to: place, replaces: false, stamp: "now")
        }
        #expect(error?.message.key == "store.brokenLedger")
        #expect(error?.message.arguments["database"] == path)
        #expect(!FileManager.default.fileExists(atPath: place))
    }
}

@Suite("One run at a time")
struct RunLockTests {
    @Test("a second run is told who runs since when, and may begin once the first has ended")
    func second() throws {
        let database = try TemporaryDatabase()
        var first: RunLock? = try RunLock(database: database.path)
        do {
            _ = try RunLock(database: database.path)
            Issue.record("two runs at once")
        } catch {
            #expect(error.code == .runInProgress)
            #expect(error.isTransient)
            #expect(error.message.arguments["process"] == "\(ProcessInfo.processInfo.processIdentifier)")
        }
        withExtendedLifetime(first) {}
        first = nil
        _ = try RunLock(database: database.path)
    }
}
