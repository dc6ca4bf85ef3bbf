import Foundation
import Model
import Testing

@testable import Pipeline

@Suite("The call list")
struct CallListTests {
    private func list(_ text: String, zone: String? = nil) throws -> CallList {
        try CallList(text: text, path: "calls.csv", defaultZone: zone)
    }

    @Test("a full row gives the whole call")
    func fullRow() throws {
        let calls = try list(
            """
            call_id,file,employee,started_at,zone,debtor,direction,language,channels
            c-1,day/a.wav,E-7,2026-11-23T09:30:00,Asia/Shanghai,D-9,outgoing,zh-CN,agent|customer
            """)
        let call = try #require(calls.call(forRecordingAt: "day/a.wav"))
        #expect(call.employee == EmployeeID("E-7"))
        #expect(call.startedAt?.utcText == "2026-11-23T01:30:00.000Z")
        #expect(call.startedAt?.localDate == "2026-11-23")
        #expect(call.language == .chinese)
        #expect(call.channelRoles == [.agent, .customer])
        #expect(calls.problems.isEmpty)
    }

    @Test(
        "a call is found by path, by file name, and by its id as the file's name",
        arguments: [
            "x/c-1.wav", "c-1.wav", "c-1.transcript.json",
        ])
    func foundByName(path: String) throws {
        #expect(try list("call_id\nc-1\n").call(forRecordingAt: path)?.callID == "c-1")
    }

    @Test("empty cells are unknown, never now or nobody")
    func unknown() throws {
        let call = try #require(
            try list("call_id,employee,started_at,zone\nc-1,,,\n").call(forRecordingAt: "c-1.wav"))
        #expect(call.employee == nil)
        #expect(call.startedAt == nil)
    }

    @Test(
        "a bad cell sets its row aside with line, column and what was found; the other rows are taken",
        arguments: [
            ("c-2,E-1,23.11.2026,Asia/Shanghai,,", "calls.startedAt", "23.11.2026"),
            ("c-2,E-1,2026-02-30T10:00:00,Asia/Shanghai,,", "calls.startedAt", "2026-02-30T10:00:00"),
            ("c-2,E-1,2026-11-23T09:30:00,Mars/Base,,", "calls.zone", "Mars/Base"),
            ("c-2,E-1,2026-11-23T09:30:00,,,", "calls.zoneMissing", ""),
            ("c-2,E-1,,,nonsense language,", "calls.language", "nonsense language"),
            ("c-2,E-1,,,,left|right", "calls.channels", "left|right"),
            (",E-1,,,,", "calls.empty", ""),
        ])
    func badCells(row: String, key: String, found: String) throws {
        let calls = try list("call_id,employee,started_at,zone,language,channels\n\(row)\nc-3,E-2,,,,\n")
        #expect(calls.problems.map(\.message.key) == [key])
        #expect(calls.problems.first?.message.arguments["line"] == "2")
        #expect(calls.problems.first?.message.arguments["found"] == found)
        #expect(calls.call(forRecordingAt: "c-3.wav")?.employee == EmployeeID("E-2"))
    }

    @Test("a row with too few cells and a call id that stands twice are set aside")
    func shapeOfRows() throws {
        let calls = try list("call_id,employee\nc-1,E-1\nc-2\nc-1,E-9\n")
        #expect(calls.problems.map(\.message.key) == ["calls.cellCount", "calls.duplicate"])
        #expect(calls.call(forRecordingAt: "c-1.wav")?.employee == EmployeeID("E-1"))
    }

    @Test("of rows with one call id and a file that is another call's each is told")
    func repeatedTwice() throws {
        let calls = try list("call_id,file\nc-1,a.wav\nc-2,a.wav\nc-2,a.wav\nc-2,b.wav\n")
        #expect(calls.count == 1)
        #expect(calls.problems.map { $0.message.arguments["line"] } == ["3", "4", "5"])
        #expect(calls.problems.map { $0.message.arguments["column"] } == ["file", "call_id", "call_id"])
    }

    @Test("a list without call ids, or with a column nobody knows, is refused as a whole")
    func header() {
        #expect(throws: CallListProblem.self) { try list("employee\nE-1\n") }
        #expect(throws: CallListProblem.self) { try list("call_id,emplyee\nc-1,E-1\n") }
    }

    @Test("quoted cells hold commas and quotes; any line end ends a row; lines are still counted right")
    func quoting() throws {
        let rows = CSVReader.rows(of: "\u{FEFF}a,b\r\n\"x, \"\"y\"\"\",2\r\n\r\n3,4\r5,\n")
        #expect(
            rows == [
                CSVReader.Row(line: 1, cells: ["a", "b"]), CSVReader.Row(line: 2, cells: ["x, \"y\"", "2"]),
                CSVReader.Row(line: 4, cells: ["3", "4"]), CSVReader.Row(line: 5, cells: ["5", ""]),
            ])
    }

    @Test("a quote that is never closed costs its own row, not the rest of the list")
    func openQuote() throws {
        let calls = try list("call_id,employee\nc-1,\"E-1\nc-2,E-2\nc-3\",E-3\nc-4,\"E-4\"\n")
        #expect(calls.problems.map(\.message.key) == ["calls.quotes", "calls.quotes"])
        #expect(calls.problems.map { $0.message.arguments["line"] } == ["2", "4"])
        #expect(calls.call(forRecordingAt: "c-2.wav")?.employee == EmployeeID("E-2"))
        #expect(calls.call(forRecordingAt: "c-4.wav")?.employee == EmployeeID("E-4"))
        #expect(calls.call(forRecordingAt: "c-1.wav") == nil)
    }

    @Test("a row of nothing but commas and blanks is passed over")
    func onlyCommas() throws {
        let calls = try list("call_id,employee\nc-1,E-1\n,\n , \n")
        #expect(calls.problems.isEmpty)
        #expect(calls.count == 1)
    }

    @Test(
        "a list that is no text is refused with what to do",
        arguments: [
            (Data([0x63, 0x0A, 0xFF]), "calls.otherEncoding"), (Data([0x63, 0x00, 0x61, 0x00]), "calls.notText"),
        ])
    func encodings(bytes: Data, key: String) throws {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).csv")
        try bytes.write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        let problem = #expect(throws: CallListProblem.self) {
            try CallList(readingFileAt: file.path, defaultZone: nil)
        }
        #expect(problem?.message.key == key)
    }

    @Test("a row that names its file does not claim the recording that is named like its id as well")
    func fileGoesBeforeName() throws {
        let calls = try list("call_id,file,employee\nc-1,a.wav,E-1\na,c-1.wav,E-2\n")
        #expect(calls.call(forRecordingAt: "a.wav")?.callID == "c-1")
        #expect(calls.call(forRecordingAt: "c-1.wav")?.callID == "a")
        #expect(calls.call(forRecordingAt: "c-1.mp3") == nil)
    }

    @Test("a long list is read once and looked up at once", .timeLimit(.minutes(10)))
    func longList() throws {
        let rows = (0..<30_000).map { "c-\($0),E-\($0 % 50)" }
        let calls = try list("call_id,employee\n" + rows.joined(separator: "\n"))
        #expect(calls.count == rows.count)
        for number in 0..<30_000 where calls.call(forRecordingAt: "day/c-\(number).wav") == nil {
            Issue.record("c-\(number) is not found")
        }
    }

    @Test(
        "a time with an offset is that instant, one in a spring gap is moved forward",
        arguments: [
            ("2026-11-23T09:30:00+02:00", "Asia/Shanghai", "2026-11-23T07:30:00.000Z"),
            ("2026-11-23 09:30Z", "Asia/Shanghai", "2026-11-23T09:30:00.000Z"),
            ("2026-03-08T02:30:00", "America/New_York", "2026-03-08T07:30:00.000Z"),
            ("2026-11-01T01:30:00", "America/New_York", "2026-11-01T05:30:00.000Z"),
        ])
    func times(text: String, zone: String, utc: String) throws {
        let timeZone = try #require(TimeZone(identifier: zone))
        let date = try #require(CallTimeText(text)?.date(in: timeZone))
        #expect(ZonedTime(date, zone: zone)?.utcText == utc)
    }

    @Test("calls without a recording are told")
    func listedButMissing() throws {
        #expect(try list("call_id\nc-1\nc-2\n").callIDs(withoutRecordingsAmong: ["c-1"]) == ["c-2"])
    }
}

