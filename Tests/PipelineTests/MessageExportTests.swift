import Foundation
import Model
import Seeds
import Testing

@testable import Pipeline

/// Reads a text as an export of that name.
func readMessages(_ text: String, _ name: String = "day.messages.csv", zone: String? = "Asia/Shanghai") throws
    -> MessageExport
{
    try readMessages(Data(text.utf8), name, zone: zone)
}

/// Reads bytes as an export of that name.
private func readMessages(_ bytes: Data, _ name: String = "day.messages.csv", zone: String? = "Asia/Shanghai") throws
    -> MessageExport
{
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("messages-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let path = folder.appendingPathComponent(name).path
    try bytes.write(to: URL(fileURLWithPath: path))
    return MessageExport(path: path, defaultZone: zone, defaultLanguage: .english)
}

@Suite("Exports of messages")
struct MessageExportTests {
    private let header =
        "conversation,message_id,sent_at,zone,from_role,employee,debtor,channel_kind,language,subject,text"

    private func keys(_ export: MessageExport) -> [String] {
        export.problems.map { "\($0.message.key) \($0.message.arguments["line"] ?? "")" }
    }

    @Test("are known by their names", arguments: ["messages.csv", "a.messages.csv", "A.Messages.JSONL"])
    func names(name: String) { #expect(MessageForm(fileName: "/x/\(name)") != nil) }

    @Test("other files are none", arguments: ["mymessages.csv", "messages.csv.bak", "calls.csv", "messages.json"])
    func otherNames(name: String) { #expect(MessageForm(fileName: "/x/\(name)") == nil) }

    @Test(
        "cells in quotation marks hold line breaks, commas and quotation marks, however lines end",
        arguments: ["\n", "\r\n"])
    func cells(end: String) throws {
        let rows = CSVReader.rows(
            of: ["\u{FEFF}a,b", "1,\"x, \"\"y\"\"", "z\"", ",,", "2,w"].joined(separator: end), breaks: .mayBeQuoted)
        #expect(rows.map(\.cells) == [["a", "b"], ["1", "x, \"y\"\(end)z"], ["2", "w"]])
        #expect(rows.map(\.line) == [1, 2, 5])
    }

    @Test("a quotation mark that is never closed costs its line and not the rest of the file")
    func unclosed() throws {
        let rows = CSVReader.rows(
            of: "a,b\n1,\"open\n2,fine\n3,\"x\ny\"\n4,\"in\" side\n5,\"last", breaks: .mayBeQuoted)
        #expect(rows.map(\.line) == [1, 2, 3, 4, 6, 7])
        #expect(rows.map { $0.cells == nil } == [false, true, false, false, true, true])
    }

    @Test("a row over several lines with other than the first row's number of cells is none")
    func swallowed() throws {
        let rows = CSVReader.rows(of: "a,b\n1,\"open\n2,close\",x\n3,fine", breaks: .mayBeQuoted)
        #expect(rows.map(\.line) == [1, 2, 3, 4])
        #expect(rows.map { $0.cells == nil } == [false, true, true, false])
    }

    @Test("an export in GB18030, such as an old Excel saves, reads as in UTF-8, and it is said")
    func gb18030() throws {
        let rows = "\(header)\nt,1,2026-11-23T09:30:00,,agent,E-1,,sms,zh,,您好，张三"
        let encoding = String.Encoding(rawValue: 0x8000_0632)
        let read = try readMessages(try #require(rows.data(using: encoding)))
        #expect(read.rows.map(\.text) == ["您好，张三"])
        #expect(read.note?.key == "run.messagesGB18030")
        #expect(try readMessages(rows).note == nil)
    }

    @Test("an export in UTF-16 is refused, not guessed at")
    func utf16() throws {
        let read = try readMessages(try #require("\(header)\n".data(using: .utf16)))
        #expect(keys(read) == ["messages.notText "])
    }

    @Test("any rows are read again as they were written", arguments: SplitMix64.seeds)
    func roundTrip(seed: UInt64) throws {
        var numbers = SplitMix64(seed: seed)
        let parts = ["a", ",", "\"", "\n", "\r\n", "还款", " ", "=1", "\u{1F600}"]
        let rows = (0..<50).map { number in
            ["\(number)"]
                + (0..<3).map { _ in
                    (0..<Int.random(in: 0...6, using: &numbers)).map { _ in parts.randomElement(using: &numbers) ?? "" }
                        .joined()
                }
        }
        let text = rows.map { $0.map { "\"\($0.replacing("\"", with: "\"\""))\"" }.joined(separator: ",") }
            .joined(separator: ["\n", "\r\n"].randomElement(using: &numbers) ?? "\n")
        #expect(CSVReader.rows(of: text, breaks: .mayBeQuoted).map(\.cells) == rows, "seed \(seed)")
    }

    @Test("a row becomes a message with its own zone, or the one given, or that of its offset")
    func zones() throws {
        let text = """
            \(header)
            t,m1,2026-11-23T23:30:00,Asia/Tokyo,agent,E-1,D-1,sms,zh,,您好
            t,m2,2026-11-23T23:30:00Z,,customer,,,,,,ok
            """
        let given = try readMessages(text)
        #expect(given.rows.map(\.message.sentAt.localDate) == ["2026-11-23", "2026-11-24"])
        #expect(given.rows.map(\.language) == [.chinese, .english])
        #expect(given.rows[0].message.kind == .sms)
        let own = try readMessages(text.replacing("Z,,", with: "+05:30,,"), zone: nil)
        #expect(own.rows[1].message.sentAt.localTime == "23:30:00")
        #expect(keys(try readMessages(text.replacing("Z,,", with: ",,"), zone: nil)) == ["messages.zoneMissing 3"])
    }

    @Test("a bad row is named with its line and set aside, the rest goes on")
    func badRows() throws {
        let export = try readMessages(
            """
            \(header)
            t,m1,2026-11-23 09:30,,agent,E-1,,sms,,,"two
            lines"
            t,m2,yesterday,,agent,E-1,,sms,,,x
            t,m3,2026-11-23 09:30,Mars/Base,agent,E-1,,sms,,,x
            t,m4,2026-11-23 09:30,,robot,E-1,,sms,,,x
            t,m5,2026-11-23 09:30,,agent,E-1,,fax,,,x
            t,m6,2026-11-23 09:30,,agent,E-1,,sms,english!,,x
            ,m7,2026-11-23 09:30,,agent,E-1,,sms,,,x
            t,,2026-11-23 09:30,,agent,E-1,,sms,,,x
            t,m9,2026-11-23 09:30,,agent
            t,m10,2026-11-23 09:30,,agent,E-1,,sms,,,"open
            t,m11,2026-11-23 09:30,,agent,E-1,,wechat,,,
            t,m12,2026-11-23 09:30,,customer,E-1,,wechat,,,last
            """)
        #expect(
            keys(export) == [
                "messages.sentAt 4", "messages.zone 5", "messages.role 6", "messages.kind 7", "messages.language 8",
                "messages.empty 9", "messages.empty 10", "messages.cellCount 11", "messages.quotes 12",
            ])
        #expect(export.rows.map(\.message.id) == ["m1", "m12"])
        #expect(export.rows[0].text == "two\nlines")
        #expect(export.wordless == 1)
    }

    @Test("JSON Lines hold the same, one message a line")
    func jsonLines() throws {
        let export = try readMessages(
            """
            {"conversation":"t","message_id":7,"sent_at":"2026-11-23T09:30:00","from_role":"agent","text":"a\\r\\nb","debtor":null}

            {"conversation":"t"
            {"conversation":"t","message_id":"8","sent_at":"2026-11-23T09:30:00","from_role":"agent","text":"x","txt":"y"}
            {"conversation":"t","message_id":"9","sent_at":"2026-11-23T09:30:00","from_role":"agent"}
            {"conversation":{},"message_id":"9","sent_at":"2026-11-23T09:30:00","from_role":"agent","text":"x"}
            """, "day.messages.jsonl")
        #expect(export.rows.map(\.text) == ["a\nb"])
        #expect(export.rows.map(\.message.id) == ["7"])
        #expect(keys(export) == ["messages.notJSON 3", "messages.keyUnknown 4", "messages.notJSON 6"])
        #expect(export.wordless == 1)
    }

    @Test("an e-mail has its subject before the words, and not what it quotes")
    func email() throws {
        let text = "\(header)\nt,m1,2026-11-23 09:30,,agent,E-1,,email,,Your debt,\"Pay\n> pay or else\n now\""
        #expect(try readMessages(text).rows.map(\.text) == ["Your debt\nPay\n now"])
        let sms = try readMessages(text.replacing("email", with: "sms"))
        #expect(sms.rows.map(\.text) == ["Your debt\nPay\n> pay or else\n now"])
    }

    @Test(
        "a file as a whole is refused with the reason",
        arguments: [
            ("", "messages.columnMissing"), ("a,b\n1,2", "messages.columnMissing"),
            ("conversation,message_id,sent_at,from_role,text,mood", "messages.columnUnknown"),
            ("conversation,message_id,sent_at,from_role,text,text", "messages.columnTwice"),
            ("\0", "messages.notText"),
        ])
    func files(text: String, key: String) throws {
        #expect(try readMessages(text).problems.map(\.message.key) == [key])
    }
}
