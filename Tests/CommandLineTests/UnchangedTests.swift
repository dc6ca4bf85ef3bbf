import Foundation
import Testing

@Suite("Files that are as they were")
struct UnchangedTests {
    /// Sets a file's time of change.
    private func setTime(_ path: String, _ seconds: Int) {
        var times = [timeval(tv_sec: seconds, tv_usec: 0), timeval(tv_sec: seconds, tv_usec: 0)]
        #expect(utimes(path, &times) == 0)
    }

    private func counted(_ outcome: Outcome) -> Substring? {
        outcome.errors.split(separator: "\n").first { $0.contains("recordings found") }
    }

    @Test("are not read again: neither size nor time of change tells of another content")
    func notRead() async throws {
        let work = try Workspace()
        try work.lexicon()
        let file = "\(work.path)/day/a.transcript.json"
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        setTime(file, 1_700_000_000)
        let first = try await work.run("score", "day", "--format", "json")
        // The same length and the same time: what nobody can see without reading.
        try work.transcript("day/a.transcript.json", ["you are superb"])
        setTime(file, 1_700_000_000)
        let second = try await work.run("score", "day", "--format", "json")
        #expect(second.code == 0)
        #expect(second.output.contains("you are stupid") == first.output.contains("you are stupid"))
        #expect(counted(second)?.contains("1 of them need nothing more, 0 to do") == true, "\(second.errors)")
    }

    @Test("and only touched are read, and are the recording that they were")
    func touched() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        setTime("\(work.path)/day/a.transcript.json", 1_700_000_000)
        let first = try await work.run("score", "day", "--format", "json")
        setTime("\(work.path)/day/a.transcript.json", 1_700_000_100)
        let second = try await work.run("score", "day", "--format", "json")
        #expect(first.output == second.output)
        #expect(try await work.run("status").output.contains("1"))
    }

    @Test("learn who spoke when a call list comes later")
    func describedLater() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["you are stupid"])
        setTime("\(work.path)/day/c-1.transcript.json", 1_700_000_000)
        try await work.run("score", "day")
        try work.write(
            "day/calls.csv", "call_id,employee,started_at,zone\nc-1,E-7,2026-11-23T09:00:00,Asia/Shanghai\n")
        let call = try #require(try await work.run("score", "day", "--format", "json").calls().values.first)
        #expect(call["employee"] as? String == "E-7")
        #expect(call["call"] as? String == "c-1")
    }

    @Test("are left out of the list with --only-new, and said to be")
    func onlyNew() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        try await work.run("score", "day")
        try work.transcript("day/b.transcript.json", ["go to jail"])
        let outcome = try await work.run("score", "day", "--only-new", "--format", "json")
        #expect(try outcome.calls().keys.sorted() == ["b.transcript.json"])
        #expect(outcome.errors.contains("1 recordings of earlier runs are not listed"))
        #expect(outcome.code == 0)
        let nothing = try await work.run("score", "day", "--only-new", "--format", "json")
        #expect(try nothing.calls().isEmpty)
        #expect(nothing.code == 0)
    }
}
