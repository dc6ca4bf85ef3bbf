import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Rules on contacts in files")
struct ContactReaderTests {
    /// A rule with that `contact`.
    private static func file(
        _ contact: String, match: String = "2026-03-02 23:30 Asia/Shanghai", noMatch: String = "2026-03-02 12:00",
        more: String = ""
    ) -> String {
        Sample.file([
            """
              - id: en.contact
                name: {zh: 联系, en: Contact}
                category: contact
                deduct: 1
                basis: law
                contact: \(contact)
                examples: {match: ["\(match)"], noMatch: ["\(noMatch)"]}
            \(more.isEmpty ? "" : "    \(more)")
            """
        ])
    }

    private static let hours = #"{outside: [{from: "08:00", until: "21:00"}], default: Asia/Shanghai}"#

    @Test("are read whole")
    func read() throws {
        let rule = try Sample.rule(
            Self.file(
                #"{outside: [{days: [sat, mon], from: "07:30", until: "24:00"}], runsOver: 5min, zone: debtor, "#
                    + #"default: Asia/Shanghai, country: [CN, HK]}"#))
        #expect(
            rule.contact
                == Rule.Contact(
                    limit: .outside([.init(weekdays: [1, 6], from: 450, until: 1440)], runsOverSeconds: 300),
                    zone: .debtor, fallback: .named("Asia/Shanghai"), countries: ["CN", "HK"]))
        #expect(rule.any.isEmpty && rule.speaker == .agent)
        let calls = try Sample.rule(
            Self.file("{calls: {most: 3, per: debtor, counts: answered}, zone: call}", match: "09:00", noMatch: "10:00")
        )
        #expect(calls.contact == Rule.Contact(limit: .calls(most: 3, days: 1, counts: .answered), zone: .call))
        let again = try Sample.rule(
            Self.file("{again: {most: 1, within: 30min}, country: CN}", match: "09:00", noMatch: "10:00"))
        #expect(again.contact == Rule.Contact(limit: .again(most: 1, withinSeconds: 1800), countries: ["CN"]))
        let wait = try Sample.rule(Self.file("{wait: {days: 7}}", match: "09:00", noMatch: "10:00"))
        #expect(wait.contact == Rule.Contact(limit: .wait(days: 7)))
    }

    @Test("are in the kept set as they were, and leave rules on words as they were")
    func kept() throws {
        let rule = try Sample.rule(Self.file(Self.hours))
        #expect(try JSONDecoder().decode(Rule.self, from: JSONEncoder().encode(rule)) == rule)
        let words = try Sample.rule(Sample.oneRule())
        #expect(!String(decoding: try JSONEncoder().encode(words), as: UTF8.self).contains("contact"))
    }

    @Test(
        "are refused where they say what cannot be",
        arguments: [
            "{}", #"{outside: [{from: "08:00", until: "21:00"}], wait: {days: 7}}"#, "{wait: {days: 32}}",
            #"{outside: [{from: "21:00", until: "08:00"}]}"#, #"{outside: [{from: "8:00", until: "21:00"}]}"#,
            #"{outside: [{from: "24:00", until: "24:00"}]}"#,
            #"{outside: [{days: [monday], from: "08:00", until: "21:00"}]}"#,
            #"{outside: [{days: [mon, mon], from: "08:00", until: "21:00"}]}"#, "{wait: {days: 7}, runsOver: 5min}",
            "{wait: {days: 7}, zone: Beijing}", "{wait: {days: 7}, default: debtor}",
            "{wait: {days: 7}, zone: call, default: Asia/Shanghai}", "{wait: {days: 7}, country: China}",
            "{calls: {most: 0}}", "{again: {most: 1, within: 2000min}}",
        ])
    func refused(contact: String) {
        let reading = Sample.read(Self.file(contact, match: "09:00", noMatch: "10:00"))
        #expect(reading.errors.map(\.code) == [.badContact], "\(reading.errors)")
    }

    @Test("say nothing of words, nor of good conduct")
    func words() {
        for line in [
            "any: [{phrase: x}]", "unless: [x]", "times: 2", "within: {first: 10s}", "required: true",
            "speaker: customer", "near: {phrase: x, words: 3}", "calls: {answered: true}",
        ] {
            let reading = Sample.read(Self.file(Self.hours, more: line))
            #expect(reading.errors.map(\.code) == [.badContact], "\(line): \(reading.errors)")
        }
        #expect(Sample.read(Self.file(Self.hours, more: "speaker: agent")).errors.isEmpty)
        let other = Sample.read(Self.file("{calls: {most: 3, per: number}}", match: "09:00", noMatch: "10:00"))
        #expect(other.errors.map(\.code) == [.badChoice])
    }

    @Test(
        "have examples that are lists of calls in order of time",
        arguments: [
            "hello", "", "25:00", "09:00, 08:00", "09:00,", "09:00 10:00", "2026-02-30 09:00",
            "09:00 Mars/Here",
        ])
    func badExamples(example: String) {
        let reading = Sample.read(Self.file(Self.hours, match: "23:00", noMatch: example.isEmpty ? "," : example))
        #expect(reading.errors.map(\.code) == [.badContactExample], "\(reading.errors)")
    }

    @Test("have their examples run: the last call of each is looked at")
    func examples() throws {
        func verdicts(_ contact: String, _ match: String, _ noMatch: String) throws -> [ExampleOutcome.Verdict] {
            try LexiconExamples(Sample.matcher(Self.file(contact, match: match, noMatch: noMatch))).outcomes()
                .map(\.verdict)
        }
        #expect(try verdicts(Self.hours, "2026-03-02 21:00", "2026-03-02 20:59") == [.passed, .passed])
        #expect(try verdicts(Self.hours, "20:59", "21:00") == [.notFound, .wronglyFound])
        #expect(try verdicts(Self.hours, "21:00 Europe/London", "21:00 incoming") == [.passed, .passed])
        let calls = "{calls: {most: 3, counts: answered}}"
        #expect(
            try verdicts(calls, "09:00, 11:00, 14:00, 17:00", "09:00, 11:00 unanswered, 14:00, 17:00")
                == [.passed, .passed])
        let american = "{calls: {most: 1}, country: US}"
        #expect(try verdicts(american, "09:00, 10:00", "09:00 GB, 10:00") == [.passed, .passed])
        #expect(
            try verdicts("{again: {most: 0, within: 30min}}", "09:00 10min, 09:39", "09:00 10min, 09:41")
                == [.passed, .passed])
    }

    @Test("are shown in words where they become another")
    func difference() throws {
        let old = try Sample.rule(Self.file(Self.hours))
        let new = try Sample.rule(
            Self.file(#"{outside: [{days: [mon, tue], from: "08:00", until: "22:00"}], runsOver: 5min, country: CN}"#))
        let difference = RuleDifference(from: old, to: new)
        #expect(!difference.findsTheSame && difference.bindsCollectors)
        #expect(difference.changes.map(\.field) == [.contact])
        #expect(
            difference.changes.first?.before
                == "outside: 08:00-21:00, zone: debtor, default: Asia/Shanghai")
        #expect(
            difference.changes.first?.after
                == "outside: mon tue 08:00-22:00, runsOver: 5min, zone: debtor, country: CN")
        #expect(
            RuleDifference(from: try Sample.rule(Sample.oneRule("id: en.contact")), to: new).changes
                .contains { $0.field == .contact && $0.before == nil })
    }

    @Test("find nothing in words, and are not heard for")
    func matcher() throws {
        let matcher = try Sample.matcher(Self.file(Self.hours))
        #expect(matcher.rules.isEmpty)
        #expect(matcher.set.asksContacts)
        #expect(matcher.set.phrases.isEmpty)
    }
}
