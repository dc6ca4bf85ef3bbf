import Foundation
import Testing

@Suite("Daily life: logs, the run's account, backups, two runs at once")
struct DailyLifeTests {
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["you are stupid"])
        return work
    }

    private func account(_ work: Workspace) throws -> [String: Any] {
        let bytes = try Data(contentsOf: URL(fileURLWithPath: "\(work.path)/run.json"))
        return try #require(try JSONSerialization.jsonObject(with: bytes) as? [String: Any])
    }

    /// Date and time in UTC, as `2026-11-23T01:30:00.000Z`.
    private func isInstant(_ value: Any?) -> Bool {
        (value as? String)?.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z/) != nil
    }

    @Test("with --log json every line on standard error is an object that names its message for programs")
    func logs() async throws {
        let work = try day()
        let outcome = try await work.run("score", "day", "--log", "json")
        let lines = try outcome.errors.split(separator: "\n").map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any], "\($0)")
        }
        #expect(lines.contains { $0["key"] as? String == "run.lexiconActivated" })
        #expect(lines.contains { ($0["gaps"] as? [String: String])?["total"] == "1" })
        #expect(lines.allSatisfy { $0["level"] as? String == "note" && isInstant($0["at"]) })
        let failing = try await work.run(
            "score", "day", "--database", "/none/x.db", environment: ["FAIRDIAL_LOG": "json"])
        let last = try #require(failing.errors.split(separator: "\n").last)
        let error = try #require(try JSONSerialization.jsonObject(with: Data(last.utf8)) as? [String: Any])
        #expect(error["level"] as? String == "error")
        #expect(error["key"] as? String == "store.noFolder")
    }

    @Test("the run's account tells monitoring how it ended, also when it failed")
    func accounts() async throws {
        let work = try day()
        try work.write("day/broken.wav", "This is a text.")
        try await work.run("score", "day", "--summary", "run.json")
        let done = try account(work)
        #expect(done["state"] as? String == "finished")
        #expect(done["exitCode"] as? Int == 1)
        #expect(done["recordings"] as? Int == 2)
        #expect(done["judged"] as? Int == 1)
        #expect(done["unscored"] as? Int == 1)
        #expect(done["left"] as? Int == 0)
        #expect(isInstant(done["startedAt"]) && isInstant(done["finishedAt"]))
        try await work.run("score", "day", "--summary", "run.json", "--database", "/none/x.db")
        let failed = try account(work)
        #expect(failed["state"] as? String == "failed")
        #expect(failed["exitCode"] as? Int == 2)
        #expect((failed["error"] as? String)?.contains("/none/x.db") == true)
    }

    @Test("a second run on the same database says why not, and reading goes on meanwhile")
    func twoRuns() async throws {
        let work = try day()
        try await work.run("score", "day")
        // Another program that holds the lock, as a run on the same database does.
        let outcome = try await work.shell(
            "flock fairdial.db-run \"$FAIRDIAL\" score day; echo $?; \"$FAIRDIAL\" calls")
        #expect(outcome.output.hasPrefix("2\n"), "\(outcome.output)")
        #expect(outcome.errors.contains("another run is scoring into this database"))
        #expect(outcome.output.contains("a.transcript.json"))
        #expect(try await work.run("score", "day").code == 0)
    }

    @Test("a backup is restored by the commands, and the old database is moved aside")
    func backup() async throws {
        let work = try day()
        try await work.run("score", "day")
        let written = try await work.run("backup", "b.db")
        #expect(written.code == 0, "\(written.errors)")
        #expect(written.output.contains("1 recordings"))
        #expect(try await work.run("backup", "b.db").errors.contains("b.db: a file stands there"))
        try work.transcript("day/b.transcript.json", ["go to jail"])
        try await work.run("score", "day")
        #expect(try await work.run("restore", "b.db").code == 2)
        let restored = try await work.run("restore", "b.db", "--replace", "--locale", "zh")
        #expect(restored.output.contains("fairdial.db 已恢复"))
        #expect(restored.output.contains("fairdial.db.before-"))
        #expect(try await work.run("calls", "--format", "json").calls().count == 1)
        #expect(
            try await work.run("score", "day", "--format", "json").calls().count == 2, "and the run goes on from it")
    }
}
