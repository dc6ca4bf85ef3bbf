import Foundation
import Model
import Testing
import Texts

@testable import Reports

@Suite("The HTML report")
struct HTMLReportTests {
    private let sound = CallSound.mp3(Data([1, 2, 3]))

    @Test("what was said, named or found can never become markup")
    func hostileText() async throws {
        let nasty = "</script><img src=x onerror=alert(1)>\"'&"
        let markup = try await Page.of([Samples.call(nasty, words: nasty, employee: nasty, path: "/\(nasty)")])
        #expect(!markup.contains("<img"))
        #expect(markup.components(separatedBy: "<script>").count == 2)
        #expect(markup.contains("&lt;img src=x onerror=alert(1)&gt;"))
    }

    @Test("it asks for nothing from anywhere")
    func selfContained() async throws {
        let markup = try await Page.of([Samples.call()], sound: sound)
        for word in ["http:", "https:", "<link", "@import", "url("] { #expect(!markup.contains(word), "\(word)") }
        #expect(markup.contains("data:audio/mpeg;base64,AQID"))
    }

    @Test("it has the flagged call with its hits marked, law and advice, in both languages")
    func content() async throws {
        let english = try await Page.of([Samples.call(), Samples.broken])
        #expect(english.contains("<mark class=\"stands\">break your legs</mark>"))
        #expect(english.contains("Some law"))
        #expect(english.contains("agent, channel 1"))
        #expect(english.contains("No speech was found in it."))
        let chinese = try await Page.of([Samples.call()], texts: .chinese)
        #expect(chinese.contains("lang=\"zh-CN\""))
        #expect(chinese.contains("暴力威胁"))
        #expect(!chinese.contains("Say instead"))
    }

    @Test("the page comes part by part: no part has the sound of two calls")
    func partByPart() async throws {
        var parts: [String] = []
        let calls = [Samples.call("a"), Samples.call("b")]
        try await HTMLReport(texts: .english).write(
            calls, RunSummary(calls: calls), flagged: { ($0, sound) }, put: { parts.append($0) })
        #expect(parts.filter { $0.contains("data:audio") }.count == 2)
        #expect(parts.allSatisfy { $0.components(separatedBy: "<audio").count <= 2 })
    }

    @Test("a violation's points stand on one card; other hits of it say so")
    func pointsOnce() async throws {
        let call = Samples.oneViolation
        let english = try await Page.of([call])
        #expect(english.components(separatedBy: "\"points\">−2<").count == 2)
        #expect(english.contains("same violation, costs once"))
        #expect(try await Page.of([call], texts: .chinese).contains("同一违规，只扣一次"))
    }

    @Test("a call without a player says why, and nothing on it looks as if it could be clicked")
    func noPlayer() async throws {
        let silent = CallSound.none(Message("report.html.noSound"))
        let english = try await Page.of([Samples.call()], sound: silent)
        #expect(english.contains("No player here. The call came as a transcript, without sound."))
        #expect(!english.contains("data-at=\""))
        #expect(!english.contains("<button"))
        #expect(try await Page.of([Samples.call()], texts: .chinese, sound: silent).contains("此处无法播放。"))
        let playable = try await Page.of([Samples.call()], sound: sound)
        #expect(playable.contains("<button type=\"button\" data-at=\"12.3\" aria-label=\"Play from 0:12.3\""))
    }

    @Test("the transcript, a hit's words and its law say in which language they are")
    func languages() async throws {
        let page = try await Page.of([Samples.call(language: .chinese)])
        #expect(page.contains("<html lang=\"en\">"))
        #expect(page.contains("<ol lang=\"zh-CN\">"))
        #expect(page.contains("<p class=\"words\" lang=\"zh-CN\">"))
        #expect(page.contains("<span lang=\"zh-CN\">Some law</span>"))
        #expect(page.contains("<span class=\"who\" lang=\"en\">"))
    }

    @Test("badges: what waits and what was not decided, in words of their own")
    func badges() async throws {
        let waiting = Samples.call(hits: [Samples.hit("h-1", at: 12.3, text: "x", standing: .waits)])
        let page = try await Page.of([waiting])
        #expect(page.contains("<span class=\"badge wait\">waits for a reviewer</span>"))
        let undecided = try await Page.of([Samples.call(hits: [], undecided: [Samples.rule.id])])
        #expect(undecided.contains("<span class=\"badge wait\">a rule was not decided</span>"))
        #expect(!undecided.contains("waits for a reviewer</span><"))
    }

    @Test("words that the engine put where no speech was detected are counted; the keys are explained")
    func notes() async throws {
        let dropped = [Word(text: "um", span: Span(start: 3.2, end: 3.5), confidence: nil)]
        let page = try await Page.of([Samples.call(dropped: dropped)])
        #expect(page.contains("no speech was detected there: 1<"))
        #expect(page.contains("J next hit"))
        #expect(try await Page.of([Samples.call()], texts: .chinese).contains("上一处命中"))
        #expect(!(try await Page.of([Samples.call()])).contains("no speech was detected"))
    }

    @Test("a call that cost more than it had is shown below 0")
    func belowZero() async throws {
        #expect(try await Page.of([Samples.call(points: Points(103))]).contains("<b>-3</b>"))
    }
}

/// The report as one text.
enum Page {
    static func of(
        _ calls: [ReportedCall], texts: Catalogue = .english, sound: CallSound = .none(Message("report.html.noSound"))
    ) async throws -> String {
        var page = ""
        try await HTMLReport(texts: texts).write(
            calls, RunSummary(calls: calls), flagged: { ($0, sound) }, put: { page += $0 })
        return page
    }
}
