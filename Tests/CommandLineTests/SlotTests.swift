import Testing

@Suite("Slots in rules")
struct SlotTests {
    /// A workspace with a rule on amounts above 10,000 yuan.
    private func work() throws -> Workspace {
        let work = try Workspace()
        try work.write(
            "lexicons/zh.yaml",
            """
            lexicon: zh-slots
            format: 1
            language: zh
            rules:
              - id: zh.sum.large
                name: {zh: 大额催款, en: Large sum}
                category: sum
                speaker: agent
                deduct: 1
                basis: house rule
                any: [{pattern: '今天还(?<sum>%money%)'}]
                slots: {sum: {money: {over: 10000}}}
                examples: {match: [今天还一万两千], noMatch: [今天还三千五]}

            """)
        return work
    }

    @Test("a call counts by what was read, and waits for a reviewer where nothing could be")
    func calls() async throws {
        let work = try work()
        try work.transcript("day/large.transcript.json", ["今天还一万两千"], language: "zh")
        try work.transcript("day/small.transcript.json", ["今天还三千五"], language: "zh")
        try work.transcript("day/unclear.transcript.json", ["今天还二三十万"], language: "zh")
        let scored = try await work.run("score", "day", "--lexicon", "lexicons", "--format", "json")
        let calls = try scored.calls()
        #expect(calls["large.transcript.json"]?["deducted"] as? String == "1")
        #expect(calls["small.transcript.json"]?["deducted"] as? String == "0")
        let unread = calls["small.transcript.json"]?["undecided"] as? [String] ?? []
        #expect(unread.isEmpty)
        #expect(calls["unclear.transcript.json"]?["undecided"] as? [String] == ["zh.sum.large"])
        #expect(calls["unclear.transcript.json"]?["state"] as? String == "waiting")
        let waiting = try await work.run("review", "list", "--locale", "en")
        #expect(waiting.output.contains("could not be decided"))
    }

    @Test("an officer sees what was read, and why it did or did not count")
    func matched() async throws {
        let work = try work()
        func told(_ text: String, _ locale: String) async throws -> String {
            try await work.run("lexicon", "match", "--text", text, "--locale", locale, "lexicons").output
        }
        #expect(try await told("今天还一万两千", "en").contains("sum: “一万两千” is 12000.00 CNY (money over 10000 CNY)"))
        #expect(
            try await told("今天还三千五", "en").contains(
                "the slot sum asks for money over 10000 CNY, and “三千五” is 3500.00 CNY"))
        #expect(try await told("今天还二三十万", "zh").contains("无法这样读出"))
    }
}
