import Model
import Testing

@testable import Lexicons

@Suite("Slots that are compared")
struct SlotTests {
    private func lexicon(_ pattern: String, _ slots: String, _ lines: String..., language: String = "en") -> String {
        let keys =
            [
                "id: en.test.rule", "name: {zh: 测试, en: Test}", "category: test", "speaker: agent", "deduct: 1",
                "basis: a house rule", "any: [{pattern: '\(pattern)'}]", "slots: \(slots)",
            ] + (lines.isEmpty ? ["examples: {match: [x], noMatch: [y]}"] : lines)
        return Sample.file(
            ["  - " + keys.joined(separator: "\n    ")], lists: "{officials: [police, the sheriff, 公安]}",
            language: language)
    }

    private func findings(_ lexicon: String, _ text: String, at start: String? = "2026-02-02T02:00:00Z") throws
        -> Findings
    {
        // Ten in the morning of a Monday in Shanghai.
        let began = start == nil ? nil : ZonedTime(microseconds: 1_769_997_600_000_000, zone: "Asia/Shanghai")
        return try Sample.matcher(lexicon).findings(
            in: Sample.transcript([Sample.utterance(text, from: 60, to: 65)], seconds: 90), isIncomplete: false,
            localDate: "2026-02-02", startedAt: began)
    }

    /// `hit`, `no` or `undecided`.
    private func verdict(_ lexicon: String, _ text: String, at start: String? = "now") throws -> String {
        let found = try findings(lexicon, text, at: start)
        if !found.undecided.isEmpty { return "undecided" }
        return found.found.isEmpty ? "no" : "hit"
    }

    @Test(
        "an amount counts over a bound, in words and figures",
        arguments: [
            ("pay ten thousand and one dollars", "hit"), ("pay ten thousand dollars", "no"), ("pay $10,000.01", "hit"),
            ("pay 9999 now", "no"), ("pay $5 million", "hit"), ("pay a hundred thousand dollars", "hit"),
            ("pay two fifty now", "undecided"), ("pay fifty euros", "undecided"),
            ("pay twenty five hundred dollars", "no"),
        ])
    func money(text: String, verdict: String) throws {
        let rule = lexicon("pay (?<sum>%money%|%number%)", "{sum: {money: {over: 10000}}}")
        #expect(try self.verdict(rule, text) == verdict)
    }

    @Test(
        "an amount in Chinese, too",
        arguments: [
            ("还一万两千", "hit"), ("还三千五", "no"), ("还12万5千块", "hit"), ("还9,999元", "no"), ("还三块五", "no"),
            ("还二三十万", "undecided"), ("还一万块", "no"), ("还一万块五毛", "hit"),
            ("還兩萬塊", "hit"), ("還１２，０００元", "hit"),
        ])
    func yuan(text: String, verdict: String) throws {
        let rule = lexicon("还(?<sum>%money%)", "{sum: {money: {over: 10000}}}", language: "zh")
        #expect(try self.verdict(rule, text) == verdict)
    }

    @Test("numbers lie between bounds")
    func numbers() throws {
        let rule = lexicon("call you (?<count>%number%) times", "{count: {number: {over: 3, under: 10}}}")
        #expect(try verdict(rule, "call you three times") == "no")
        #expect(try verdict(rule, "call you four times") == "hit")
        #expect(try verdict(rule, "call you 10 times") == "no")
    }

    @Test(
        "a deadline lies within some hours of the moment at which it is said",
        arguments: [
            ("pay by five today", "hit"), ("pay within 24 hours", "hit"), ("pay within 25 hours", "no"),
            ("pay tomorrow", "no"), ("pay by ten tomorrow", "hit"), ("pay by friday", "no"), ("pay soon", "undecided"),
        ])
    func deadlines(text: String, verdict: String) throws {
        let rule = lexicon("pay (?<when>.+)", "{when: {deadline: {within: 24h}}}")
        #expect(try self.verdict(rule, text) == verdict)
    }

    @Test("a deadline by the clock in a call of unknown time waits for a person; a duration does not")
    func unknownTime() throws {
        let rule = lexicon("(?<when>今天.{0,6}前|.{1,4}小时内)", "{when: {deadline: {within: 24h}}}", language: "zh")
        #expect(try verdict(rule, "今天下午四点前") == "hit")
        #expect(try verdict(rule, "今天下午四点前", at: nil) == "undecided")
        #expect(try verdict(rule, "24小时内", at: nil) == "hit")
    }

    @Test("a text is one of a list, or none")
    func lists() throws {
        let one = lexicon("send (?<who>[a-z ]+) round", "{who: {oneOf: ['%officials%', my brother]}}")
        #expect(try verdict(one, "send The  Sheriff round") == "hit")
        #expect(try verdict(one, "send my brother round") == "hit")
        #expect(try verdict(one, "send a letter round") == "no")
        let none = lexicon("transfer to (?<who>[a-z]+)", "{who: {noneOf: [alipay]}}")
        #expect(try verdict(none, "transfer to alipay") == "no")
        #expect(try verdict(none, "transfer to me") == "hit")
    }

