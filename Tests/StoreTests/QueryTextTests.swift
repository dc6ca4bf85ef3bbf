import Foundation
import Model
import Testing

@testable import Store

@Suite("Query texts")
struct QueryTextTests {
    @Test("bind $1 and $2 by their digits, in whatever order they stand and however often")
    func parameters() async throws {
        try await withStore { store, _ in
            let query = Query("order", "SELECT $3 AS c, $1 AS a, $2 AS b, $1 AS d")
            let row = try await store.look { try $0.first(query, ["one", 2, 3.5])?.values }
            #expect(row == [.real(3.5), .text("one"), .integer(2), .text("one")])
        }
    }

    @Test("keep every value as it was")
    func values() async throws {
        try await withStore { store, _ in
            let values: [any Storable & Sendable] = [
                "", "打断你的腿 😀 '\"\\ %_\n end", Int64.max, Int64.min, 0.1, -0.0, true, false, String?.none,
                Points(thousandths: 1500), Confidence(tenThousandths: 1),
            ]
            for value in values {
                let row = try await store.look { try $0.first(Query("echo", "SELECT $1 AS a"), [value])?.values }
                #expect(row == [value.value])
            }
        }
    }

    @Test("keep a text whole that holds U+0000, which no two engines take alike")
    func zero() async throws {
        try await withStore { store, _ in
            let path = "/a\u{0}b.wav"
            let recording = try await store.register(Samples.file(path), run: nil).recording
            #expect(recording.path == "/a\u{FFFD}b.wav")
            let judgement = try await store.score(
                Samples.file("/b.wav", bytes: "b"), hits: [("en.insult", .waits)])
            let outcome = try await store.review(
                .hits([judgement.hits[0].id]), .confirm, actor: .system, reason: "a\u{0}b", recompute: Samples.price)
            #expect(outcome.ruled.count == 1)
        }
    }

    @Test("stand in the store's queries alone, and use nothing that only one engine has")
    func texts() throws {
        let sources = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Store")
        let files = try #require(FileManager.default.enumerator(at: sources, includingPropertiesForKeys: nil))
            .compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
        #expect(files.count > 40)
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            let folder = file.deletingLastPathComponent().lastPathComponent
            if folder == "Queries" {
                for word in [
                    "AUTOINCREMENT", " LIKE ", "GLOB", "rowid", "OR IGNORE", "OR REPLACE", "PRAGMA", "IFNULL", "?1",
                ] {
                    #expect(!text.contains(word), "\(word) in \(file.lastPathComponent)")
                }
            } else if !["SQLite", "Migration"].contains(folder) {
                for word in ["SELECT ", "INSERT INTO", "UPDATE ", "DELETE FROM"] {
                    #expect(!text.contains(word), "\(word) in \(file.lastPathComponent)")
                }
            }
            if folder != "SQLite" { #expect(!text.contains("import GRDB"), "\(file.lastPathComponent)") }
            if folder != "Time" { #expect(!text.contains("Date()"), "\(file.lastPathComponent)") }
        }
    }
}
