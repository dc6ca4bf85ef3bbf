import Foundation
import Model
import Testing

@testable import Reports

@Suite("Spreadsheets")
final class SpreadsheetTests {
    private let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    private let moment: ZonedTime

    init() throws {
        moment = try #require(ZonedTime(microseconds: 1_770_000_000_000_000, zone: "Asia/Shanghai"))
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    private func write(_ sheets: [Spreadsheet.Sheet], to name: String = "a.xlsx") throws -> String {
        let path = folder.appendingPathComponent(name).path
        try SpreadsheetFile.write(Spreadsheet(title: "Pay", madeAt: moment, sheets: sheets), to: path)
        return path
    }

    private func sheet(_ cells: [ReportCell], lead: [String] = []) -> Spreadsheet.Sheet {
        Spreadsheet.Sheet(name: "S", lead: lead, columns: cells.map { _ in "Column" }, rows: [cells])
    }

    @Test("LibreOffice reads back exactly what was stored", .enabled(if: LibreOffice.program != nil, "no LibreOffice"))
    func exact() async throws {
        let bahraini = try #require(Currency("BHD"))
        let yen = try #require(Currency("JPY"))
        let longest = 99_999_999_999_999
        let cells: [ReportCell] = [
            .whole(longest), .whole(-longest), .whole(longest + 1), .decimal(longest, places: 4),
            .decimal(-5, places: 3), .decimal(.max, places: 2), .money(Money(minorUnits: 345_678, .yuan)),
            .money(Money(minorUnits: longest, .yuan)), .money(Money(minorUnits: -1, bahraini)),
            .money(Money(minorUnits: 1_234, yen)), .perCent(125, places: 1), .perCent(-3, places: 0), .empty,
        ]
        let rows = try await LibreOffice.rows(of: write([sheet(cells)]))
        let shown = [
            "99,999,999,999,999", "-99,999,999,999,999", "100,000,000,000,000", "9,999,999,999.9999", "-0.005",
            "92,233,720,368,547,758.07", "3,456.78 CNY", "999,999,999,999.99 CNY", "-0.001 BHD", "1,234 JPY",
            "12.5%", "-3%", "",
        ]
        #expect(rows.last == shown.joined(separator: "|"))
    }

    @Test(
        "texts stay texts, days are days, and Chinese is kept",
        .enabled(if: LibreOffice.program != nil, "no LibreOffice"))
    func texts() async throws {
        let day = try #require(LocalDate("2026-02-28"))
        let cells: [ReportCell] = [
            .text("=1+1"), .text("+1"), .text("-1+2"), .text("@A1"), .text("<script>&\u{1}\u{0}x"), .text("王小明"),
            .text("0012"), .text("_x0041_"), .day(day),
        ]
        let rows = try await LibreOffice.rows(of: write([sheet(cells, lead: ["Trial"])]))
        #expect(rows.first?.hasPrefix("Trial") == true)
        let last = try #require(rows.last).split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        #expect(last[0...3] == ["=1+1", "+1", "-1+2", "@A1"])
        #expect(last[4].hasPrefix("<script>&") && last[4].hasSuffix("x"))
        #expect(last[5...] == ["王小明", "0012", "_x0041_", "2026-02-28"])
    }

    @Test("what needs more digits than a spreadsheet's numbers have is a text, and so is a day before 1901")
    func limits() throws {
        #expect(CellLimits.value(.whole(99_999_999_999_999)) == .number(99_999_999_999_999, "#,##0"))
        #expect(CellLimits.value(.whole(100_000_000_000_000)) == .text("100,000,000,000,000"))
        #expect(CellLimits.value(.whole(.min)) == .text("−9,223,372,036,854,775,808"))
        #expect(CellLimits.value(.decimal(7, places: 16)) == .text("0.0000000000000007"))
        let early = try #require(LocalDate("1900-12-31"))
        #expect(CellLimits.value(.day(early)) == .text("1900-12-31"))
        let long = CellLimits.text(String(repeating: "😀", count: 20_000))
        #expect(long.utf16.count <= 32_767 && long.hasSuffix("😀…"))
    }

    @Test("names of sheets are what Excel takes, and no two are the same")
    func names() {
        let long = String(repeating: "分公司", count: 20)
        let names = SheetName.distinct(["a/b:c", "A B C", "", "'quoted'", "History", long, long, "[]"])
        #expect(names[0...4] == ["a b c", "A B C (2)", "–", "quoted", "History –"])
        #expect(names[5] == String(long.prefix(31)) && names[6] == String(long.prefix(27)) + " (2)")
        #expect(names[7] == "– (2)")
    }

    @Test("columns are as wide as what stands in them, Chinese characters taking two")
    func widths() {
        #expect(ColumnWidth.of("n", [.whole(1_234_567)]) == 12)
        #expect(ColumnWidth.of("员工姓名", []) == 13)
        #expect(ColumnWidth.of("x", [.text(String(repeating: "长", count: 500))]) == 60)
    }

    @Test("a text that is wider than its column takes several lines, and its row is as high")
    func heights() {
        #expect(RowHeight.of([.text("short"), .whole(1)]) == nil)
        #expect(RowHeight.of([.text(String(repeating: "word ", count: 20))]) == 45)
        #expect(RowHeight.of([.text(String(repeating: "长", count: 5000))]) == 409)
    }

    @Test("the same content is the same file; another moment is another")
    func sameBytes() throws {
        let cells = [sheet([.text("a"), .whole(2)])]
        let (one, two) = (try write(cells), try write(cells, to: "b.xlsx"))
        #expect(FileManager.default.contentsEqual(atPath: one, andPath: two))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted() == ["a.xlsx", "b.xlsx"])
    }

    @Test("where it cannot be written the reason is said, and what stood there stays")
    func refused() throws {
        let nowhere = folder.appendingPathComponent("none/a.xlsx").path
        let problem = #expect(throws: SpreadsheetProblem.self) { try write([sheet([.whole(1)])], to: "none/a.xlsx") }
        #expect(problem?.message.arguments == ["path": nowhere, "cause": "No such file or directory"])
        #expect(throws: SpreadsheetProblem.self) { try write([sheet([.whole(1)])], to: "") }
        let path = try write([sheet([.whole(1)])])
        let before = try Data(contentsOf: URL(fileURLWithPath: path))
        let wide = Spreadsheet.Sheet(name: "W", columns: Array(repeating: "c", count: 16_385), rows: [])
        let large = #expect(throws: SpreadsheetProblem.self) { try write([wide]) }
        #expect(large?.message.key == "spreadsheet.tooLarge")
        #expect(try Data(contentsOf: URL(fileURLWithPath: path)) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["a.xlsx"])
    }
}
