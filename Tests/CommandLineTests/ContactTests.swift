import Foundation
import Testing

@Suite("When and how often debtors are called")
struct ContactTests {
    private static let lexicon = """
        lexicon: en-contacts
        format: 1
        language: en
        rules:
          - id: en.contact.day
            name: {zh: 每日有效通话, en: Calls a day}
            category: frequency
            deduct: 2
            basis: House rule
            contact: {calls: {most: 3, per: debtor, counts: answered}, zone: debtor, default: Asia/Shanghai}
            examples: {match: ["09:00, 11:00, 14:00, 17:00"], noMatch: ["09:00, 11:00, 14:00"]}
          - id: en.contact.hours
            name: {zh: 拨打时段, en: Permitted hours}
            category: hours
            deduct: 1
            basis: House rule
            contact: {outside: [{from: "08:00", until: "22:00"}], zone: debtor, default: Asia/Shanghai}
            examples: {match: ["2026-03-02 22:30 Asia/Shanghai"], noMatch: ["2026-03-02 12:00 Asia/Shanghai"]}

        """
    private static let header = "call_id,employee,started_at,zone,debtor,direction\n"

    private func row(
        _ call: Int, _ time: String, employee: String = "E-1", debtor: String = "D-1", direction: String = "outgoing"
    ) -> String {
        "c-\(call),\(employee),2026-11-23T\(time):00,Asia/Shanghai,\(debtor),\(direction)\n"
    }

    /// Transcripts `c-1` to that number in which the debtor answers, and a list of them.
    private func work(_ calls: Int, _ rows: [String], lexicon: String = ContactTests.lexicon) throws -> Workspace {
        let work = try Workspace()
        try work.write("lexicons/contacts.yaml", lexicon)
        for call in 1...calls { try talk(work, call) }
        try work.write("day/calls.csv", Self.header + rows.joined())
        return work
    }

    private func talk(_ work: Workspace, _ call: Int) throws {
        func said(_ role: String, _ channel: Int, _ start: Int, _ text: String) -> String {
            """
            {"channel":\(channel),"role":"\(role)","start":\(start),"end":\(start + 2),"text":"\(text)","confidence":0.95}
            """
        }
        try work.write(
            "day/c-\(call).transcript.json",
            """
            {"format":"fairdial-transcript/1","language":"en","source":{"engine":"test"},
             "utterances":[\(said("agent", 0, 0, "hello \(call)")),\(said("customer", 1, 3, "yes"))]}
            """)
    }

    private func calls(_ outcome: Outcome) throws -> [String: [String: Any]] {
        Dictionary(
            try outcome.calls().map { ($0.replacing(".transcript.json", with: ""), $1) }, uniquingKeysWith: { $1 })
    }

    private func deducted(_ outcome: Outcome) throws -> [String: String] {
        try calls(outcome).mapValues { $0["deducted"] as? String ?? "?" }
    }

