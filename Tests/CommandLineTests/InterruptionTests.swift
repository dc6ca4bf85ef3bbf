import Foundation
import Testing

@Suite("Interruption")
struct InterruptionTests {
    /// A day of sound long enough to be interrupted, none of it with a violation.
    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        for name in Self.samples { try work.sample(name) }
        return work
    }

    private static let samples = ["en-07-clean.flac", "en-10-clean.mp3", "en-13-angry-customer.caf"]
    private static let command = ["score", "day", "--jobs", "1", "--channels", "agent,customer"]

    /// A run of which some calls have a score and others do not, held still by SIGSTOP: it goes on in slices, for on a busy
    /// machine it could end before anybody has looked. What it is sent next reaches it with SIGCONT.
    private func amidst(_ work: Workspace) async throws -> Invocation {
        let run = try work.start(Self.command)
        while run.isRunning {
            run.send(SIGCONT)
            usleep(300_000)
            run.send(SIGSTOP)
            guard let status = try await work.run("status", "--format", "json").objects().first else { continue }
            let judged = (status["scored"] as? Int ?? 0) + (status["waiting"] as? Int ?? 0)
            if judged > 0 { break }
        }
        return run
    }

    @Test("the first interrupt finishes the calls in hand, says how to resume, and nothing is heard twice")
    func firstInterrupt() async throws {
        let work = try day()
        let run = try await amidst(work)
        run.send(SIGINT)
        run.send(SIGCONT)
        let interrupted = await run.outcome()
        #expect(interrupted.code == 130, "\(interrupted.errors)")
        #expect(interrupted.errors.contains("Stopping after the calls in hand"))
        #expect(interrupted.errors.contains("Run the same command again to go on."))
        try await resumes(work)
    }

    @Test("the second interrupt stops at once, and SIGTERM is the first as well as SIGINT; the next run goes on")
    func secondInterrupt() async throws {
        let work = try day()
        let run = try await amidst(work)
        run.send(SIGTERM)
        run.send(SIGCONT)
        while run.isRunning, !run.said.contains("Stopping after the calls in hand") {
            try await Task.sleep(for: .milliseconds(20))
        }
        run.send(SIGINT)
        #expect(await run.outcome().code == 130)
        try await resumes(work)
    }

    @Test("a run that is killed while sound is heard is gone on with")
    func killed() async throws {
        let work = try day()
        let run = try await amidst(work)
        run.send(SIGKILL)
        _ = await run.outcome()
        try await resumes(work)
    }

    private func resumes(_ work: Workspace) async throws {
        let before = try await work.run("ledger", "export").output.split(separator: "\n")
        let resumed = try await work.start(Self.command + ["--format", "json"]).outcome()
        #expect(resumed.code == 0, "\(resumed.errors)")
        #expect(try resumed.calls().count == Self.samples.count)
        let after = try await work.run("ledger", "export").output.split(separator: "\n")
        #expect(Array(after.prefix(before.count)) == before)
        let judgements = after.filter { $0.contains("\"kind\":\"judgement\"") }
        #expect(judgements.count == Self.samples.count, "each call was judged once")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("scoring again stops after the call in hand and goes on where it stopped")
    func rescoring() async throws {
        let work = try Workspace()
        try work.lexicon()
        for number in 0..<300 {
            try work.transcript("day/c-\(number).transcript.json", ["you are stupid \(number)"])
        }
        #expect(try await work.run("score", "day").code == 0)
        let rule = """
              - {id: en.x, name: {zh: 规则, en: X}, category: x, speaker: agent, deduct: 1, basis: b,
                 any: [{phrase: you are}], examples: {match: [you are], noMatch: [hello]}}

            """
        try work.lexicon(extra: rule)
        let command = ["score", "--rescore", "--reason", "again", "--format", "json"]
        let run = try work.start(command)
        // The run stands still while its ledger is looked at, or it might be done before the interrupt reaches it.
        while run.isRunning {
            run.send(SIGSTOP)
            if try await work.run("ledger", "export").output.contains("\"judgement.current\"") { break }
            run.send(SIGCONT)
            // Not Task.sleep: busy tests delay its return, and meanwhile the run would finish.
            usleep(5_000)
        }
        run.send(SIGINT)
        run.send(SIGCONT)
        let interrupted = await run.outcome()
        #expect(interrupted.code == 130, "\(interrupted.errors)")
        let first = Set(try interrupted.calls().keys)
        #expect(!first.isEmpty && first.count < 300)
        #expect(interrupted.errors.contains("\(300 - first.count) recordings are left"))
        let second = Set(try await work.start(command).outcome().calls().keys)
        #expect(second.count == 300 - first.count && first.isDisjoint(with: second))
    }
}
