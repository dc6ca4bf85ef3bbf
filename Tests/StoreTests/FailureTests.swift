import Foundation
import GRDB
import Model
import Testing

@testable import Store

@Suite("When the database fails in mid-run", .timeLimit(.minutes(10)))
struct FailureTests {
    private func set(_ store: CallStore, _ pragma: String) async throws {
        try await store.change { _ = try $0.session.rows(Query("setting", "PRAGMA \(pragma)")) }
    }

    private func fill(_ store: CallStore) async -> StoreError? {
        await storeError {
            for number in 0..<200 {
                let path = "/\(number)/\(String(repeating: "x", count: 2000)).wav"
                _ = try await store.register(Samples.file(path, bytes: "\(number)"), run: nil)
            }
        }
    }

    @Test("a full disk is said as such, loses nothing that was kept, and is over when there is room")
    func full() async throws {
        try await withStore { store, database in
            let judgement = try await store.score(Samples.file("/a.wav"))
            let pages = try await store.look { try $0.first(Query("pages", "PRAGMA page_count"))?.values.first }
            guard case .integer(let number)? = pages else {
                return #expect(Bool(false), "\(String(describing: pages))")
            }
            try await set(store, "max_page_count = \(number + 8)")
            let error = await fill(store)
            #expect(error?.code == .diskFull)
            #expect(error?.isTransient == true)
            #expect(error?.message.arguments["database"] == database.path)
            #expect(try await store.judgement(judgement.id) == judgement)
            try await set(store, "max_page_count = 100000")
            #expect(await fill(store) == nil)
        }
    }

    @Test("a database that may not be written any more is said as such")
    func readOnly() async throws {
        try await withStore { store, database in
            try await set(store, "query_only = 1")
            let error = await fill(store)
            #expect(error?.code == .readOnly)
            #expect(error?.message.arguments["database"] == database.path)
        }
    }

    @Test("a file that was damaged is said as such, with its name")
    func damaged() async throws {
        let database = try TemporaryDatabase()
        let store = try await database.open()
        _ = await fill(store)
        try await store.close()
        let file = try FileHandle(forUpdating: URL(fileURLWithPath: database.path))
        let size = try file.seekToEnd()
        try file.seek(toOffset: 8192)
        try file.write(contentsOf: Data(repeating: 0xA5, count: Int(size) - 8192))
        try file.close()
        let error = await storeError {
            let broken = try await database.open()
            _ = try await broken.calls(limit: 1000)
            _ = try await broken.ledgerHead()
        }
        #expect(error?.code == .damaged)
        #expect(error?.message.arguments["database"] == database.path)
    }

    @Test("a row that no FairDial wrote is named with its database")
    func damagedRow() async throws {
        try await withStore { store, database in
            _ = try await store.register(Samples.file("/a.wav"), run: nil)
            try await store.change { try $0.session.define("UPDATE recordings SET kind = 'tune'") }
            let error = await storeError { _ = try await store.calls() }
            #expect(error?.code == .damaged)
            #expect(error?.message.arguments["database"] == database.path)
            #expect(error?.message.arguments["place"] == "calls.kind")
        }
    }
}
