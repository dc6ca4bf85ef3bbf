import Foundation
import Model
import Testing

@testable import Pipeline

@Suite("A company's own call list")
struct CallMappingTests {
    private func mapping(_ change: (inout CallMapping) -> Void) -> CallMapping {
        var mapping = CallMapping()
        change(&mapping)
        return mapping
    }

    @Test("columns, constants and words of their own become ours; other columns are passed over")
    func translated() throws {
        let mapping = mapping {
            $0.columns = [.callID: ["通话编号"], .employee: ["工号"], .direction: ["类型"], .startedAt: ["日期", "时间"]]
            $0.constants = [.zone: "Asia/Shanghai", .language: "zh"]
            $0.values = [.direction: ["呼出": "outgoing", "呼入": "incoming"]]
            $0.dates = [DateForm("yyyy/M/d H:mm")].compactMap(\.self)
            $0.delimiter = .semicolon
        }
        let list = try CallList(
            text: "日期;时间;通话编号;客户姓名;工号;类型\n2026/11/23;9:05;c-1;\"张; 三\";E-1;呼出\n", path: "x.csv", defaultZone: nil,
            mapping: mapping)
        let call = try #require(list.call(forRecordingAt: "c-1.wav"))
        #expect(call.employee == EmployeeID("E-1"))
        #expect(call.direction == .outgoing)
        #expect(call.language == .chinese)
        #expect(call.startedAt?.utcText == "2026-11-23T01:05:00.000Z")
        #expect(call.debtor == nil)
    }

    @Test("a constant holds where the cell is empty, and only there")
    func constants() throws {
        let mapping = mapping { $0.constants = [.language: "zh"] }
        let list = try CallList(text: "call_id,language\nc-1,\nc-2,en\n", path: "x", defaultZone: nil, mapping: mapping)
        #expect(list.call(forRecordingAt: "c-1.wav")?.language == .chinese)
        #expect(list.call(forRecordingAt: "c-2.wav")?.language == .english)
    }

    @Test("a problem names the list's own column, its own word, and what was expected")
    func problems() throws {
        let mapping = mapping {
            $0.columns = [.callID: ["编号"], .startedAt: ["开始"]]
            $0.constants = [.zone: "Asia/Shanghai"]
            $0.dates = [DateForm("yyyy/M/d H:mm"), DateForm("epoch-seconds")].compactMap(\.self)
        }
        let list = try CallList(text: "编号,开始\nc-1,昨天\n", path: "x", defaultZone: nil, mapping: mapping)
        let gaps = try #require(list.problems.first?.message.arguments)
        #expect(gaps["column"] == "开始")
        #expect(gaps["found"] == "昨天")
        #expect(gaps["line"] == "2")
        #expect(gaps["forms"] == "yyyy/M/d H:mm | epoch-seconds")
    }

    @Test("a column that the mapping names and the list lacks, or has twice, refuses the list")
    func header() {
        let mapping = mapping { $0.columns = [.callID: ["编号"], .employee: ["工号"]] }
        let missing = #expect(throws: CallListProblem.self) {
            try CallList(text: "编号,姓名\n", path: "x", defaultZone: nil, mapping: mapping)
        }
        #expect(missing?.message.key == "calls.columnMissing")
        #expect(missing?.message.arguments["column"] == "工号")
        let twice = #expect(throws: CallListProblem.self) {
            try CallList(text: "编号,工号,工号\n", path: "x", defaultZone: nil, mapping: mapping)
        }
        #expect(twice?.message.key == "calls.columnTwice")
    }

    @Test("tabs and semicolons divide cells where the mapping says so")
    func delimiters() {
        #expect(CSVReader.rows(of: "a\tb,c\n\t\n", delimiter: 9).map(\.cells) == [["a", "b,c"]])
        #expect(CSVReader.rows(of: "a;\"b;c\"", delimiter: 0x3B).map(\.cells) == [["a", "b;c"]])
    }
}

@Suite("Times as diallers write them")
struct DateFormTests {
    private let zone = TimeZone(identifier: "Asia/Shanghai") ?? .gmt

    @Test(
        "each form is read as it is written",
        arguments: [
            ("yyyy/M/d H:mm", "2026/11/23 9:05", "2026-11-23T01:05:00.000Z"),
            ("yyyy/M/d H:mm", "2026/1/3  19:05", "2026-01-03T11:05:00.000Z"),
            ("yyyyMMddHHmmss", "20261123090500", "2026-11-23T01:05:00.000Z"),
            ("yyyy年M月d日 H时m分", "2026年11月23日 9时5分", "2026-11-23T01:05:00.000Z"),
            ("M/d/yyyy h:mm:ss a", "11/23/2026 12:05:07 AM", "2026-11-22T16:05:07.000Z"),
            ("yyyy-MM-dd a h:mm", "2026-11-23 下午 12:05", "2026-11-23T04:05:00.000Z"),
            ("yyyy-MM-ddTHH:mm:ss.SSS", "2026-11-23T09:05:00.123", "2026-11-23T01:05:00.000Z"),
            ("epoch-seconds", "1795395900", "2026-11-23T01:05:00.000Z"),
            ("epoch-milliseconds", "1795395900500", "2026-11-23T01:05:00.500Z"),
            ("iso", "2026-11-23T09:05+09:00", "2026-11-23T00:05:00.000Z"),
        ])
    func read(form: String, text: String, utc: String) throws {
        let known = try #require(DateForm(form))
        let date = try #require(known.date(text, in: zone))
        #expect(ZonedTime(date, zone: "Asia/Shanghai")?.utcText == utc)
    }

    @Test(
        "what is not of the form, or is no time, is refused",
        arguments: [
            ("yyyy/M/d H:mm", "2026/11/23"), ("yyyy/M/d H:mm", "2026/13/1 9:05"), ("yyyy/M/d H:mm", "2026/2/30 9:05"),
            ("yyyy/M/d H:mm", "2026/11/23 24:05"), ("yyyy/M/d H:mm", "2026/11/23 9:05:00"),
            ("yyyyMMddHHmmss", "2026112309050"), ("M/d/yyyy h:mm a", "11/23/2026 13:05 PM"),
            ("epoch-seconds", "1795395900123"), ("epoch-milliseconds", "1795395900"), ("epoch-seconds", "-5"),
            ("epoch-seconds", "1.79E+09"),
        ])
    func refused(form: String, text: String) throws {
        #expect(try #require(DateForm(form)).date(text, in: zone) == nil)
    }

    @Test(
        "a form in which a letter means nothing, or a part of the time is missing or there twice, is none",
        arguments: ["YYYY/MM/DD HH:mm", "yyyy/M/d", "yyyy/M/d h:mm", "yyyy/M/d H:mm a", "yy/M/d H:mm", "H:mm", ""])
    func noForm(form: String) { #expect(DateForm(form) == nil) }
}
