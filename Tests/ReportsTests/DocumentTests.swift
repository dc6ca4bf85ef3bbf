import Foundation
import Model
import Testing
import Texts

@testable import Reports

@Suite("Documents as pages, CSV and spreadsheets")
struct DocumentTests {
    private func document(banner: String? = nil, heads: Int = 3) throws -> ReportDocument {
        let long = String(repeating: "很长的姓名", count: 40)
        let table = ReportTable(
            "Places", columns: (0..<heads).map { "column \($0)" },
            rows: [
                .init([.text("<script>alert(1)</script>"), .text("=cmd()"), .whole(-1234)] + rest(heads)),
                .init([.text(long), .empty, .perCent(-125, places: 1)] + rest(heads)),
                .init(
                    [.text("All"), .day(LocalDate(dayNumber: 20_500)), .decimal(1_234_567, places: 2)] + rest(heads),
                    isTotal: true),
            ])
        let chart = IntervalChart(
            "Shares & more", .share,
            marks: [
                .init("A <b>", value: 0.02, interval: 0.01...0.04, earlier: 0.03), .init("B", value: 0.1),
            ])
        return ReportDocument(
            title: "A \"title\"", scope: "Branch <B-1>", period: try #require(Period("2026-02")),
            madeAt: try #require(ZonedTime(microseconds: 1_770_000_000_000_000, zone: "Asia/Shanghai")),
            banner: banner,
            sections: [
                .init(
                    "Places",
                    [
                        .sentence("One & two."), .figures([.init(.whole(12_345), "calls")]), .chart(chart),
                        .table(table),
                    ])
            ])
    }

    private func rest(_ heads: Int) -> [ReportCell] { Array(repeating: .empty, count: heads - 3) }

    @Test("a page holds no markup but its own, no script and nothing from elsewhere")
    func page() throws {
        let html = DocumentPage(texts: .english).html(try document())
        #expect(!html.contains("<script") && !html.contains("<b>\(" ")") && !html.contains("style=\""))
        #expect(!html.contains("http:") && !html.contains("https:") && !html.contains("url("))
        #expect(html.contains("&lt;script&gt;alert(1)&lt;/script&gt;") && html.contains("Branch &lt;B-1&gt;"))
        #expect(html.contains("default-src &#39;none&#39;; style-src &#39;sha256-"))
        #expect(html.contains("<th scope=\"col\"") && html.contains("<th scope=\"row\""))
        #expect(html.contains("<tr class=\"total\">") && html.contains("−1,234") && html.contains("12,345.67"))
        #expect(html.contains("lang=\"en\""))
        #expect(DocumentPage(texts: .chinese).html(try document()).contains("lang=\"zh-CN\""))
    }

    @Test("that something is a trial is said on the page, in CSV and on every sheet")
    func banner() throws {
        let document = try document(banner: "TRIAL <now>")
        #expect(DocumentPage(texts: .english).html(document).contains("<p class=\"banner\">TRIAL &lt;now&gt;</p>"))
        #expect(DocumentCSV.text(document).contains("TRIAL <now>"))
        let sheets = DocumentSpreadsheet(texts: .english).spreadsheet(document).sheets
        #expect(sheets.allSatisfy { $0.lead.contains("TRIAL <now>") })
        #expect(!DocumentPage(texts: .english).html(try self.document()).contains("class=\"banner\""))
    }

    @Test("paper lies across where a table has many columns; heads are repeated and no row is cut")
    func paper() throws {
        let (narrow, wide) = (try document(), try document(heads: 9))
        #expect(DocumentPage(texts: .english).html(narrow).contains("@page{size:A4 portrait"))
        let html = DocumentPage(texts: .english).html(wide)
        #expect(html.contains("@page{size:A4 landscape"))
        #expect(html.contains("thead{display:table-header-group}") && html.contains(".mark{break-inside:avoid}"))
    }

    @Test("CSV has what the page says, numbers plain, and no text that a spreadsheet takes for a formula")
    func csv() throws {
        let lines = DocumentCSV.text(try document()).split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(lines[0] == "\"A \"\"title\"\"\"")
        #expect(lines[1] == "Branch <B-1> · 2026-02 · 2026-02-02 10:40 Asia/Shanghai")
        #expect(lines.contains("calls,12345") && lines.contains("One & two."))
        #expect(lines.contains("<script>alert(1)</script>,'=cmd(),-1234"))
        #expect(lines.contains("All,2026-02-16,12345.67"))
        #expect(lines.contains { $0.hasSuffix(",,-12.5%") })
    }

    @Test("a spreadsheet has a sheet of words and one for each table, its totals bold")
    func spreadsheet() throws {
        let spreadsheet = DocumentSpreadsheet(texts: .chinese).spreadsheet(try document())
        #expect(spreadsheet.sheets.map(\.name) == ["文字", "Places"])
        #expect(spreadsheet.sheets[0].lead.suffix(3) == ["Places", "One & two.", "calls: 12,345"])
        #expect(spreadsheet.sheets[1].totals == [2] && spreadsheet.sheets[1].rows.count == 3)
    }

    @Test("a chart is drawn on one scale from its least to its most; where all is one there is nothing to scale")
    func chart() {
        let marks: [IntervalChart.Mark] = [.init("A", value: 0.05, interval: 0.02...0.1), .init("B", value: 0)]
        let html = IntervalChartMarkup(chart: IntervalChart("C", .share, marks: marks)).html
        #expect(
            html.contains("M206.0 12H990.0") && html.contains("M10.0 12h.01") && html.contains("<span>10.0 %</span>"))
        let flat = IntervalChartMarkup(chart: IntervalChart("C", .share, marks: [.init("A", value: 0)])).html
        #expect(!flat.contains("nan") && !flat.contains("inf"))
    }
}
