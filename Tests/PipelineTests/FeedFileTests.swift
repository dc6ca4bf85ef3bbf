import Foundation
import Model
import Testing

@testable import Pipeline

@Suite("Files of feeds")
struct FeedFileTests {
    private static let payments = "payment,confirmed_at,amount,currency,employee,reverses\n"

    private func read(
        _ feed: Feed = .payments, _ text: String, named name: String = "feed.csv", mapping: FeedMapping = FeedMapping(),
        zone: String? = "Asia/Shanghai", currency: Currency? = .yuan
    ) throws -> FeedFile {
        try read(feed, Data(text.utf8), named: name, mapping: mapping, zone: zone, currency: currency)
    }

    private func read(
        _ feed: Feed, _ bytes: Data, named name: String, mapping: FeedMapping = FeedMapping(), zone: String?,
        currency: Currency?
    ) throws -> FeedFile {
        let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let file = folder.appending(path: name)
        try bytes.write(to: file)
        return FeedFile(
            feed, path: file.path, mapping: mapping, defaults: FeedDefaults(zone: zone, currency: currency))
    }

    @Test("rows that are written are read back as the same", arguments: Feed.allCases)
    func written(_ feed: Feed) throws {
        let rows = try read(feed, FeedTemplate.csv(feed)).rows
        #expect(rows.count == 1)
        let again = try read(feed, FeedCSV.text(feed, rows), zone: nil, currency: nil)
        #expect(again.problems == [] && again.rows == rows)
        let names = try read(.branches, "branch,from,name,zone\nB-1,2026-01-01,\"a, \"\"b\"\"\",UTC\n").rows
        #expect(try read(.branches, FeedCSV.text(.branches, names)).rows == names)
    }

    @Test("a row has its moment in UTC with the local day beside it, and money in minor units")
    func good() throws {
        let file = try read(.payments, Self.payments + "P-1,2026-03-01T00:30:00,3456.78,,E-1,\n")
        #expect(file.problems == [])
        let row = try #require(file.rows.first)
        #expect(row.key == [.text("P-1")])
        // 16:30 UTC of the day before.
        #expect(row.fields[1] == .number(1_772_296_200_000_000))
        #expect(row.localDate?.description == "2026-03-01")
        #expect(row.fields[2] == .number(345_678))
        #expect(row.fields[3] == .text("CNY"), "the currency it was read in is kept")
    }

    @Test("every template is a good file of its feed", arguments: Feed.allCases)
    func template(feed: Feed) throws {
        let file = try read(feed, FeedTemplate.csv(feed))
        #expect(file.problems == [])
        #expect(file.rows.count == 1)
        let row = try #require(file.rows.first)
        #expect((row.localDate != nil) == (feed.instantColumn != nil))
    }

    @Test("JSON Lines say the same as CSV, numbers exactly as they are written")
    func json() throws {
        let line = #"{"payment":"P-1","confirmed_at":"2026-03-01T00:30:00","amount":3456.78,"employee":"E-1"}"#
        let json = try read(.payments, line + "\n", named: "feed.jsonl")
        let csv = try read(.payments, Self.payments + "P-1,2026-03-01T00:30:00,3456.78,,E-1,\n")
        #expect(json.problems == [])
        #expect(json.rows == csv.rows)
    }

