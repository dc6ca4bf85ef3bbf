import Model
import Testing

@testable import Store

@Suite("Files that are known")
struct KnownFileTests {
    private let second: Int64 = 1_000_000_000

    @Test("a file that changed within two seconds of its reading may change again unseen, and is read again")
    func settling() {
        let mark = FileMark(byteCount: 10, modified: 100 * second)
        #expect(mark.settled(readAt: 103 * second) == mark)
        #expect(mark.settled(readAt: 102 * second).modified == nil)
        #expect(mark.settled(readAt: 99 * second).modified == nil, "a clock that runs behind")
    }

    @Test("size and time together tell that a file is as it was; one that was never read is not")
    func unchanged() async throws {
        let database = try TemporaryDatabase()
        let store = try await CallStore(path: database.path)
        _ = try await store.register([Samples.file("/a"), Samples.file("/b", bytes: nil)], run: nil)
        let known = try await store.knownFiles(["/a", "/b", "/c"])
        let first = try #require(known[0])
        #expect(first.isUnchanged(FileMark(byteCount: 100, modified: 1_000)))
        #expect(!first.isUnchanged(FileMark(byteCount: 101, modified: 1_000)))
        #expect(!first.isUnchanged(FileMark(byteCount: 100, modified: 1_001)))
        #expect(!first.isUnchanged(FileMark(byteCount: 100, modified: nil)))
        #expect(known[1]?.isUnchanged(FileMark(byteCount: nil, modified: nil)) == false)
        #expect(known[2] == nil)
        try await store.close()
    }
}
