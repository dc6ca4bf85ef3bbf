import Foundation
import Testing

@Suite("Which files are which calls")
struct FindingTests {
    private func work() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        return work
    }

    @Test("score day/* counts what score day counts: a transcript beside its sound is no call of its own")
    func glob() async throws {
        let work = try work()
        try work.sample("zh-02-clean.opus", as: "day/c-1.opus")
        try work.transcript("day/c-1.transcript.json", ["you are stupid"])
        try work.write("day/calls.csv", "call_id,employee\nc-1,E-1\n")
        let outcome = try await work.shell("\"$FAIRDIAL\" score day/* --format json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let calls = try outcome.calls()
        #expect(calls.keys.sorted() == ["c-1.opus"])
        #expect(calls["c-1.opus"]?["deducted"] as? String == "1")
        #expect(calls["c-1.opus"]?["employee"] as? String == "E-1")
    }

    @Test("what the call list says of a later file with the same bytes holds in this very run")
    func laterFileTellsMore() async throws {
        let work = try work()
        try work.sample("zh-02-clean.opus", as: "day/a.opus")
        try work.sample("zh-02-clean.opus", as: "day/c-1.opus")
        try work.write("day/calls.csv", "call_id,language,channels\nc-1,zh,agent|customer\n")
        let outcome = try await work.run("score", "day", "--format", "json")
        let call = try #require(try outcome.calls().values.first)
        #expect(call["reason"] as? String == "noEngineForLanguage", "\(call)")
        #expect(call["call"] as? String == "c-1")
    }

    @Test("every scored folder's call list is read, each for its own folder")
    func listsOfFolders() async throws {
        let work = try work()
        for (folder, employee) in [("m1", "E-1"), ("m2", "E-2")] {
            try work.transcript("\(folder)/\(folder).transcript.json", ["hello", folder])
            try work.write(
                "\(folder)/calls.csv", "call_id,file,employee\n\(folder)-1,\(folder).transcript.json,\(employee)\n")
        }
        try work.transcript("m3/m1.transcript.json", ["hello", "again"])
        let calls = try await work.run("score", "m1", "m2", "m3", "--format", "json").objects()
        let employees = calls.filter { $0["type"] as? String == "call" }.map { $0["employee"] as? String }
        #expect(employees == ["E-1", "E-2", nil])
    }

    @Test("two listed calls that share their bytes stay two")
    func sharedBytes() async throws {
        let work = try work()
        try work.transcript("day/c-1.transcript.json", ["you are stupid"])
        try work.transcript("day/c-2.transcript.json", ["you are stupid"])
        try work.write("day/calls.csv", "call_id,employee\nc-1,E-1\nc-2,E-2\n")
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(
            try outcome.calls().mapValues { $0["employee"] as? String ?? "" } == [
                "c-1.transcript.json": "E-1", "c-2.transcript.json": "E-2",
            ])
        #expect(!outcome.errors.contains("the same bytes as"))
    }

    @Test("file names tell the call by --name-pattern; without a zone the missing times are said")
    func namePattern() async throws {
        let work = try work()
        try work.transcript("day/E12_c77_20261123-0930.transcript.json", ["hello"])
        let pattern = #"(?<employee>E\d+)_(?<call>c\d+)_(?<date>\d{8})-(?<time>\d{4})"#
        let unzoned = try await work.run("score", "day", "--name-pattern", pattern, "--quiet")
        #expect(unzoned.errors.contains("no zone is configured"))
        let outcome = try await work.run(
            "score", "day", "--name-pattern", pattern, "--zone", "Asia/Shanghai", "--format", "json")
        let call = try #require(try outcome.calls().values.first)
        #expect(call["employee"] as? String == "E12")
        #expect(call["startedAt"] as? String == "2026-11-23T01:30:00.000Z")
    }

    @Test("a folder that was moved keeps its calls")
    func movedFolder() async throws {
        let work = try work()
        try work.transcript("m1/a.transcript.json", ["you are stupid"])
        try await work.run("score", "m1")
        try FileManager.default.moveItem(atPath: "\(work.path)/m1", toPath: "\(work.path)/m2")
        let moved = try await work.run("score", "m2", "--format", "json")
        #expect(moved.code == 0)
        #expect(!moved.errors.contains("the same bytes as"))
        #expect(try moved.calls().values.first?["path"] as? String == "\(work.path)/m2/a.transcript.json")
        #expect(moved.errors.contains("1 of them need nothing more"))
    }

    @Test("a pipe under a recording's name and a folder that cannot be read are told, and the code says so")
    func notLookedAt() async throws {
        let work = try work()
        try work.transcript("day/a.transcript.json", ["hello"])
        try work.transcript("day/closed/b.transcript.json", ["hello there"])
        mkfifo("\(work.path)/day/pipe.wav", 0o666)
        chmod("\(work.path)/day/closed", 0)
        defer { chmod("\(work.path)/day/closed", 0o755) }
        // Root may read everything.
        let someone = geteuid() == 0 ? "setpriv --reuid=65534 --clear-groups " : ""
        chmod(work.path, 0o777)
        let outcome = try await work.shell("\(someone)\"$FAIRDIAL\" score day --format json")
        #expect(outcome.code == 1, "\(outcome.errors)")
        let keys = try outcome.objects().filter { $0["type"] as? String == "setAside" }.map { $0["key"] as? String }
        #expect(keys == ["run.folderNotReadable", "run.notAFile"])
        #expect(try outcome.calls().count == 1)
    }
}
