import Foundation
import Testing

@Suite("Lexicons over time", .timeLimit(.minutes(10)))
struct LexiconHistoryTests {
    /// A day scored under `lexicons`; `next` has one rule more.
    private func work() async throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.lexicon(
            "next/en.yaml",
            extra: """
                  - id: en.goodbye
                    name: {zh: 再见, en: Goodbye}
                    category: goodbye
                    speaker: agent
                    deduct: 2
                    basis: House rule
                    any: [{phrase: goodbye}]
                    examples: {match: ["goodbye"], noMatch: ["good day"]}

                """)
        try work.transcript("day/a.transcript.json", ["you are stupid, goodbye"])
        try await work.run("score", "day")
        return work
    }

    private func version(_ work: Workspace, _ place: Int = 0) async throws -> String {
        let events = try await work.run("lexicon", "history", "--format", "json").objects()
        return try #require(events[place]["version"] as? String)
    }

    private func states(_ work: Workspace) async throws -> [String] {
        try await work.run("lexicon", "history", "--format", "json").objects().compactMap { $0["state"] as? String }
    }

    @Test("the history says who, when, why and what became another; a rollback makes kept lexicons active again")
    func rollback() async throws {
        let work = try await work()
        let first = try await version(work)
        try await work.run("lexicon", "activate", "next", "--reason", "goodbyes", "--as", "officer-1")
        let back = try await work.run(
            "lexicon", "rollback", String(first.prefix(8)), "--reason", "false alarms", "--as", "officer-2")
        #expect(back.code == 0, "\(back.errors)")
        #expect(try await states(work) == ["active", "past", "past"])
        let table = try await work.run("lexicon", "history").output
        #expect(table.contains("rules +1 ~0 −0  calls 0  by officer-1: goodbyes"), "\(table)")
        #expect(table.contains("rules +0 ~0 −1  calls 1  by officer-2: false alarms"), "\(table)")
        #expect(try await work.run("lexicon", "history", "--locale", "zh").output.contains("生效中"))
        let rows = try await work.run("lexicon", "history", "--format", "csv").output.split(whereSeparator: \.isNewline)
        #expect(rows.count == 4)
        let calls = try await work.run("calls", "--format", "json").calls()
        #expect(calls["a.transcript.json"]?["deducted"] as? String == "1")
        #expect(try await work.run("lexicon", "rollback", "abcdef12", "--reason", "x").code == 2)
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("what starts on a later day judges nothing before it; a day that is past is refused")
    func scheduled() async throws {
        let work = try await work()
        let done = try await work.run("lexicon", "activate", "next", "--reason", "new", "--from", "2999-01-01")
        #expect(done.output.contains("become active on 2999-01-01"), "\(done.output) \(done.errors)")
        #expect(try await states(work) == ["scheduled", "active"])
        let trial = try await work.run("score", "day", "--lexicon", "next")
        #expect(trial.errors.contains("on trial"), "\(trial.errors)")
        let past = try await work.run("lexicon", "activate", "next", "--reason", "new", "--from", "2020-01-01")
        #expect(past.code == 2)
        #expect(past.errors.contains("no later day"), "\(past.errors)")
        let again = try await work.run("lexicon", "activate", "lexicons", "--reason", "better not")
        #expect(again.code == 0, "\(again.errors)")
        #expect(try await states(work) == ["active", "replaced", "past"])
    }

    @Test("where the configuration asks for it, a second officer approves, and nobody else activates")
    func approval() async throws {
        let work = try await work()
        try work.write("fairdial.yaml", "lexiconApproval: true\nlexiconOfficers: [chen, wu]\n")
        for command in [
            ["lexicon", "activate", "next", "--reason", "new", "--as", "chen"],
            ["lexicon", "rollback", try await version(work), "--reason", "new", "--as", "chen"],
            ["score", "--rescore", "--lexicon", "next", "--reason", "new", "--as", "chen"],
        ] {
            let refused = try await work.start(command).outcome()
            #expect(refused.code == 2)
            #expect(refused.errors.contains("needs a second person"), "\(refused.errors)")
        }
        let stranger = try await work.run("lexicon", "propose", "next", "--reason", "new", "--as", "li")
        #expect(stranger.errors.contains("li may not change lexicons"), "\(stranger.errors)")
        let proposed = try await work.run("lexicon", "propose", "next", "--reason", "new", "--as", "chen")
        #expect(proposed.code == 0, "\(proposed.errors)")
        #expect(try await states(work) == ["proposed", "active"])
        let asked = try await version(work)
        let own = try await work.run("lexicon", "approve", asked, "--reason", "fine", "--as", "chen")
        #expect(own.errors.contains("Another person has to"), "\(own.errors)")
        let approved = try await work.run("lexicon", "approve", asked, "--reason", "seen", "--as", "wu")
        #expect(approved.code == 0, "\(approved.errors)")
        #expect(try await states(work) == ["active", "past"])
        let table = try await work.run("lexicon", "history").output
        #expect(table.contains("by wu (proposed by chen): seen"), "\(table)")
        let rescored = try await work.run("score", "--rescore", "--lexicon", "next", "--reason", "new", "--as", "chen")
        #expect(rescored.code == 0, "\(rescored.errors)")
        #expect(try await work.run("ledger", "verify").code == 0)
    }
}