@Suite("Reading file names")
struct NamePatternTests {
    @Test("named groups give the call")
    func groups() throws {
        let pattern = try NamePattern(
            #"(?P<call>[^_]+)_(?<employee>E\d+)_(?<date>\d{8})-(?<time>\d{6})_(?<language>\w\w)"#, zone: "Asia/Shanghai"
        )
        let call = try #require(pattern.call(forFileNamed: "c77_E12_20261123-093005_zh.wav"))
        #expect(call.callID == "c77")
        #expect(call.employee == EmployeeID("E12"))
        #expect(call.startedAt?.utcText == "2026-11-23T01:30:05.000Z")
        #expect(call.language == .chinese)
    }

    @Test("a name that does not match stays unknown")
    func noMatch() throws {
        #expect(try NamePattern(#"(?<employee>E\d+)"#, zone: nil).call(forFileNamed: "x.wav") == nil)
    }

    @Test("a group that took nothing says nothing", arguments: ["_.wav", " _ .wav"])
    func emptyGroups(name: String) throws {
        let pattern = try NamePattern(#"(?<call>[^_]*)_(?<employee>[^.]*)"#, zone: nil)
        let call = try #require(pattern.call(forFileNamed: name))
        #expect(call.callID == nil)
        #expect(call.employee == nil)
    }

    @Test("times in names that no zone explains are told")
    func zone() throws {
        let pattern = #"(?<date>\d{8})(?<time>\d{4})"#
        #expect(try NamePattern(pattern, zone: nil).lacksZone)
        #expect(try !NamePattern(pattern, zone: "Asia/Shanghai").lacksZone)
    }

    @Test("a broken pattern, an unknown group and no group are refused", arguments: ["(?<call>", "(?<agent>x)", "x"])
    func refused(pattern: String) {
        #expect(throws: NamePatternProblem.self) { try NamePattern(pattern, zone: nil) }
    }
}
