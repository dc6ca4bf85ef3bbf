import Foundation
import Testing

@Suite("Files and shares that go away and come back")
struct VanishingTests {
    @Test("a file that nobody may read, and later may, is one recording and scored then")
    func comesBack() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("share/day/a.transcript.json", ["you are stupid"])
        try work.transcript("share/day/b.transcript.json", ["go to jail"])
        try await work.run("score", "share")
        // The share is gone: its mount point is empty.
        try FileManager.default.moveItem(atPath: "\(work.path)/share/day", toPath: "\(work.path)/away")
        let gone = try await work.run("score", "share")
        #expect(gone.code == 2)
        #expect(gone.errors.contains("No recordings under share"))
        #expect(try await work.run("calls", "--format", "json").calls().count == 2, "what was scored stays")
        try FileManager.default.moveItem(atPath: "\(work.path)/away", toPath: "\(work.path)/share/day")
        let back = try await work.run("score", "share", "--format", "json")
        #expect(back.code == 0)
        #expect(back.errors.contains("2 of them need nothing more"))
    }

    @Test("a file whose bytes cannot be read is told, tried again, and one recording all the while")
    func unreadable() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/good.transcript.json", ["you are stupid"])
        // A regular file that opens and whose first byte cannot be read, as on a broken disk.
        let file = "\(work.path)/day/a.transcript.json"
        try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: "/proc/self/mem")
        for _ in 0..<2 {
            let outcome = try await work.run("score", "day", "--format", "json")
            #expect(outcome.code == 1)
            let calls = try outcome.calls()
            #expect(calls["a.transcript.json"]?["reason"] as? String == "notReadable")
            #expect(calls["good.transcript.json"]?["state"] as? String == "scored")
        }
        try FileManager.default.removeItem(atPath: file)
        try work.transcript("day/a.transcript.json", ["go to jail"])
        let mended = try await work.run("score", "day", "--format", "json")
        #expect(try mended.calls()["a.transcript.json"]?["state"] as? String == "scored")
        #expect(try await work.run("status", "--format", "json").objects().first?["recordings"] as? Int == 2)
    }

    @Test("files that are deleted after they were scored keep their score")
    func deleted() async throws {
        let work = try Workspace()
        try work.lexicon()
        for number in 0..<5 { try work.transcript("day/\(number).transcript.json", ["you are stupid \(number)"]) }
        try await work.run("score", "day")
        try FileManager.default.removeItem(atPath: "\(work.path)/day/3.transcript.json")
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(outcome.code == 0)
        #expect(try outcome.calls().count == 4)
        #expect(try await work.run("status", "--format", "json").objects().first?["scored"] as? Int == 5)
    }
}
