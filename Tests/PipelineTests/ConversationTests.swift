import Foundation
import Model
import Seeds
import Testing

@testable import Pipeline

@Suite("Conversations in writing")
struct ConversationTests {
    private func row(
        _ id: String, at second: Int, _ text: String = "x", role: ChannelRole = .agent, employee: String? = "E-1",
        conversation: String = "t", line: Int = 1
    ) throws -> MessageRow {
        // 2026-11-23 09:00 in Shanghai.
        let sent = try #require(
            ZonedTime(microseconds: 1_795_395_600_000_000 + Int64(second) * 1_000_000, zone: "Asia/Shanghai"))
        return MessageRow(
            path: "a.messages.csv", line: line, conversation: conversation, employee: employee.map { EmployeeID($0) },
            debtor: nil, language: .english, role: role, message: SentMessage(id: id, sentAt: sent, kind: .sms),
            text: text)
    }

    @Test("one conversation of one collector on one day is a unit")
    func units() throws {
        let rows = [
            try row("1", at: 0), try row("2", at: 5, employee: "E-2"), try row("3", at: 86_400),
            try row("4", at: 1, conversation: "u:/%"), try row("5", at: 2, employee: nil),
        ]
        let units = Conversations(rows).all
        #expect(
            units.map(\.key.name) == [
                "t::2026-11-23:en", "t:E-1:2026-11-23:en", "t:E-1:2026-11-24:en", "t:E-2:2026-11-23:en",
                "u%3A%2F%25:E-1:2026-11-23:en",
            ])
        #expect(Set(units.map(\.key.recording)).count == 5)
    }

    @Test("a customer's message without a collector belongs to the one who wrote last before it, or first after it")
    func customers() throws {
        let rows = [
            try row("1", at: 0, role: .customer, employee: nil), try row("2", at: 10, employee: "E-1"),
            try row("3", at: 20, employee: "E-2"), try row("4", at: 30, role: .customer, employee: nil),
            try row("5", at: 40, role: .customer, employee: nil, conversation: "u"),
        ]
        let units = Conversations(rows).all.map { "\($0.key.name) \($0.utterances.compactMap(\.message?.id))" }
        #expect(
            units == [
                #"t:E-1:2026-11-23:en ["1", "2"]"#, #"t:E-2:2026-11-23:en ["3", "4"]"#, #"u::2026-11-23:en ["5"]"#,
            ])
    }

    @Test("messages stand at their second of the day, those of one second side by side, each for itself")
    func seconds() throws {
        let unit = try #require(
            Conversations([try row("10", at: 0), try row("9", at: 0), try row("1", at: 1)]).all.first)
        #expect(unit.utterances.compactMap(\.message?.id) == ["9", "10", "1"])
        #expect(unit.utterances.map { Int($0.span.start) } == [32_400, 32_400, 32_401])
        #expect(!unit.utterances[0].span.overlaps(unit.utterances[1].span))
    }

    @Test("an id that stands twice with the same words counts once, with others it is set aside")
    func twice() throws {
        let read = Conversations([
            try row("1", at: 0, line: 2), try row("1", at: 0, line: 3), try row("1", at: 0, "y", line: 4),
        ])
        #expect(read.copies == 1)
        #expect(read.problems.map { $0.message.arguments["line"] } == ["4"])
        #expect(read.all.map(\.utterances.count) == [1])
    }

    @Test("what is joined from parts is the whole, whatever the parts and their order", arguments: SplitMix64.seeds)
    func joining(seed: UInt64) throws {
        var numbers = SplitMix64(seed: seed)
        let rows = try (0..<30).map { try row("\($0)", at: Int.random(in: 0...20, using: &numbers), "w\($0)") }
        let whole = try #require(Conversations(rows.shuffled(using: &numbers)).all.first)
        let parts = try (0..<4).map { _ -> Conversation in
            let some = rows.filter { _ in Bool.random(using: &numbers) } + [rows[0]]
            return try #require(Conversations(some.shuffled(using: &numbers)).all.first)
        }
        var stored = parts[0].transcript
        for part in parts.dropFirst() + [whole] + parts { stored = part.joined(with: stored).whole.transcript }
        #expect(stored == whole.transcript, "seed \(seed)")
        #expect(stored.utterances == whole.utterances, "seed \(seed)")
        #expect(parts[0].joined(with: whole.transcript).changed.isEmpty)
    }

    @Test("of a message that reads otherwise later the stored one stays, and it is told")
    func changed() throws {
        let stored = try #require(Conversations([try row("1", at: 0, "pay")]).all.first)
        let later = try #require(Conversations([try row("1", at: 0, "please pay"), try row("2", at: 9)]).all.first)
        let (whole, changed) = later.joined(with: stored.transcript)
        #expect(changed == ["1"])
        #expect(whole.utterances.map(\.text) == ["pay", "x"])
    }
}
