import Foundation
import Testing

@Suite("What goes to standard output and what to standard error")
struct WritingTests {
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["you are stupid"])
        try work.transcript("day/c-2.transcript.json", ["you will go to jail"])
        return work
    }

    @Test("results that cannot be written are no success; messages that cannot be written stop nothing")
    func fullDisk() async throws {
        let work = try day()
        let lost = try await work.shell("\"$FAIRDIAL\" score day > /dev/full")
        #expect(lost.code == 2)
        #expect(lost.errors.contains("cannot be written to standard output: No space left on device"))
        let unheard = try await work.shell("\"$FAIRDIAL\" score day --format json 2> /dev/full")
        #expect(unheard.code == 0)
        #expect(try unheard.calls().count == 2)
    }

    @Test("a reader that has had enough is a quiet end")
    func closedPipe() async throws {
        let work = try day()
        try await work.run("score", "day")
        let command = "(sleep 1; \"$FAIRDIAL\" calls --format json; echo code $? >&2) | true"
        #expect(try await work.shell(command).errors == "code 0")
    }

    @Test("--quiet drops progress, and keeps what belongs to no one and what was set aside")
    func quiet() async throws {
        let work = try day()
        let outcome = try await work.run("score", "day", "none", "--quiet", "--format", "csv")
        #expect(outcome.code == 1)
        #expect(!outcome.errors.contains("recordings found"))
        #expect(!outcome.errors.contains("Engine:"))
        #expect(outcome.errors.contains("2 calls have no known employee"))
        #expect(outcome.errors.contains("none: no such file or folder"))
    }

    @Test("CSV has a row for each recording, and what is no recording is told beside it")
    func csv() async throws {
        let work = try day()
        try work.write("day/broken.transcript.json", "{")
        try work.write("day/calls.csv", "call_id,employee\nc-1,E-1\nc-2\n")
        let outcome = try await work.run("score", "day", "--format", "csv")
        #expect(outcome.code == 1)
        #expect(outcome.output.split(whereSeparator: \.isNewline).count == 4)
        #expect(outcome.output.contains("notTranscript"))
        #expect(outcome.errors.contains("calls.csv:3: 1 cells where the first line has 2"))
    }

    @Test("a terminal is coloured unless NO_COLOR is set")
    func color() async throws {
        let work = try day()
        try await work.run("score", "day")
        let command = "script -qec '\"$FAIRDIAL\" calls' /dev/null"
        let colored = try await work.shell(command, environment: ["TERM": "xterm"])
        #expect(colored.output.contains("\u{1B}["))
        let plain = try await work.shell(command, environment: ["TERM": "xterm", "NO_COLOR": "1"])
        #expect(plain.output.contains("stupid"))
        #expect(!plain.output.contains("\u{1B}["))
    }

    @Test("a run that the store breaks off says what was kept and how to go on")
    func brokenOff() async throws {
        let work = try day()
        try await work.run("score", "day")
        for number in 0..<40 { try work.transcript("day/more-\(number).transcript.json", ["hello \(number)"]) }
        // Files may grow to 300 KiB and no further: what a full disk does to the database.
        let command = "trap '' XFSZ; ulimit -f 300; \"$FAIRDIAL\" score day --quiet"
        let broken = try await work.shell(command)
        #expect(broken.code == 2, "\(broken.errors)")
        #expect(broken.errors.contains("run the same command again to go on"), "\(broken.errors)")
        #expect(try await work.run("score", "day", "--format", "json").code == 0)
    }
}