    @Test("the fourth answered call of a day costs whoever made it, and the night call its own; both are explained")
    func fourth() async throws {
        let work = try work(
            4, [row(1, "09:00"), row(2, "11:00"), row(3, "14:00"), row(4, "22:30", employee: "E-2")])
        let scored = try await work.run("score", "day", "--format", "json")
        #expect(scored.code == 0, "\(scored.errors)")
        #expect(try deducted(scored) == ["c-1": "0", "c-2": "0", "c-3": "0", "c-4": "3"])
        let summary = try #require(try scored.objects().last)
        let totals = (summary["employees"] as? [[String: Any]] ?? []).map {
            "\($0["employee"] ?? "") \($0["deducted"] ?? "")"
        }
        #expect(totals.sorted() == ["E-1 0", "E-2 3"])
        let english = try await work.run("explain", "c-4").output
        #expect(
            english.contains(
                "2026-11-23 22:30 Asia/Shanghai: 4 answered calls to this debtor, at most 3 allowed (calendar days: 1)")
        )
        #expect(english.contains("2026-11-23 22:30 Asia/Shanghai: the call began outside 08:00-22:00"))
        let chinese = try await work.run("explain", "c-4", "--locale", "zh").output
        #expect(chinese.contains("2026-11-23 22:30 Asia/Shanghai：与该债务人有效通话 4 次，最多 3 次（自然日：1）"))
        let page = try await work.run("score", "day", "--report", "report.html")
        #expect(page.output.contains("Calls a day: 2026-11-23 22:30"))
        let html = try String(contentsOfFile: "\(work.path)/report.html", encoding: .utf8)
        #expect(html.contains("the call began outside 08:00-22:00"))
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test(
        "a call of the morning that comes late makes a later call the fourth, wherever that lies; one that goes frees it"
    )
    func late() async throws {
        let work = try work(4, [row(2, "11:00"), row(3, "14:00"), row(4, "17:00")])
        try await work.shell("mkdir other; mv day/c-1.transcript.json other/")
        #expect(try deducted(await work.run("score", "day", "--format", "json"))["c-4"] == "0")
        try work.write("other/calls.csv", Self.header + row(1, "09:00", employee: "E-3"))
        let late = try await work.run("score", "other", "--format", "json")
        #expect(late.errors.contains("1 stored calls were judged again"), "\(late.errors)")
        #expect(late.errors.contains("c-4"))
        let all = try await work.run("calls", "--format", "json")
        #expect(try deducted(all) == ["c-1": "0", "c-2": "0", "c-3": "0", "c-4": "2"])
        try work.write("other/calls.csv", Self.header + row(1, "09:00", employee: "E-3", direction: "incoming"))
        try await work.run("score", "other")
        #expect(try deducted(await work.run("calls", "--format", "json"))["c-4"] == "0")
        try work.write("other/calls.csv", Self.header + row(1, "20:00", employee: "E-3"))
        try await work.run("score", "other")
        #expect(
            try deducted(await work.run("calls", "--format", "json")) == [
                "c-1": "2", "c-2": "0", "c-3": "0", "c-4": "0",
            ])
        #expect(!(try await work.run("score", "other")).errors.contains("judged again"), "once")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a ruling on such a hit holds when further calls come, and the reviewer sees what was found")
    func ruled() async throws {
        let work = try work(5, [row(1, "09:00"), row(2, "11:00"), row(3, "14:00"), row(4, "17:00")])
        try await work.shell("mkdir other; mv day/c-5.transcript.json other/")
        let scored = try await work.run("score", "day", "--format", "json")
        let hit = try #require((try calls(scored)["c-4"]?["hits"] as? [[String: Any]])?.first)
        #expect(hit["kind"] as? String == "contact")
        let overturned = try #require(hit["id"] as? String)
        try await work.run(
            "review", "overturn", overturned, "--reason", "the debtor asked", "--as", "QA")
        #expect(try deducted(await work.run("calls", "--format", "json"))["c-4"] == "0")
        try work.write("other/calls.csv", Self.header + row(5, "08:30"))
        try await work.run("score", "other")
        let explained = try await work.run("explain", "c-4").output
        #expect(explained.contains("5 answered calls to this debtor"), "\(explained)")
        #expect(explained.contains("the debtor asked"))
        #expect(try deducted(await work.run("calls", "--format", "json"))["c-4"] == "0")
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("what is not known is said and costs nothing; who called not being known, a night call waits")
    func unknown() async throws {
        let work = try work(
            3,
            [
                "c-1,E-1,,,D-1,outgoing\n", "c-2,E-1,2026-11-23T10:00:00,Asia/Shanghai,,outgoing\n",
                row(3, "23:00", direction: ""),
            ])
        let scored = try await work.run("score", "day", "--format", "json")
        #expect(scored.errors.contains("Rules on contacts were not judged for 1 calls: their start is not known"))
        #expect(scored.errors.contains("Rules on contacts were not judged for 1 calls: their debtor is not known"))
        let found = try calls(scored)
        func gaps(_ call: String) -> [String] {
            (found[call]?["notJudged"] as? [[String: String]] ?? []).map {
                "\($0["rule"] ?? "") \($0["unknown"] ?? "")"
            }
        }
        #expect(gaps("c-1") == ["en.contact.day start", "en.contact.hours start"])
        #expect(gaps("c-2") == ["en.contact.day debtor"])
        #expect(gaps("c-3") == [])
        #expect(found["c-3"]?["state"] as? String == "waiting")
        #expect(try deducted(scored) == ["c-1": "0", "c-2": "0", "c-3": "0"])
        let explained = try await work.run("explain", "c-2").output
        #expect(explained.contains("Not judged: Calls a day (en.contact.day): the debtor is not known"))
        let waiting = try await work.run("review", "list").output
        #expect(waiting.contains("outside 08:00-22:00; not certain"), "\(waiting)")
        try work.write("day/calls.csv", Self.header + row(1, "09:00") + row(2, "10:00") + row(3, "23:00"))
        let told = try await work.run("score", "day", "--format", "json")
        #expect(try deducted(told) == ["c-1": "0", "c-2": "0", "c-3": "1"])
        #expect(try told.calls().values.allSatisfy { $0["notJudged"] == nil })
    }

    @Test("where debtors live may be told later: the next run judges their calls by their own clocks")
    func debtors() async throws {
        let work = try work(2, [row(1, "21:30"), row(2, "21:30", debtor: "D-2")])
        try work.write(
            "lexicons/contacts.yaml",
            Self.lexicon.replacing(
                "default: Asia/Shanghai}\n    examples: {match: [\"2026",
                with:
                    "country: US}\n    examples: {match: [\"2026"))
        let first = try await work.run("score", "day", "--format", "json")
        #expect(first.errors.contains("for 2 calls: their debtor's country is not known"), "\(first.errors)")
        try work.write(
            "debtors.csv",
            "debtor,from,zone,phone_zone,country\nD-1,2026-01-01,America/New_York,America/Denver,US\n"
                + "D-2,2026-01-01,Europe/London,,GB\n")
        #expect(try await work.run("import", "debtors", "debtors.csv").code == 0)
        let told = try await work.run("score", "day", "--format", "json")
        #expect(try deducted(told) == ["c-1": "1", "c-2": "0"])
        #expect(
            try await work.run("explain", "c-1").output
                .contains("2026-11-23 06:30 America/Denver: the call began outside 08:00-22:00"))
        #expect(try told.calls().values.allSatisfy { $0["notJudged"] == nil })
        #expect(try await work.run("ledger", "verify").code == 0)
    }

