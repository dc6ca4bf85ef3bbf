import Foundation
import Model
import Testing

@testable import Lexicons

@Suite("Rules on when and how often debtors are called")
struct ContactJudgeTests {
    private static func rule(_ contact: Rule.Contact, status: Rule.Status = .active, from: String? = nil) -> Rule {
        Rule(
            id: RuleID("en.contact"), name: LocalizedText(zh: "规则", en: "Rule"), category: "contact", speaker: .agent,
            deduct: Points(1), zeroTolerance: false, stands: nil, basis: "law", advice: nil, training: nil, any: [],
            unless: [], contact: contact, within: nil, required: false, status: status, from: from, until: nil,
            repeatWindowSeconds: nil, falseHits: [], examples: .init(match: [], noMatch: [], knownMiss: []))
    }

    /// A call at an instant in UTC, `2026-03-02T13:00:00Z`.
    private static func call(
        _ instant: String?, direction: Call.Direction? = .outgoing, debtor: String? = "D-1",
        answer: ContactCall.Answer = .yes, seconds: Double? = 60, number: Int = 0
    ) throws -> ContactCall {
        var start: ZonedTime?
        if let instant {
            start = ZonedTime(try Date(instant, strategy: .iso8601), zone: "Asia/Shanghai")
        }
        return ContactCall(
            recording: RecordingID("r-\(number)"), startedAt: start, direction: direction,
            debtor: debtor.map { DebtorID($0) }, answer: answer, seconds: seconds)
    }