    @Test(
        "what is wrong in a row is named with line and column, and what was expected",
        arguments: [
            ("P-1,2026-02-30T10:00:00,1,,,", "feed.moment"), ("P-1,gestern,1,,,", "feed.moment"),
            ("P-1,2026-02-14T10:00:00,1.005,,,", "feed.money"), ("P-1,2026-02-14T10:00:00,\"1,000\",,,", "feed.money"),
            ("P-1,2026-02-14T10:00:00,1e3,,,", "feed.money"), ("P-1,2026-02-14T10:00:00,0,,,", "feed.nothingPaid"),
            ("P-1,2026-02-14T10:00:00,-5,,,", "feed.negativePayment"),
            ("P-1,2026-02-14T10:00:00,9999999999,,,", "feed.absurd"), ("P-1,2026-02-14T10:00:00,,,,", "feed.empty"),
            (",2026-02-14T10:00:00,1,,,", "feed.empty"), ("P-1,2026-02-14T10:00:00,1,yuan,,", "feed.currency"),
            ("P-1,2026-02-14T10:00:00,1", "feed.cellCount"), ("P-1,2026-02-14T10:00:00,\"1,,,", "feed.quotes"),
        ])
    func wrong(row: String, key: String) throws {
        let good = "P-2,2026-02-14T10:00:00,1,,,\n"
        let file = try read(.payments, Self.payments + good + row + "\n" + good.replacing("P-2", with: "P-3"))
        let problem = try #require(file.problems.first)
        #expect(problem.message.key == key)
        #expect(problem.line == 3)
        #expect(file.rows.count == 2)
        #expect(file.badRows == 1)
        #expect(file.setAside == Self.payments + row + "\n")
    }

    @Test("money goes back by a row that names the payment it takes back")
    func reversal() throws {
        let file = try read(.payments, Self.payments + "P-2,2026-02-14T10:00:00,-5,,,P-1\n")
        #expect(file.problems == [])
        #expect(file.rows.first?.fields[2] == .number(-500))
    }

    @Test("all that is wrong in a row is said")
    func several() throws {
        let file = try read(.payments, Self.payments + "P-1,x,y,,,\n")
        #expect(file.problems.map(\.message.key) == ["feed.moment", "feed.money"])
        #expect(file.badRows == 1)
    }

