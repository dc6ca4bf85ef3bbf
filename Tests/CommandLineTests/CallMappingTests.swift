import Foundation
import Testing

@Suite("Call lists as diallers write them")
struct CallMappingCommandTests {
    private static let mapping = """
        # What our dialler writes
        columns:
          call_id: 通话编号
          employee: 坐席工号
          started_at: 开始时间
          direction: 呼叫类型
        constants: {zone: Asia/Shanghai}
        values:
          direction: {呼出: outgoing, 呼入: incoming}
        dates: [yyyy/M/d H:mm, yyyyMMddHHmmss]
        """

    private func day() throws -> Workspace {
        let work = try Workspace()
        try work.lexicon()
        try work.transcript("day/c-1.transcript.json", ["you are stupid"])
        try work.transcript("day/c-2.transcript.json", ["good day"])
        return work
    }

    private func gb18030(_ text: String) throws -> Data {
        try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
    }

    @Test("a list in GB18030 with the dialler's own columns, words and dates names every call")
    func wholeList() async throws {
        let work = try day()
        try work.write("mapping.yaml", Self.mapping)
        try gb18030("通话编号,客户,坐席工号,开始时间,呼叫类型\r\nc-1,张三,E-1,2026/11/23 9:05,呼出\r\nc-2,李四,E-2,20261123101500,呼入\r\n")
            .write(to: URL(fileURLWithPath: "\(work.path)/export.csv"))
        let outcome = try await work.run(
            "score", "day", "--calls", "export.csv", "--call-mapping", "mapping.yaml", "--format", "json")
        #expect(outcome.code == 0, "\(outcome.errors)")
        #expect(outcome.errors.contains("read as GB18030"))
        let calls = try outcome.calls()
        let first = try #require(calls["c-1.transcript.json"])
        #expect(first["employee"] as? String == "E-1")
        #expect(first["direction"] as? String == "outgoing")
        #expect(first["startedAt"] as? String == "2026-11-23T01:05:00.000Z")
        #expect(calls["c-2.transcript.json"]?["direction"] as? String == "incoming")
        #expect(calls["c-2.transcript.json"]?["startedAt"] as? String == "2026-11-23T02:15:00.000Z")
        #expect(!outcome.output.contains("张三"), "a column that the mapping does not name is not taken")
    }

    @Test("the mapping may stand in fairdial.yaml and name the encoding: then none is guessed")
    func configured() async throws {
        let work = try day()
        try work.write("fairdial.yaml", "callMapping: mapping.yaml\n")
        try work.write("mapping.yaml", "encoding: gb18030\ndelimiter: tab\n\(Self.mapping)\n")
        let list = "通话编号\t坐席工号\t开始时间\t呼叫类型\nc-1\tE-1\t2026/11/23 9:05\t呼出\n"
        try gb18030(list).write(to: URL(fileURLWithPath: "\(work.path)/day/calls.csv"))
        let outcome = try await work.run("score", "day", "--format", "json")
        #expect(!outcome.errors.contains("GB18030"))
        #expect(try outcome.calls()["c-1.transcript.json"]?["employee"] as? String == "E-1")
        try work.write("mapping.yaml", "encoding: utf-8\ndelimiter: tab\n\(Self.mapping)\n")
        let refused = try await work.run("score", "day", "--format", "json")
        #expect(refused.code == 2)
        #expect(refused.errors.contains("day/calls.csv:1: the call list is no text in utf-8"))
    }

    @Test("a bad row is named with the list's own column, and costs itself alone")
    func badRow() async throws {
        let work = try day()
        try work.write("mapping.yaml", Self.mapping)
        try work.write("day/calls.csv", "通话编号,坐席工号,开始时间,呼叫类型\nc-1,E-1,昨天,呼出\nc-2,E-2,2026/11/23 9:05,呼入\n")
        let outcome = try await work.run("score", "day", "--call-mapping", "mapping.yaml", "--locale", "zh")
        #expect(outcome.code == 1)
        #expect(outcome.output.contains("day/calls.csv:2：开始时间 列内容为“昨天”，应为 yyyy/M/d H:mm | yyyyMMddHHmmss 这样的时间"))
        #expect(outcome.output.contains("E-2"))
    }

    @Test(
        "whatever a mapping file has wrong is told with its line, in both languages",
        arguments: [
            ("columns:\n  call_id: a\n  emplyee: b\n", "mapping.yaml:3: key “emplyee” is not known", "无法识别键“emplyee”"),
            ("colums: {}\n", "mapping.yaml:1: key “colums” is not known", "无法识别键“colums”"),
            ("\ncolumns: {employee: b}\n", "mapping.yaml:2: “columns” does not say", "没有说明 call_id"),
            ("values:\n  direction: {呼出: out}\n", "mapping.yaml:2: direction is “out”, expected", "应为 outgoing"),
            ("dates: [YYYY-MM-DD]\n", "mapping.yaml:1: dates is “YYYY-MM-DD”", "dates 的值为“YYYY-MM-DD”"),
            ("encoding: big5\n", "mapping.yaml:1: encoding is “big5”, expected utf-8, gb18030", "应为 utf-8, gb18030"),
            ("constants: {call_id: x}\n", "mapping.yaml:1: key “call_id” is not known here", "无法识别键“call_id”"),
            ("- a\n", "mapping.yaml:1: found something else", "应为每行一对"),
            ("a: [\n", "mapping.yaml: the mapping file is no YAML", "不是有效的 YAML"),
        ])
    func badMapping(text: String, english: String, chinese: String) async throws {
        let work = try day()
        try work.write("mapping.yaml", text)
        let outcome = try await work.run("score", "day", "--call-mapping", "mapping.yaml")
        #expect(outcome.code == 2)
        #expect(outcome.errors.contains(english), "\(outcome.errors)")
        let again = try await work.run("score", "day", "--call-mapping", "mapping.yaml", "--locale", "zh")
        #expect(again.errors.contains(chinese), "\(again.errors)")
    }
}