    @Test("a changed limit is shown in words, and a backtest says whom it would touch")
    func foresight() async throws {
        let work = try work(4, [row(1, "09:00"), row(2, "11:00"), row(3, "14:00"), row(4, "17:00")])
        try await work.run("score", "day")
        try work.write("next/contacts.yaml", Self.lexicon.replacing("most: 3", with: "most: 2"))
        let difference = try await work.run("lexicon", "diff", "active", "next").output
        #expect(difference.contains("calls: most 3, days 1, counts answered"), "\(difference)")
        #expect(difference.contains("calls: most 2, days 1, counts answered"))
        func backtest(_ arguments: String...) async throws -> [[String: Any]] {
            try await work.start(
                ["lexicon", "backtest", "next", "--from", "2026-11-01", "--to", "2026-11-30", "--format", "json"]
                    + arguments
            ).outcome().objects()
        }
        let calls = try await backtest().filter { $0["type"] as? String == "call" }
        #expect(
            calls.map { "\($0["call"] ?? "") \($0["fate"] ?? "") \($0["deductedAfter"] ?? "")" } == ["c-3 newlyHit 2"])
        try work.write("next/contacts.yaml", Self.lexicon.replacing("deduct: 1", with: "deduct: 2"))
        #expect(try await backtest().allSatisfy { $0["type"] as? String != "call" }, "nobody was called at night")
        let wider = Self.lexicon.replacing("most: 3", with: "most: 4")
            .replacing("14:00, 17:00\"]", with: "14:00, 17:00, 19:00\"]")
        try work.write("next/contacts.yaml", wider)
        let gone = try await backtest().filter { $0["type"] as? String == "call" }
        #expect(gone.map { "\($0["call"] ?? "") \($0["fate"] ?? "")" } == ["c-4 noLongerHit"])
        let activated = try await work.run("lexicon", "activate", "next", "--reason", "agreed")
        #expect(activated.code == 0, "\(activated.errors)")
        try await work.run("score", "--lexicon", "next", "--rescore", "--reason", "agreed")
        #expect(try deducted(await work.run("calls", "--format", "json"))["c-4"] == "0")
    }

    @Test("examples are run by the test, and a rule on words beside keeps its own")
    func examples() async throws {
        let work = try work(1, [row(1, "09:00")])
        let good = try await work.run("lexicon", "test", "lexicons")
        #expect(good.code == 0, "\(good.output) \(good.errors)")
        try work.write("lexicons/contacts.yaml", Self.lexicon.replacing("22:30 Asia", with: "21:30 Asia"))
        let bad = try await work.run("lexicon", "test", "lexicons")
        #expect(bad.code != 0)
        #expect((bad.output + bad.errors).contains("2026-03-02 21:30 Asia/Shanghai"))
    }
}