    @Test("a file that was cut in the middle of a line loses that line, whatever it seems to say")
    func cut() throws {
        let file = try read(.payments, Self.payments + "P-1,2026-02-14T10:00:00,12,,,\nP-2,2026-02-14T10:00:00,12,,,")
        #expect(file.problems.map(\.message.key) == ["feed.cut"])
        #expect(file.problems.first?.line == 3)
        #expect(file.rows.count == 1)
        let json = #"{"payment":"P-1","confirmed_at":"2026-02-14T10:00:00","amount":12}"#
        #expect(try read(.payments, json, named: "a.jsonl").problems == [], "an object that is closed is whole")
        #expect(
            try read(.payments, String(json.dropLast(3)), named: "a.jsonl").problems.map(\.message.key) == ["feed.cut"])
    }

    @Test("a key that stands twice is once where the rows are alike, and refused where they differ")
    func twice() throws {
        let row = "P-1,2026-02-14T10:00:00,12,,,\n"
        let alike = try read(.payments, Self.payments + row + row)
        #expect(alike.rows.count == 1 && alike.problems == [])
        let file = try read(.payments, Self.payments + row + row.replacing(",12,", with: ",13,"))
        #expect(file.problems.map(\.message.key) == ["feed.twice"])
        #expect(file.problems.first?.message.arguments["first"] == "2")
    }

    @Test("nobody guesses a zone or a currency")
    func defaults() throws {
        let row = "P-1,2026-02-14T10:00:00,12,,,\n"
        #expect(
            try read(.payments, Self.payments + row, zone: nil).problems.map(\.message.key) == ["feed.zoneMissing"])
        #expect(
            try read(.payments, Self.payments + row, currency: nil).problems.map(\.message.key)
                == ["feed.currencyMissing"])
    }

    @Test("the day of a payment is that of its own zone")
    func zones() throws {
        let header = "payment,confirmed_at,amount,zone\n"
        let rows = "P-1,2026-02-28T16:30:00Z,1,Asia/Shanghai\nP-2,2026-02-28T16:30:00Z,1,Europe/London\n"
        let file = try read(.payments, header + rows)
        #expect(file.rows.map { $0.localDate?.description } == ["2026-03-01", "2026-02-28"])
    }

    @Test("a mapping reads the company's own columns, words and forms, in GB18030")
    func mapping() throws {
        var mapping = FeedMapping()
        mapping.columns = ["complaint": "投诉编号", "filed_at": "时间", "outcome": "结论", "employee": "工号"]
        mapping.values = ["outcome": ["成立": "upheld", "不成立": "rejected"]]
        mapping.moments = [try #require(DateForm("yyyy/M/d H:mm"))]
        let text = "投诉编号,客户,时间,结论,工号\r\nX-1,张三,2026/2/14 9:05,成立,E-1\r\n"
        let bytes = try #require(text.data(using: String.Encoding(rawValue: 0x8000_0632)))
        let file = try read(
            .complaints, bytes, named: "a.csv", mapping: mapping, zone: "Asia/Shanghai", currency: nil)
        #expect(file.problems == [])
        #expect(file.isTakenAsGB18030)
        #expect(file.rows.first?.fields[2] == .text("upheld"))
        let wrong = try read(
            .complaints, text.replacing("成立,E", with: "未定,E"), mapping: mapping, currency: nil)
        #expect(wrong.problems.first?.message.arguments["column"] == "结论", "the column is called what they call it")
    }

    @Test(
        "days in other forms are read where the mapping has them",
        arguments: [
            ("yyyy/M/d", "2026/2/9"), ("d.M.yyyy", "9.2.2026"), ("yyyyMMdd", "20260209"), ("MM-dd-yyyy", "02-09-2026"),
        ])
    func days(form: String, written: String) throws {
        #expect(DayForm(form)?.date(written)?.description == "2026-02-09")
        var mapping = FeedMapping()
        #expect(
            try read(.attendance, "employee,date,hours\nE-1,\(written),8\n", mapping: mapping).problems.count == 1)
        mapping.days = [try #require(DayForm(form))]
        let file = try read(.attendance, "employee,date,hours\nE-1,\(written),7.5\n", mapping: mapping)
        #expect(file.rows.first?.fields == [.text("E-1"), .text("2026-02-09"), .number(750)])
    }

    @Test(arguments: ["yy/M/d", "yyyyMd", "yyyy/M", "yyyy/M-d", "yyyy/M/d/d", "", "tomorrow"])
    func whatIsNoFormOfDaysIsRefused(form: String) { #expect(DayForm(form) == nil) }

    @Test("columns that are missing, unknown or there twice are said, and nothing of the file is taken")
    func header() throws {
        let row = "P-1,2026-02-14T10:00:00,1\n"
        for (header, key) in [
            ("payment,confirmed_at,sum\n", "feed.columnUnknown"),
            ("payment,confirmed_at,payment\n", "feed.columnTwice"),
            ("payment,confirmed_at,employee\n", "feed.columnMissing"), ("", "feed.columnUnknown"),
        ] {
            let file = try read(.payments, header + row)
            #expect(file.problems.map(\.message.key) == [key], "\(header)")
            #expect(file.rows.isEmpty && !file.isReadable)
        }
    }

    @Test("a leaver who left before being hired, and a case that ends before it begins")
    func order() throws {
        let employees = "employee,from,hired,left,branch\nE-1,2026-01-01,2026-01-01,2025-12-31,B\n"
        #expect(try read(.employees, employees).problems.map(\.message.key) == ["feed.order"])
        let cases = "case,from,employee,until\nK-1,2026-01-02,E-1,2026-01-01\n"
        #expect(try read(.cases, cases).problems.map(\.message.key) == ["feed.order"])
        let leapDay = "employee,from,hired,branch\nE-1,2024-02-29,2024-02-29,B\n"
        #expect(try read(.employees, leapDay).problems == [])
    }

    @Test("a target of nothing is no row, one of zero is")
    func targets() throws {
        let header = "employee,month,amount,cases\n"
        #expect(try read(.targets, header + "E-1,2026-02,,\n").problems.map(\.message.key) == ["feed.noTarget"])
        #expect(try read(.targets, header + "E-1,2026-02,0,\n").problems == [])
        #expect(try read(.targets, header + "E-1,2026-02-01,1,\n").problems.map(\.message.key) == ["feed.month"])
    }
}
