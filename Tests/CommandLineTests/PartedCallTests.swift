import Foundation
import Testing

@Suite("A call in several files", .timeLimit(.minutes(10)))
struct PartedCallTests {
    private static let header = "call_id,file,part,employee,started_at,zone\n"

    /// Two files of one call, each a line of the agent every ten seconds, 15 seconds long.
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/a.transcript.json", ["hello", "stupid"])
        try work.transcript("day/b.transcript.json", ["stupid", "go to jail"])
        return work
    }

    private func list(_ work: Workspace, _ rows: String...) throws {
        try work.write(
            "day/calls.csv", Self.header + rows.map { "\($0),E-1,2026-11-23T09:30:00,Asia/Shanghai\n" }.joined())
    }

    private func score(_ work: Workspace, _ more: String...) async throws -> Outcome {
        let outcome = try await work.start(["score", "day", "--format", "json"] + more).outcome()
        #expect(try await work.run("ledger", "verify").code == 0)
        return outcome
    }

    private func hits(_ call: [String: Any]?) -> [[String: Any]] { call?["hits"] as? [[String: Any]] ?? [] }

    /// What all calls cost together.
    private func deducted(_ outcome: Outcome) throws -> String {
        let sums = try outcome.objects().last?["employees"] as? [[String: Any]] ?? []
        return sums.compactMap { $0["deducted"] as? String }.joined(separator: "+")
    }

    @Test(
        "is judged as one: hits stand at the call's seconds and tell file and second there, repetitions are one violation"
    )
    func one() async throws {
        let work = try day()
        try list(work, "c-1,b.transcript.json,2", "c-1,a.transcript.json,1")
        let outcome = try await score(work, "--report", "report.html")
        #expect(outcome.code == 0, "\(outcome.errors)")
        let calls = try outcome.calls()
        #expect(Array(calls.keys) == ["a.transcript.json"])
        let call = calls["a.transcript.json"]
        #expect(call?["durationSeconds"] as? Double == 30)
        #expect(call?["compliance"] as? String == "97", "each file alone would cost 1 and 3")
        #expect(hits(call).map { $0["start"] as? Double } == [10, 15, 25])
        #expect(hits(call).map { $0["fileStart"] as? Double } == [10, 0, 10])
        #expect(
            hits(call).map { ($0["file"] as? String ?? "").suffix(17) } == [
                "a.transcript.json", "b.transcript.json", "b.transcript.json",
            ])
        let explained = try await work.run("explain", "c-1").output
        #expect(explained.contains("File 2: \(work.path)/day/b.transcript.json (0:15.0)"), "\(explained)")
        #expect(explained.contains("In the file: b.transcript.json 0:10.0"), "\(explained)")
        #expect(try await work.run("explain", "b.transcript.json").output == explained, "found by each of its files")
        let page = try String(contentsOfFile: "\(work.path)/report.html", encoding: .utf8)
        #expect(page.contains("b.transcript.json 0:10.0"))
        #expect(page.contains("a.transcript.json, b.transcript.json"))
        let again = try await score(work)
        #expect(try again.calls().count == 1)
        let status = try #require(try await work.run("status", "--format", "json").objects().first)
        #expect(status["recordings"] as? Int == 1)
    }

    @Test("is told by names: a group named part, the first file may go without")
    func names() async throws {
        let work = try day()
        try work.transcript("day/t-7.transcript.json", ["stupid"])
        try work.transcript("day/t-7_2.transcript.json", ["hello"])
        try work.transcript("day/t-7_3.transcript.json", ["go to jail"])
        let pattern = #"^(?<call>t-\d+)(?:_(?<part>\d+))?\."#
        let outcome = try await score(work, "--name-pattern", pattern)
        let call = try outcome.calls()["t-7.transcript.json"]
        #expect(call?["compliance"] as? String == "97")
        #expect(hits(call).map { $0["start"] as? Double } == [0, 10])
        #expect((call?["files"] as? [[String: Any]])?.count == 3)
        #expect(try outcome.calls().count == 3, "a and b are calls of their own")
    }

    @Test("waits for a file that is missing, by the list or by its numbers, and is scored once it is there")
    func missing() async throws {
        let work = try day()
        try await work.shell("mv day/b.transcript.json b")
        try list(work, "c-1,a.transcript.json,1", "c-1,b.transcript.json,2")
        let first = try await score(work)
        let waiting = try first.calls()["a.transcript.json"]
        #expect(waiting?["reason"] as? String == "notYet")
        let detail = waiting?["detail"] as? String
        #expect(detail?.contains("not found: 2") == true)
        try await work.shell("mv b day/b.transcript.json")
        #expect(try await score(work).calls()["a.transcript.json"]?["compliance"] as? String == "97")
    }

    @Test("files that were scored alone count no longer once a list makes them one call; rulings on them hold")
    func late() async throws {
        let work = try day()
        let alone = try await score(work)
        #expect(try deducted(alone) == "4")
        let jail = try #require(hits(try alone.calls()["b.transcript.json"]).last?["id"] as? String)
        try await work.run("review", "overturn", jail, "--reason", "a quotation", "--as", "anna")
        try list(work, "c-1,a.transcript.json,1", "c-1,b.transcript.json,2")
        let joined = try await score(work)
        let call = try joined.calls()["a.transcript.json"]
        #expect(call?["compliance"] as? String == "99")
        #expect(hits(call).last?["standing"] as? String == "overturned")
        #expect(try await work.run("explain", "c-1").output.contains("a quotation"))
        let status = try #require(try await work.run("status", "--format", "json").objects().first)
        #expect((status["unscored"] as? [String: Int])?["partOfCall"] == 2, "\(status)")
        #expect(status["recordings"] as? Int == 3)
        #expect(try deducted(await work.run("calls", "--employee", "E-1", "--format", "json")) == "1")
        let table = try await work.run("calls", "--format", "json")
        #expect(try deducted(table) == "1")
        try await work.shell("rm day/calls.csv")
        #expect(try await score(work).calls().count == 1, "what a later list leaves out stays")
        #expect(try await score(work, "--retry-failed").calls()["a.transcript.json"]?["compliance"] as? String == "99")
    }

    @Test(
        "that goes on in another folder is judged again with all its files, rulings and all; files that are gone change nothing"
    )
    func grown() async throws {
        let work = try day()
        try list(work, "c-1,a.transcript.json,1", "c-1,b.transcript.json,3")
        #expect(try await score(work).calls()["a.transcript.json"]?["reason"] as? String == "notYet")
        try list(work, "c-1,a.transcript.json,1", "c-1,b.transcript.json,2")
        let first = try await score(work)
        let jail = try #require(hits(try first.calls()["a.transcript.json"]).last?["id"] as? String)
        try await work.run("review", "overturn", jail, "--reason", "a quotation", "--as", "anna")
        try work.transcript("next/c.transcript.json", ["go to jail"])
        try work.write("next/calls.csv", "call_id,file,part\nc-1,c.transcript.json,3\n")
        let night = try await work.run("score", "next", "--format", "json")
        #expect(night.code == 0, "\(night.errors)")
        let call = try night.calls()["a.transcript.json"]
        #expect(hits(call).map { $0["start"] as? Double } == [10, 15, 25, 30])
        #expect(hits(call).map { $0["standing"] as? String } == ["stands", "stands", "overturned", "stands"])
        #expect(call?["compliance"] as? String == "97")
        let again = try await work.run("score", "day", "next", "--format", "json")
        #expect(try again.calls()["a.transcript.json"]?["compliance"] as? String == "97")
        try await work.shell("rm day/a.transcript.json day/b.transcript.json")
        let archived = try await work.run("score", "day", "next", "--format", "json")
        #expect(try archived.calls()["a.transcript.json"]?["compliance"] as? String == "97", "\(archived.errors)")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a copy of one of its files, and a folder that was moved, make no other call")
    func copies() async throws {
        let work = try day()
        try list(work, "c-1,a.transcript.json,1", "c-1,b.transcript.json,2")
        _ = try await score(work)
        try await work.shell("mkdir day/old && cp day/b.transcript.json day/old/x.transcript.json")
        let copied = try await score(work)
        #expect(try copied.calls().count == 1)
        #expect(try deducted(copied) == "3")
        try await work.shell("rm -r day/old && mv day moved")
        let moved = try await work.run("score", "moved", "--format", "json")
        #expect(try moved.calls().count == 1)
        #expect(try deducted(moved) == "3")
        #expect(try await work.run("explain", "c-1").output.contains("moved/b.transcript.json"))
        let again = try await work.run("score", "moved", "--format", "json")
        #expect(try again.calls().count == 1)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("two files that claim one place, and a file that two calls claim, are set aside and told")
    func claims() async throws {
        let work = try day()
        let pattern = #"^(?<call>t-\d+)_(?<part>\d+)"#
        for name in ["t-7_1", "t-7_2", "more/t-7_2"] {
            try work.transcript("day/\(name).transcript.json", ["you are stupid \(name)"])
        }
        let outcome = try await score(work, "--name-pattern", pattern)
        #expect(outcome.output.contains("claims to be file 2 of call “t-7”"), "\(outcome.output)")
        #expect(try outcome.calls().count == 3)
        #expect(outcome.code == 1)
        try list(work, "c-2,t-7_2.transcript.json,")
        let other = try await score(work, "--name-pattern", pattern)
        #expect(try other.calls()["t-7_1.transcript.json"]?["compliance"] as? String == "99", "\(other.output)")
        let total = try deducted(other)
        #expect(total == "5", "\(other.output)")
    }

    @Test("sound that goes on from file to file is heard as one; sound of two kinds is refused with both named")
    func sound() async throws {
        let work = try Workspace()
        try await work.shell(
            """
            mkdir day && cd day
            sox \(Workspace.root)/audio-samples/en-01-threats.wav -b 16 -e signed whole.wav trim 0 20
            sox whole.wav p1.wav trim 0 7.3 && sox whole.wav p2.wav trim 7.3 && sox p2.wav -c 1 p3.wav
            """)
        try work.write(
            "day/calls.csv",
            """
            call_id,file,part,channels
            whole,whole.wav,,agent|customer
            parted,p1.wav,1,agent|customer
            parted,p2.wav,2,agent|customer
            """)
        let outcome = try await work.run(
            "score", "day", "--lexicon", "\(Workspace.root)/lexicons", "--format", "json", "--report", "report.html")
        let (whole, parted) = (try outcome.calls()["whole.wav"], try outcome.calls()["p1.wav"])
        #expect(!hits(whole).isEmpty)
        #expect(hits(parted).map { $0["text"] as? String } == hits(whole).map { $0["text"] as? String })
        #expect(hits(parted).map { $0["start"] as? Double } == hits(whole).map { $0["start"] as? Double })
        #expect(parted?["deducted"] as? String == whole?["deducted"] as? String)
        try work.write("day/calls.csv", "call_id,file,part\nmixed,p2.wav,1\nmixed,p3.wav,2\n")
        let unlike = try await work.run(
            "score", "day/p2.wav", "day/p3.wav", "--calls", "day/calls.csv", "--format", "json", "--database",
            "other.db", "--lexicon", "\(Workspace.root)/lexicons")
        let refused = try unlike.calls()["p2.wav"]
        #expect(refused?["reason"] as? String == "codingNotRead")
        let detail = refused?["detail"] as? String ?? ""
        #expect(detail.contains("p3.wav") && detail.contains("8000/s × 1") && detail.contains("p2.wav"), "\(detail)")
    }
}
