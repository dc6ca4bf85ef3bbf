import Foundation
import Testing

@Suite("Records that a recorder writes beside its sound")
struct SideCarTests {
    private static let mapping = """
        values: {direction: {OUT: outgoing}}
        dates: [epoch-milliseconds]
        constants: {zone: Asia/Shanghai}
        sideCar:
          file: "{name}.json"
          columns:
            call_id: record.id
            employee: record.agents.0.id
            started_at: record.start
            direction: record.direction
        """
    private static let record = """
        {"record": {"id": 77, "start": 1795395900000, "direction": "OUT", "muted": false, "note": null,
         "agents": [{"id": "E-1"}, {"id": "E-2"}]}}
        """

    private func day(_ mapping: String = mapping) throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.write("fairdial.yaml", "callMapping: mapping.yaml\n")
        try work.write("mapping.yaml", mapping)
        try work.transcript("day/c-1.transcript.json", ["you are stupid", "go to jail"])
        return work
    }

    private func score(_ work: Workspace) async throws -> (call: [String: Any], outcome: Outcome) {
        let outcome = try await work.run("score", "day", "--format", "json")
        return (try #require(try outcome.calls().values.first, "\(outcome.errors)"), outcome)
    }

    @Test("a JSON record names the call")
    func json() async throws {
        let work = try day()
        try work.write("day/c-1.json", Self.record)
        let (call, outcome) = try await score(work)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(call["call"] as? String == "77")
        #expect(call["employee"] as? String == "E-1")
        #expect(call["direction"] as? String == "outgoing")
        #expect(call["startedAt"] as? String == "2026-11-23T01:05:00.000Z")
    }

    @Test("an XML record names it by elements and attributes, in GB18030 too")
    func xml() async throws {
        let work = try day(
            """
            values: {direction: {呼出: outgoing}}
            sideCar:
              file: "{file}.xml"
              columns: {call_id: call.@id, employee: call.agent.1.工号, direction: call.type, debtor: call.agent.0}
            """)
        let text = """
            <?xml version="1.0" encoding="GB2312"?>
            <call id="x-9"><type><![CDATA[呼出]]></type><agent side="b">D&amp;1</agent><agent><工号> E-7 </工号></agent></call>
            """
        let bytes = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        try bytes.write(to: URL(fileURLWithPath: "\(work.path)/day/c-1.transcript.json.xml"))
        let (call, outcome) = try await score(work)
        #expect(outcome.code == 0, "\(outcome.output)")
        #expect(call["call"] as? String == "x-9")
        #expect(call["employee"] as? String == "E-7")
        #expect(call["direction"] as? String == "outgoing")
        #expect(call["debtor"] as? String == "D&1")
    }

    @Test("the list's word goes before the record's, and the record's before the name's")
    func order() async throws {
        let work = try day()
        try work.write("day/c-1.json", Self.record)
        try work.write(
            "mapping.yaml", Self.mapping.replacingOccurrences(of: "    started_at: record.start\n", with: ""))
        try work.write("calls.csv", "call_id,debtor\nc-1,D-list\n")
        let outcome = try await work.run(
            "score", "day", "--calls", "calls.csv", "--name-pattern", "(?<employee>c)-(?<debtor>1)", "--format", "json")
        let call = try #require(try outcome.calls().values.first)
        #expect(call["call"] as? String == "c-1")
        #expect(call["debtor"] as? String == "D-list")
        #expect(call["employee"] as? String == "E-1")
    }

    @Test("an array of those who spoke divides the call")
    func stretches() async throws {
        let work = try day(
            """
            sideCar:
              file: "{name}.json"
              columns: {started_at: start, zone: zone}
              stretches: {each: legs, employee: agent.id, from: at, until: to}
            """)
        try work.write(
            "day/c-1.json",
            """
            {"start": "2026-11-23 09:05", "zone": "Asia/Shanghai", "legs": [
             {"agent": {"id": "E-2"}, "at": 8.5, "to": null}, {"agent": {"id": "E-1"}, "at": 0, "to": "0:08.5"}]}
            """)
        let (call, outcome) = try await score(work)
        #expect(call["employee"] as? String == "E-1")
        let totals = try #require(try outcome.objects().last)["employees"] as? [[String: Any]] ?? []
        #expect(totals.map { "\($0["employee"] ?? "?") \($0["deducted"] ?? "")" } == ["E-1 1", "E-2 2"])
    }

    @Test(
        "a record that cannot be used is told with its place, and the call is scored without it",
        arguments: [
            ("{\n \"record\": {,}}", "day/c-1.json:2:"),
            (record.replacingOccurrences(of: "OUT", with: "UP"), "“record.direction” holds “UP” for direction"),
            ("{\"record\": \"\u{0}\"}", "day/c-1.json:1: the recorder's record is no text"),
            (String(repeating: "[", count: 5000), "is no JSON"),
            ("{\"record\": \"\(String(repeating: "x", count: 1 << 20))\"}", "expected at most 1048576"),
        ])
    func bad(record: String, expected: String) async throws {
        let work = try day()
        try work.write("day/c-1.json", record)
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains(expected), "\(outcome.output)")
        let call = try #require(try outcome.calls().values.first)
        #expect(call["state"] as? String == "scored")
        #expect(call["employee"] == nil)
    }

    @Test(
        "XML that would grow, read other files, or has no end is refused",
        arguments: [
            ("<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>", "document type"),
            ("<a><b></a>", "day/c-1.xml:1:"), ("<a>&b;</a>", "is no XML"), ("", "is no XML"),
            (String(repeating: "<a>", count: 200), "more than 64 levels"),
        ])
    func badXML(record: String, expected: String) async throws {
        let work = try day("sideCar: {file: \"{name}.xml\", columns: {employee: a}}\n")
        try work.write("day/c-1.xml", record)
        let (call, outcome) = try await score(work)
        #expect(outcome.output.contains(expected), "\(outcome.output)")
        #expect(call["state"] as? String == "scored")
        #expect(call["employee"] == nil)
    }

    @Test("a path that leads nowhere leaves its fact unknown; null and truth values say nothing")
    func nowhere() async throws {
        let work = try day()
        try work.write("day/c-1.json", "{\"record\": {\"agents\": true, \"direction\": null}}")
        let (call, outcome) = try await score(work)
        #expect(outcome.code == 0)
        #expect(call["employee"] == nil)
    }

    @Test("a record beside no sound is listed; other files are passed over")
    func strays() async throws {
        let work = try day()
        try work.write("day/c-1.json", Self.record)
        try work.write("day/deep/c-2.json", Self.record)
        try work.write("day/notes.txt", "")
        let outcome = try await work.run("score", "day", "--locale", "zh")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("day/deep/c-2.json：随录音的记录（{name}.json）旁边没有录音"))
        #expect(!outcome.output.contains("notes.txt"))
    }

    @Test(
        "what a mapping has wrong of records is told with its line",
        arguments: [
            ("sideCar: {columns: {employee: a}}\n", "mapping.yaml:1: file is “”, expected {name}.json"),
            ("sideCar:\n  file: call.json\n", "mapping.yaml:2: file is “call.json”"),
            ("sideCar:\n  file: \"{name}.json\"\n  columns: {agent: a}\n", "mapping.yaml:3: key “agent” is not known"),
            ("sideCar:\n  file: \"{name}.json\"\n  columns: {employee: a..b}\n", "mapping.yaml:3: employee is “a..b”"),
            ("sideCar:\n  file: \"{name}.json\"\n  stretches: {each: a}\n", "mapping.yaml:3: stretches is “a”"),
        ])
    func badMapping(mapping: String, expected: String) async throws {
        let outcome = try await day(mapping).run("score", "day")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(expected), "\(outcome.errors)")
    }
}