    @Test("a group that took no part waits for a person, unless another slot is known not to be met")
    func unset() throws {
        let rule = lexicon(
            "pay (?<sum>%money%)(?: in (?<when>.+))?", "{sum: {money: {over: 100}}, when: {deadline: {within: 24h}}}")
        #expect(try verdict(rule, "pay 500 dollars in two hours") == "hit")
        #expect(try verdict(rule, "pay 500 dollars") == "undecided")
        #expect(try verdict(rule, "pay 50 dollars") == "no")
    }

    @Test("with the prefilter as without")
    func prefilter() throws {
        let text = lexicon("pay (?<sum>%money%)", "{sum: {money: {over: 100}}}")
        let set = try #require(try LexiconSetBuilder(texts: [(path: "a.yaml", text: text)]).sets()[.english])
        for said in ["pay 500 dollars", "pay 50 dollars", "pay fifty euros", "owe 500 dollars"] {
            let call = Sample.transcript([Sample.utterance(said, from: 0, to: 5)])
            let alone = try LexiconMatcher(set).findings(in: call, isIncomplete: false, localDate: nil)
            let filtered = try LexiconMatcher(set, prefilter: .made)
                .findings(in: call, isIncomplete: false, localDate: nil)
            #expect(alone == filtered, "\(said)")
        }
    }

    @Test("an explanation says what was read, and why it did or did not count")
    func explained() throws {
        let explainer = try MatchExplainer(
            Sample.matcher(lexicon("还(?<sum>%money%)", "{sum: {money: {over: 10000}}}", language: "zh")))
        let hit = try explainer.explain("还一万两千", role: .agent, localDate: nil).hits.first
        #expect(hit?.slots.map(\.value) == ["12000.00 CNY"])
        let miss = try explainer.explain("还三千五", role: .agent, localDate: nil).nearMisses.first
        #expect(miss?.message.key == "lexicon.slot.unmet")
        #expect(miss?.message.arguments["value"] == "3500.00 CNY")
        #expect(miss?.message.arguments["test"] == "money over 10000 CNY")
        let unread = try explainer.explain("还二三十万", role: .agent, localDate: nil).nearMisses.first
        #expect(unread?.message.key == "lexicon.slot.unread")
    }

    @Test("examples are said at nine on a Monday")
    func examples() throws {
        let rule = lexicon(
            "pay (?<when>by .+)", "{when: {deadline: {within: 9h}}}",
            "examples: {match: [pay by six pm, pay by noon], noMatch: [pay by seven pm, pay by tuesday]}")
        #expect(try LexiconExamples(Sample.matcher(rule)).outcomes().allSatisfy(\.hasPassed))
    }

    @Test(
        "what is written wrong is refused",
        arguments: [
            ("{}", "document.wrongKind.mapping"), ("{sum: {}}", "lexicon.badSlot"),
            ("{sum: {money: {over: 1}, number: {over: 1}}}", "lexicon.badSlot"),
            ("{sum: {money: {}}}", "lexicon.badBounds"), ("{sum: {money: {over: 5, under: 5}}}", "lexicon.badBounds"),
            ("{sum: {money: {over: 1.234}}}", "lexicon.badSlotBound"),
            ("{sum: {number: {over: many}}}", "lexicon.badSlotBound"),
            ("{sum: {money: {over: 1, currency: dollars}}}", "lexicon.badCurrency"),
            ("{sum: {deadline: {within: 24}}}", "lexicon.badDeadline"), ("{sum: {oneOf: []}}", "document.emptyText"),
            ("{other: {number: {over: 1}}}", "lexicon.slotWithoutGroup"), ("{sum: {names: x}}", "document.unknownKey"),
            ("{sum: {oneOf: '%nobody%'}}", "lexicon.unknownList"),
        ])
    func mistakes(slots: String, key: String) {
        let errors = Sample.read(lexicon("pay (?<sum>%money%)", slots)).errors
        #expect(errors.contains { $0.message.key.hasPrefix(key) }, "\(errors)")
    }

    @Test("a phrase has no group")
    func phrase() {
        let text = Sample.oneRule("slots: {sum: {money: {over: 1}}}")
        #expect(Sample.read(text).errors.map(\.message.key) == ["lexicon.slotWithoutGroup"])
    }

    @Test("a difference names slots as the lexicon writes them")
    func difference() throws {
        func rule(_ over: Int) throws -> Rule {
            try Sample.rule(lexicon("pay (?<sum>%money%)", "{sum: {money: {over: \(over)}}}"))
        }
        let difference = RuleDifference(from: try rule(10_000), to: try rule(20_000))
        #expect(difference.lists.map(\.added) == [["sum: money over 20000 USD"]])
        #expect(!difference.findsTheSame)
    }
}