    private static func home(_ zone: String, phone: String? = nil, country: String? = nil, from: String = "1970-01-01")
        throws -> DebtorPlace
    {
        DebtorPlace(from: try #require(LocalDate(from)), zone: zone, phoneZone: phone, country: country)
    }

    private func outcome(_ contact: Rule.Contact, _ history: ContactHistory) -> ContactOutcome? {
        ContactJudge(rules: [Self.rule(contact)]).outcomes(history).first
    }

    private static let day = Rule.Contact.Hours(weekdays: Array(1...7), from: 8 * 60, until: 21 * 60)

    // MARK: Hours

    @Test(
        "hours are those of the debtor's clocks, also on the days on which these change",
        arguments: [
            ("2026-03-07T12:59:59Z", true), ("2026-03-07T13:00:00Z", false),  // winter: five hours behind
            ("2026-03-08T11:59:59Z", true), ("2026-03-08T12:00:00Z", false),  // the night had 23 hours
            ("2026-03-09T00:59:59Z", false), ("2026-03-09T01:00:00Z", true),
            ("2026-10-31T12:00:00Z", false), ("2026-11-01T12:00:00Z", true),  // back to five hours
            ("2026-11-01T13:00:00Z", false),
        ])
    func daylightSaving(instant: String, isBroken: Bool) throws {
        let contact = Rule.Contact(limit: .outside([Self.day], runsOverSeconds: nil))
        let history = ContactHistory(call: try Self.call(instant), places: [try Self.home("America/New_York")])
        #expect((outcome(contact, history) != nil) == isBroken)
    }

    @Test("what was found names local time, zone and the hours of the day")
    func named() throws {
        let contact = Rule.Contact(limit: .outside([Self.day], runsOverSeconds: nil))
        let history = ContactHistory(
            call: try Self.call("2026-03-08T11:30:00Z"), places: [try Self.home("America/New_York")])
        let found = try #require(outcome(contact, history))
        #expect(found.at == "2026-03-08 07:30 America/New_York")
        #expect(found.found == .outside(hours: "08:00-21:00"))
        #expect(found.isCertain)
        let finding = try #require(Finding(found, seconds: 60))
        #expect(finding.confidence == .one && finding.span == Span(start: 0, end: 60) && finding.kind == .contact)
    }

    @Test("a day without hours is barred, and the hours of each day of the week are its own")
    func weekdays() throws {
        let contact = Rule.Contact(
            limit: .outside([.init(weekdays: [1, 2, 3, 4, 5, 6], from: 480, until: 1260)], runsOverSeconds: nil),
            zone: .named("Europe/London"))
        let sunday = try #require(outcome(contact, ContactHistory(call: try Self.call("2026-03-01T12:00:00Z"))))
        #expect(sunday.found == .outside(hours: ""))
        #expect(outcome(contact, ContactHistory(call: try Self.call("2026-03-02T12:00:00Z"))) == nil)
    }

    @Test("a call that goes on for too long after the hours in which it began breaks the rule, a shorter one does not")
    func overrun() throws {
        let contact = Rule.Contact(
            limit: .outside([.init(weekdays: Array(1...7), from: 480, until: 1320)], runsOverSeconds: 300),
            zone: .named("Asia/Shanghai"))
        func found(_ seconds: Double?) throws -> ContactFound? {
            outcome(contact, ContactHistory(call: try Self.call("2026-03-02T13:55:00Z", seconds: seconds)))?.found
        }
        #expect(try found(600) == nil)
        #expect(try found(601) == .overrun(minutes: 5, hours: "08:00-22:00"))
        #expect(try found(3 * 3600) == .overrun(minutes: 175, hours: "08:00-22:00"), "past midnight")
        #expect(try found(nil) == nil)
        #expect(try found(1e300) == nil, "no call's length")
        #expect(try found(.infinity) == nil)
        #expect(try found(.nan) == nil)
    }

    @Test("the debtor's zone holds, else the rule's default; without either the rule is not judged")
    func zones() throws {
        let call = try Self.call("2026-03-02T13:30:00Z")  // 21:30 in Shanghai, 08:30 in New York
        func found(_ contact: Rule.Contact, _ places: [DebtorPlace]) -> ContactOutcome? {
            outcome(contact, ContactHistory(call: call, places: places))
        }
        let bare = Rule.Contact(limit: .outside([Self.day], runsOverSeconds: nil))
        #expect(found(bare, [])?.gap == .zone)
        #expect(found(bare, [try Self.home("America/New_York")]) == nil)
        let shanghai = Rule.Contact(
            limit: bare.limit, zone: .debtor, fallback: .named("Asia/Shanghai"))
        #expect(found(shanghai, [])?.at == "2026-03-02 21:30 Asia/Shanghai")
        #expect(found(shanghai, [try Self.home("America/New_York")]) == nil, "what is known goes before the default")
        let list = Rule.Contact(limit: bare.limit, zone: .debtor, fallback: .call)
        #expect(found(list, [])?.at == "2026-03-02 21:30 Asia/Shanghai")
        #expect(found(bare, [try Self.home("America/New_York", from: "2026-03-03")])?.gap == .zone, "not there yet")
        let moved = [try Self.home("Asia/Shanghai"), try Self.home("America/New_York", from: "2026-03-02")]
        #expect(found(bare, moved) == nil)
        let nobody = try Self.call("2026-03-02T13:30:00Z", debtor: nil)
        #expect(outcome(bare, ContactHistory(call: nobody))?.gap == .debtor)
        #expect(outcome(shanghai, ContactHistory(call: nobody))?.isBreach == true)
    }

    @Test("where the number has another zone than the debtor's home, the hours of both hold")
    func twoZones() throws {
        let contact = Rule.Contact(limit: .outside([Self.day], runsOverSeconds: nil))
        let place = try Self.home("America/New_York", phone: "America/Los_Angeles")
        func at(_ instant: String) throws -> String? {
            outcome(contact, ContactHistory(call: try Self.call(instant), places: [place]))?.at
        }
        #expect(try at("2026-03-02T14:00:00Z") == "2026-03-02 06:00 America/Los_Angeles")
        #expect(try at("2026-03-02T16:00:00Z") == nil)
        #expect(try at("2026-03-03T03:00:00Z") == "2026-03-02 22:00 America/New_York")
    }

    @Test("a rule for some countries is asked of their debtors alone, and not judged where the country is not known")
    func countries() throws {
        let contact = Rule.Contact(
            limit: .outside([Self.day], runsOverSeconds: nil), countries: ["US"])
        func found(_ country: String?) throws -> ContactOutcome? {
            let place = try Self.home("Asia/Shanghai", country: country)
            return outcome(contact, ContactHistory(call: try Self.call("2026-03-02T14:30:00Z"), places: [place]))
        }
        #expect(try found("US")?.isBreach == true)
        #expect(try found("CN") == nil)
        #expect(try found(nil)?.gap == .country)
    }

    @Test("what is not known is said, of rules that count; of a call that the other side made nothing is")
    func unknown() throws {
        let contact = Rule.Contact(
            limit: .outside([Self.day], runsOverSeconds: nil), zone: .named("Asia/Shanghai"))
        #expect(outcome(contact, ContactHistory(call: try Self.call(nil)))?.gap == .start)
        #expect(outcome(contact, ContactHistory(call: try Self.call(nil, direction: .incoming))) == nil)
        let night = try Self.call("2026-03-02T14:30:00Z", direction: nil)
        let doubtful = try #require(outcome(contact, ContactHistory(call: night)))
        #expect(doubtful.isBreach && !doubtful.isCertain)
        #expect(Finding(doubtful, seconds: 1)?.confidence == Confidence(tenThousandths: 5000))
        let shadow = ContactJudge(rules: [Self.rule(contact, status: .shadow)])
        #expect(shadow.outcomes(ContactHistory(call: try Self.call(nil))).isEmpty)
        #expect(shadow.outcomes(ContactHistory(call: night)).count == 1)
        #expect(ContactJudge(rules: [Self.rule(contact, status: .retired)]).isIdle)
        let dated = ContactJudge(rules: [Self.rule(contact, from: "2026-03-03")])
        #expect(dated.outcomes(ContactHistory(call: night)).isEmpty)
        #expect(dated.outcomes(ContactHistory(call: night), on: "2026-03-03").count == 1)
    }

    // MARK: How often

    private static let threeADay = Rule.Contact(
        limit: .calls(most: 3, days: 1, counts: .answered), zone: .named("Asia/Shanghai"))

    /// The last of some calls of one day, an hour apart from 9:00 in Shanghai on.
    private func last(
        _ contact: Rule.Contact, _ calls: [(Call.Direction?, ContactCall.Answer)]
    ) throws -> ContactOutcome? {
        let calls = try calls.enumerated().map { place, one in
            try Self.call(
                "2026-03-02T\(String(format: "%02d", place + 1)):00:00Z", direction: one.0, answer: one.1,
                number: place)
        }
        return outcome(contact, ContactHistory(call: try #require(calls.last), earlier: calls.dropLast()))
    }

    @Test("the fourth answered call of a day breaks the rule, and each after it")
    func fourth() throws {
        let yes: (Call.Direction?, ContactCall.Answer) = (.outgoing, .yes)
        #expect(try last(Self.threeADay, [yes, yes, yes]) == nil)
        let found = try #require(try last(Self.threeADay, [yes, yes, yes, yes]))
        #expect(found.found == .calls(count: 4, possibly: 4, most: 3, days: 1, counts: .answered))
        #expect(found.isCertain && found.at == "2026-03-02 12:00 Asia/Shanghai")
        #expect(try last(Self.threeADay, [yes, yes, yes, yes, yes])?.isBreach == true)
    }

    @Test("calls of the other side and unanswered ones do not count, and what does not count breaks nothing")
    func others() throws {
        let yes: (Call.Direction?, ContactCall.Answer) = (.outgoing, .yes)
        #expect(try last(Self.threeADay, [yes, yes, (.incoming, .yes), yes]) == nil)
        #expect(try last(Self.threeADay, [yes, yes, (.outgoing, .no), yes]) == nil)
        #expect(try last(Self.threeADay, [yes, yes, yes, yes, (.outgoing, .no)]) == nil)
        #expect(try last(Self.threeADay, [yes, yes, yes, yes, (.incoming, .yes)]) == nil)
        let placed = Rule.Contact(limit: .calls(most: 3, days: 1, counts: .placed), zone: Self.threeADay.zone)
        #expect(try last(placed, [yes, yes, (.outgoing, .no), yes])?.isCertain == true)
        #expect(try last(placed, [yes, yes, (.outgoing, .unheard), yes])?.isCertain == true)
        let unanswered = Rule.Contact(limit: .calls(most: 1, days: 1, counts: .unanswered), zone: Self.threeADay.zone)
        #expect(try last(unanswered, [(.outgoing, .no), yes, (.outgoing, .no)])?.isBreach == true)
        #expect(try last(unanswered, [(.outgoing, .no), yes, yes]) == nil)
    }

    @Test("where it hangs on calls of which too little is known the hit is in doubt, or waits until they are heard")
    func doubt() throws {
        let yes: (Call.Direction?, ContactCall.Answer) = (.outgoing, .yes)
        let unclear = try #require(try last(Self.threeADay, [yes, (.outgoing, .unclear), yes, yes]))
        #expect(unclear.isBreach && !unclear.isCertain)
        #expect(try last(Self.threeADay, [yes, (nil, .yes), yes, yes])?.isCertain == false)
        #expect(try last(Self.threeADay, [yes, yes, yes, (nil, .yes)])?.isCertain == false)
        #expect(try last(Self.threeADay, [yes, (.outgoing, .unheard), yes, yes])?.gap == .unheard)
        #expect(try last(Self.threeADay, [(.outgoing, .unheard), yes, yes]) == nil, "it cannot matter")
        #expect(try last(Self.threeADay, [(.outgoing, .unclear), yes, yes, yes, yes])?.isCertain == true)
    }

    @Test("days are those of the zone's calendar, the call's own the last of them")
    func window() throws {
        let contact = Rule.Contact(
            limit: .calls(most: 1, days: 7, counts: .placed), zone: .named("America/New_York"))
        func found(_ first: String, _ last: String) throws -> ContactOutcome? {
            outcome(
                contact,
                ContactHistory(call: try Self.call(last, number: 2), earlier: [try Self.call(first, number: 1)]))
        }
        #expect(try found("2026-03-03T04:59:00Z", "2026-03-09T20:00:00Z") == nil, "the eighth day: 23:59 on the 2nd")
        #expect(try found("2026-03-03T05:00:00Z", "2026-03-09T20:00:00Z")?.isBreach == true)
        #expect(try found("2026-03-03T05:00:00Z", "2026-03-10T03:59:00Z")?.isBreach == true, "still the 9th there")
        #expect(try found("2026-03-03T05:00:00Z", "2026-03-10T04:00:00Z") == nil)
    }

    @Test("after a conversation, whoever rang, no call is made before the wait is over")
    func wait() throws {
        let contact = Rule.Contact(limit: .wait(days: 7), zone: .named("America/Chicago"))
        func found(
            _ answer: ContactCall.Answer, _ direction: Call.Direction?, _ last: String
        ) throws -> ContactOutcome? {
            let first = try Self.call("2026-03-02T15:00:00Z", direction: direction, answer: answer, number: 1)
            return outcome(contact, ContactHistory(call: try Self.call(last, number: 2), earlier: [first]))
        }
        let broken = try #require(try found(.yes, .incoming, "2026-03-08T20:00:00Z"))
        #expect(broken.isCertain)
        #expect(broken.found == .spoke(on: try #require(LocalDate("2026-03-02")), days: 7))
        #expect(try found(.yes, .outgoing, "2026-03-09T20:00:00Z") == nil)
        #expect(try found(.no, .outgoing, "2026-03-03T20:00:00Z") == nil)
        #expect(try found(.unclear, .outgoing, "2026-03-03T20:00:00Z")?.isCertain == false)
        #expect(try found(.unheard, .outgoing, "2026-03-03T20:00:00Z")?.gap == .unheard)
    }

    @Test("redials count from the end of a conversation")
    func again() throws {
        let contact = Rule.Contact(limit: .again(most: 1, withinSeconds: 1800), zone: .named("Asia/Shanghai"))
        func found(_ answer: ContactCall.Answer, talk: Double?, _ last: String) throws -> ContactOutcome? {
            let earlier: ArraySlice = [
                try Self.call("2026-03-02T01:00:00Z", answer: answer, seconds: talk, number: 1),
                try Self.call("2026-03-02T01:20:00Z", answer: .no, number: 2),
            ]
            return outcome(contact, ContactHistory(call: try Self.call(last, answer: .no, number: 3), earlier: earlier))
        }
        #expect(
            try found(.yes, talk: 600, "2026-03-02T01:40:00Z")?.found
                == .again(count: 2, possibly: 2, most: 1, minutes: 30))
        #expect(try found(.yes, talk: 599, "2026-03-02T01:40:00Z") == nil)
        #expect(try found(.no, talk: 600, "2026-03-02T01:40:00Z") == nil)
        #expect(try found(.unclear, talk: 600, "2026-03-02T01:40:00Z")?.isCertain == false)
    }

    // MARK: What is kept

    @Test("what was found is kept as a short text and read back as it was")
    func texts() throws {
        let all: [ContactFound] =
            [
                .outside(hours: ""), .outside(hours: "08:00-12:00,13:00-22:00"),
                .overrun(minutes: 7, hours: "08:00-22:00"),
                .calls(count: 4, possibly: 5, most: 3, days: 1, counts: .answered),
                .again(count: 2, possibly: 2, most: 1, minutes: 30),
                .spoke(on: try #require(LocalDate("2026-03-02")), days: 7),
            ] + ContactGap.allCases.map { .notJudged($0) }
        for found in all {
            #expect(ContactFound(found.description) == found)
            #expect(
                try JSONDecoder().decode(ContactFound.self, from: JSONEncoder().encode(found)) == found)
        }
        for text in ["", "outside", "calls 1 2", "spoke x 7", "unknown x", "calls 01 2 3 4 placed"] {
            #expect(ContactFound(text) == nil)
        }
    }

    @Test("whether the other side answered is known by who spoke after whom")
    func answered() {
        func answered(_ roles: [ChannelRole], _ text: String = "hello") -> Bool? {
            let said = roles.enumerated().map { place, role in
                Sample.utterance(text, from: Double(place) * 5, to: Double(place) * 5 + 2, role: role)
            }
            return Sample.transcript(said).isAnswered
        }
        #expect(answered([.agent, .customer]) == true)
        #expect(answered([.customer, .agent, .customer]) == true)
        #expect(answered([.customer, .agent]) == false, "a greeting, and then a message left")
        #expect(answered([.agent]) == false)
        #expect(answered([]) == false)
        #expect(answered([.mixed, .mixed]) == nil)
        #expect(answered([.agent, .customer], "♪") == false)
    }
}
