import Foundation
import Model
import Testing

@testable import Store

@Suite("A power cut", .timeLimit(.minutes(10)))
struct PowerCutTests {
    /// A database as a process leaves it that dies: its file and its write-ahead log, which holds five commits.
    private func files() async throws -> (database: Data, log: Data) {
        let database = try TemporaryDatabase()
        let first = try await database.open()
        try await first.keep(Samples.lexicons())
        try await first.close()
        let store = try await database.open()
        for number in 0..<5 {
            _ = try await store.score(
                Samples.file("/\(number).wav", bytes: "\(number)"), hits: [("en.threat", .stands)])
        }
        let files = (
            try Data(contentsOf: URL(fileURLWithPath: database.path)),
            try Data(contentsOf: URL(fileURLWithPath: "\(database.path)-wal"))
        )
        try await store.close()
        return files
    }

    /// What is found when the log is opened after the cut: how many recordings have a score.
    private func scored(_ database: Data, _ log: Data) async throws -> Int {
        let place = try TemporaryDatabase()
        try database.write(to: URL(fileURLWithPath: place.path))
        try log.write(to: URL(fileURLWithPath: "\(place.path)-wal"))
        let store = try await place.open()
        let status = try await store.status()
        // A recording is seen in one commit and judged in the next: each is there or not, none by half.
        #expect([status.scored, status.scored + 1].contains(status.recordings))
        guard case .sound = try await store.verifyLedger() else {
            Issue.record("the ledger does not verify after a log of \(log.count) bytes")
            return status.scored
        }
        try await store.close()
        return status.scored
    }

    @Test("that cuts the log at any place leaves whole commits, the first of them, and a sound ledger")
    func anywhere() async throws {
        let (database, log) = try await files()
        let frame = 4096 + 24
        var counts: [Int] = []
        for end in stride(from: 0, through: log.count, by: frame / 2) {
            counts.append(try await scored(database, log.prefix(end)))
        }
        #expect(counts == counts.sorted())
        #expect(counts.first == 0)
        #expect(try await scored(database, log) == 5)
    }

    @Test("that leaves a page of the log unwritten, or written by half, takes that commit and those after it, no other")
    func torn() async throws {
        let (database, log) = try await files()
        let frame = 4096 + 24
        let whole = try await scored(database, log)
        for start in stride(from: 32, to: log.count - frame, by: frame * 3) {
            var broken = log
            broken.replaceSubrange(start + 1000..<start + frame, with: Data(count: frame - 1000))
            #expect(try await scored(database, broken) <= whole)
        }
    }
}
