import Foundation
import Testing

@Suite("Text messages are scored", .timeLimit(.minutes(10)))
struct MessagesTests {
    private static let header =
        "conversation,message_id,sent_at,zone,from_role,employee,debtor,channel_kind,language,text"

    /// A row of E-1's conversation with D-7; `second` after 9:00:00 in Shanghai.
    private func row(
        _ id: String, _ second: Int, _ text: String, role: String = "agent", conversation: String = "th-7"
    ) -> String {
        let time = String(format: "2026-11-23T09:%02d:%02d", second / 60, second % 60)
        return "\(conversation),\(id),\(time),Asia/Shanghai,\(role),E-1,D-7,sms,en,\"\(text)\""
    }

    private func export(_ rows: [String]) -> String { ([Self.header] + rows).joined(separator: "\n") }

    private func explained(_ work: Workspace, _ name: String) async throws -> [String: Any] {
        try #require(try await work.run("explain", name, "--format", "json").objects().first)
    }

    @Test("with the shipped lexicons, a threat in an SMS or a chat is a violation and a near-miss is none")
    func shipped() async throws {
        let work = try Workspace()
        try work.write(
            "day/sms.messages.csv",
            """
            \(Self.header)
            th-1,m1,2026-11-23T09:00:00,Asia/Shanghai,agent,E-1,D-1,sms,zh,您好，这期账单给您打了八折
            th-1,m2,2026-11-23T09:10:00,Asia/Shanghai,customer,E-1,D-1,sms,zh,"我没钱，
            等我找着你弄死你"
            th-1,m3,2026-11-23T09:20:00,Asia/Shanghai,agent,E-1,D-1,sms,zh,"你不还是吧，
            信不信老子现在过去削你"
            th-2,m1,2026-11-23T09:00:00,Asia/Shanghai,agent,E-2,D-2,wechat,zh,您说之前有人威胁要打断您的腿是哪一天的事
            """)
        try work.write(
            "day/mail.messages.jsonl",
            """
            {"conversation":"th-3","message_id":1,"sent_at":"2026-11-23T10:00:00+08:00","zone":"Asia/Shanghai",\
            "from_role":"agent","employee":"E-3","channel_kind":"email","language":"en","subject":"Your debt",\
            "text":"Good morning.\\nWant me to come down there and slap you?\\n> please wait"}
            {"conversation":"th-4","message_id":1,"sent_at":"2026-11-23T10:00:00+08:00","zone":"Asia/Shanghai",\
            "from_role":"agent","employee":"E-3","channel_kind":"email","language":"en",\
            "text":"No one is going to hurt you ma'am, this is only about the bill."}
            """)
        let told = try await work.run("score", "day", "--lexicon", "\(Workspace.root)/lexicons", "--format", "json")
        #expect(told.code == 0, "\(told.errors)")
        let calls = try told.objects().filter { $0["type"] as? String == "call" }
        let costs = Dictionary(
            uniqueKeysWithValues: calls.map { ($0["call"] as? String ?? "", $0["deducted"] as? String ?? "") })
        #expect(
            costs == [
                "th-1:E-1:2026-11-23:zh": "2", "th-2:E-2:2026-11-23:zh": "0", "th-3:E-3:2026-11-23:en": "2",
                "th-4:E-3:2026-11-23:en": "0",
            ])
        let hits = calls.flatMap { $0["hits"] as? [[String: Any]] ?? [] }
        #expect(hits.map { $0["message"] as? String } == ["m3", "1"])
        #expect(hits.map { $0["sentAt"] as? String } == ["2026-11-23T01:20:00.000Z", "2026-11-23T02:00:00.000Z"])
        #expect(hits.allSatisfy { $0["standing"] as? String == "stands" })
    }

    @Test("repetitions are told by the time of sending: within thirty seconds one violation, ten minutes apart two")
    func repetitions() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write(
            "day/a.messages.csv",
            export([
                row("1", 0, "you are stupid"), row("2", 20, "you are stupid"), row("3", 600, "you are stupid"),
                row("4", 601, "stupid", role: "customer"),
            ]))
        let told = try await work.run("score", "day")
        #expect(told.output.contains("4 msg"), "\(told.output)")
        #expect(told.output.contains("“stupid” 09:00:00"), "\(told.output)")
        let text = try await work.run("explain", "th-7:E-1:2026-11-23:en").output
        #expect(text.contains("100 − 1 − 1 = 98"), "\(text)")
        #expect(text.contains("message 3, 09:10:00"), "\(text)")
    }

    @Test("a second run changes nothing; rows that stand twice count once; bad rows are listed with their lines")
    func again() async throws {
        let work = try Workspace()
        try work.lexicon()
        let rows = [row("1", 0, "you are stupid"), row("1", 0, "you are stupid"), row("2", 5, "hi\nthere"), "th-7,x"]
        try work.write("day/a.messages.csv", export(rows))
        let first = try await work.run("score", "day", "--format", "json")
        #expect(first.code == 1)
        #expect(first.output.contains("a.messages.csv:6: 2 cells where the first line has 10"), "\(first.output)")
        #expect(first.errors.contains("2 in 1 conversations of 1 exports, 1 conversations to judge"), "\(first.errors)")
        #expect(first.errors.contains("Rows that stand twice: 1; without words: 0; set aside: 1."), "\(first.errors)")
        let head = try await work.run("ledger", "head").output
        try work.write("day/copy.messages.csv", export(rows))
        let second = try await work.run("score", "day", "--format", "json")
        #expect(second.errors.contains("0 conversations to judge"), "\(second.errors)")
        let lines = try await work.run("ledger", "export").output.split(separator: "\n")
        let kinds = lines.compactMap { line in ["judgement", "recording"].first { line.contains("\"kind\":\"\($0)") } }
        #expect(kinds.count == 4, "seen, described, judged, scored: once each")
        #expect(try await work.run("ledger", "verify", "--head", head.trimmingCharacters(in: .newlines)).code == 0)
    }

    @Test("a later export with more messages has the whole judged again; rulings and the old judgement stay")
    func more() async throws {
        let work = try Workspace()
        try work.lexicon()
        let name = "th-7:E-1:2026-11-23:en"
        try work.write("day/1.messages.csv", export([row("1", 0, "you are stupid"), row("2", 60, "we will sue you")]))
        try await work.run("score", "day")
        var call = try await explained(work, name)
        let hits = try #require(call["hits"] as? [[String: Any]])
        let (stupid, waits) = (try #require(hits[0]["id"] as? String), try #require(hits[1]["standing"] as? String))
        #expect(waits == "stands", "written words are as sure as a rule can ask")
        try await work.run("review", "overturn", stupid, "--reason", "quoted", "--as", "sup-1")
        // The later export holds only what is new, and what was written before all of it.
        try work.write("later/2.messages.csv", export([row("0", 0, "good morning"), row("3", 900, "go to jail")]))
        let told = try await work.run("score", "later", "--format", "json")
        #expect(told.code == 0, "\(told.errors)")
        call = try await explained(work, name)
        #expect(call["messages"] as? Int == 4)
        #expect(call["deducted"] as? String == "3", "\(call)")
        let text = try await work.run("explain", name).output
        #expect(text.contains("overturned by sup-1: quoted"), "\(text)")
        #expect(text.contains("Another judgement"), "\(text)")
        let promoted = try await work.run("ledger", "export").output.split(separator: "\n")
            .filter { $0.contains("\"kind\":\"judgement.current\"") }
        #expect(promoted.count == 1)
        #expect(promoted.first?.contains("\"cause\":\"grown\"") == true, "\(promoted)")
        // Either export again, or both: nothing is lost, doubled or judged again.
        for path in ["day", "later", "."] {
            let again = try await work.run("score", path)
            #expect(again.errors.contains(" 0 conversations to judge"), "\(again.errors)")
        }
        #expect(try await explained(work, name)["messages"] as? Int == 4)
        #expect(try await work.run("ledger", "verify").code == 0)
        #expect(try await work.run("status").output.contains("1  recordings"))
    }

    @Test("a message that reads otherwise later is told, and what was judged stays")
    func changed() async throws {
        let work = try Workspace()
        try work.lexicon()
        try work.write("day/1.messages.csv", export([row("1", 0, "you are stupid")]))
        try await work.run("score", "day")
        try work.write("day/1.messages.csv", export([row("1", 0, "you are kind")]))
        let told = try await work.run("score", "day")
        #expect(told.code == 1)
        #expect(told.output.contains("message “1” of th-7:E-1:2026-11-23:en reads otherwise"), "\(told.output)")
        #expect(try await explained(work, "th-7:E-1:2026-11-23:en")["deducted"] as? String == "1")
    }

    @Test("conversations without a lexicon for their language wait for one, whole")
    func noLexicon() async throws {
        let work = try Workspace()
        try work.lexicon()
        let name = "th-7:E-1:2026-11-23:en"
        try work.lexicon("zh.yaml")
        let chinese = row("1", 0, "you are stupid").replacing(",en,", with: ",zh,")
        try work.write("day/1.messages.csv", export([chinese]))
        let told = try await work.run("score", "day")
        #expect(told.code == 2)
        #expect(told.output.contains("no lexicon for “zh”"), "\(told.output)")
        try work.write("later/2.messages.csv", export([row("2", 9, "go to jail").replacing(",en,", with: ",zh,")]))
        let text = try String(contentsOfFile: "\(work.path)/zh.yaml", encoding: .utf8)
        try work.write(
            "zh.yaml",
            text.replacing("language: en", with: "language: zh").replacing("- id: en.", with: "- id: zh.")
                .replacing("lexicon: en-test", with: "lexicon: zh-test"))
        let later = try await work.run("score", "later", "--lexicon", "zh.yaml")
        #expect(later.code == 0, "\(later.errors)")
        let call = try await explained(work, name.replacing(":en", with: ":zh"))
        #expect(call["messages"] as? Int == 2)
        #expect(call["deducted"] as? String == "3", "\(call)")
    }

    @Test("re-scoring, trials, lists and the page take conversations as they take calls")
    func elsewhere() async throws {
        let work = try Workspace()
        try work.lexicon()
        let rows = [row("m1", 0, "hello, we will sue you"), row("m2", 5, "go to jail")]
        try work.write("day/a.messages.csv", export(rows))
        let extra = """
              - id: en.hello
                name: {zh: 你好, en: Hello}
                category: hello
                speaker: agent
                deduct: 2
                stands: 1
                basis: House rule
                any: [{phrase: hello}]
                examples: {match: ["hello"], noMatch: ["good day"]}

            """
        try work.lexicon("lex2/en.yaml", extra: extra)
        let page = try await work.run("score", "day", "--report", "r.html")
        #expect(page.code == 0, "\(page.errors)")
        let html = try String(contentsOfFile: "\(work.path)/r.html", encoding: .utf8)
        #expect(html.contains("message m2, 09:00:05"))
        #expect(!html.contains("<audio") && !html.contains("No player here"))
        #expect(try await work.run("score", "day", "--lexicon", "lex2").errors.contains("on trial"))
        let rescored = try await work.run("score", "--rescore", "--lexicon", "lex2", "--reason", "new rule")
        #expect(rescored.code == 0, "\(rescored.errors)")
        let listed = try await work.run("calls", "--employee", "E-1", "--format", "csv")
        #expect(listed.output.contains("th-7:E-1:2026-11-23:en"), "\(listed.output)")
        #expect(listed.output.contains(",2,m1,2026-11-23T01:00:00.000Z"), "\(listed.output)")
    }
}
