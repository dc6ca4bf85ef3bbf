import Foundation
import Model
import Testing
import Texts

@testable import Reports

@Suite("Results for people and programs")
struct RendererTests {
    private let calls = [Samples.call(), Samples.call("c-2", employee: nil, hits: []), Samples.broken]

    @Test("the table has the call, its worst hit, the totals by employee and what was set aside")
    func table() {
        let text = TableRenderer(texts: .english, width: 110, isColored: false).render(calls, RunSummary(calls: calls))
        #expect(text.contains("Threat of violence: “break your legs” 0:12"))
        #expect(text.contains("/calls/b.wav: No speech was found in it."))
        #expect(text.contains("3 recordings: 1 scored, 1 wait for a reviewer, 1 unscored"))
        #expect(text.split(separator: "\n").allSatisfy { CellText.width(String($0)) <= 110 })
        #expect(!text.contains("\u{1B}"))
    }

    @Test("Chinese takes two cells a character, and cells are cut with an ellipsis")
    func cells() {
        #expect(CellText.width("暴力ab") == 6)
        #expect(CellText.fit("暴力威胁", 6) == "暴力… ")
        #expect(CellText.fit("ab", 4) == "ab  ")
    }

    @Test("a call of nobody, or of no known day, enters nobody's sum")
    func unattributed() {
        let summary = RunSummary(calls: calls)
        #expect(summary.employees.map(\.employee) == [EmployeeID("E-1"), nil])
        #expect(summary.employees[0].compliance == Points(98))
    }

    @Test("JSON has one typed object a line, points as text, the second of each hit")
    func json() throws {
        let lines = JSONRenderer(texts: .english).render(calls, RunSummary(calls: calls)).split(separator: "\n")
        let objects = try lines.map {
            try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
        }
        #expect(objects.map { $0["type"] as? String } == ["call", "call", "call", "summary"])
        #expect(objects[0]["deducted"] as? String == "2")
        let hit = try #require((objects[0]["hits"] as? [[String: Any]])?.first)
        #expect(hit["start"] as? Double == 12.3)
        #expect(hit["zeroTolerance"] as? Bool == true)
        #expect(objects[2]["reason"] as? String == "noSpeech")
    }

    @Test("CSV is quoted where it must be, and no cell is a formula")
    func csv() {
        #expect(CSVRenderer.cell("a,b") == "\"a,b\"")
        #expect(CSVRenderer.cell("say \"no\"") == "\"say \"\"no\"\"\"")
        #expect(CSVRenderer.cell("=1+1") == "'=1+1")
        #expect(CSVRenderer.cell("-1+1") == "'-1+1")
        #expect(CSVRenderer.cell("-3.5") == "-3.5", "the score of a very bad call")
        let rows = CSVRenderer(texts: .english).render(calls, RunSummary(calls: calls)).split(separator: "\r\n")
        #expect(rows.count == 4)
        #expect(rows[1].contains("en.threat.violence"))
    }

    @Test("the explanation has the derivation, the words around each hit, law, advice, reviewer and version")
    func explanation() {
        let text = ExplainRenderer(texts: .english).render(Samples.call())
        for part in [
            "100 − 2 = 98", "… and then i will «break your legs» you hear …", "0:12.3", "Law: Some law",
            "Say instead: Talk calmly", "confirmed by sup: clear", "Counts nothing now:", ContentHash(of: "l").hex,
        ] { #expect(text.contains(part), "\(part)") }
        #expect(ExplainRenderer(texts: .chinese).render(Samples.call()).contains("建议说法: 好好说"))
    }

    @Test("hits of another rule on the same words have their own name, law and advice")
    func sharedWords() {
        let text = ExplainRenderer(texts: .english).render(Samples.oneViolation)
        #expect(text.contains("100 − 2 = 98"))
        #expect(text.contains("Also hit, in the same violation: Vague threat (en.threat.vague)"))
        #expect(text.contains("Law: Other law"))
        #expect(text.contains("Say instead: Tell facts"))
        #expect(ExplainRenderer(texts: .chinese).render(Samples.oneViolation).contains("建议说法: 说事实"))
    }

    @Test("words left out are told with their seconds")
    func dropped() {
        let words = [3.2, 65].map { Word(text: "um", span: Span(start: $0, end: $0 + 0.2), confidence: nil) }
        let text = ExplainRenderer(texts: .english).render(Samples.call(dropped: words))
        #expect(text.contains("no speech was detected there: 2, at 0:03.2, 1:05.0"))
        #expect(!ExplainRenderer(texts: .english).render(Samples.call()).contains("left out"))
    }

    @Test("an echo that was left out is told with its seconds, and the words dropped for it apart from others")
    func echo() {
        let echo = Echo(
            delayMilliseconds: 180, decibels: -21,
            stretches: [Span(start: 3, end: 4), Span(start: 64.5, end: 65)])
        let words = [3.2, 9].map { Word(text: "pay", span: Span(start: $0, end: $0 + 0.2), confidence: nil) }
        let text = ExplainRenderer(texts: .english).render(Samples.call(dropped: words, echo: echo))
        #expect(text.contains("180 ms later, at -21 dB: 1.5 s of it left out, 2 stretches, at 0:03.0, 1:04.5"))
        #expect(text.contains("an echo of the other channel: 1, at 0:03.2"))
        #expect(text.contains("no speech was detected there: 1, at 0:09.0"))
        let chinese = ExplainRenderer(texts: .chinese).render(Samples.call(dropped: words, echo: echo))
        #expect(chinese.contains("延迟 180 毫秒，-21 dB"))
    }

    @Test("a call may cost more than 100; the employee's score has the floor")
    func belowZero() {
        let call = Samples.call(points: Points(103))
        #expect(ExplainRenderer(texts: .english).render(call).contains("100 − 103 = -3"))
        #expect(CSVRenderer(texts: .english).render([call], RunSummary()).contains(",103,-3,"))
        #expect(RunSummary(calls: [call]).employees[0].compliance == .zero)
    }

    @Test("of a missing phrase the stretch that was listened to is told")
    func missing() {
        let hit = Samples.hit("h-1", at: 0, text: "", standing: .stands, kind: .missing)
        #expect(
            ExplainRenderer(texts: .english).render(Samples.call(hits: [hit])).contains(
                "not said; listened to 0:00.0–0:01.0"))
    }
}
