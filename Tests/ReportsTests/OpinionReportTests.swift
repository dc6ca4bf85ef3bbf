import Foundation
import Model
import Testing
import Texts

@testable import Reports

@Suite("Second opinions in reports")
struct OpinionReportTests {
    private let whisper = EngineIdentity(engine: "whisper", model: "base", settings: [:])

    private func call(_ opinion: SecondOpinion?) -> ReportedCall {
        var hit = Samples.hit("h-1", at: 12.3, text: "break your legs", standing: .stands)
        hit.opinion = opinion
        return Samples.call(hits: [hit])
    }

    @Test("the explanation says who heard it again, what, and whether that agrees, in both languages")
    func explanation() {
        let agrees = call(SecondOpinion(.agrees, by: whisper, heard: "break your leg"))
        let disagrees = call(SecondOpinion(.disagrees, by: whisper, heard: ""))
        let none = call(.none(because: Message("speech.noSecondEngine", ["language": "zh"])))
        let english = ExplainRenderer(texts: .english)
        #expect(english.render(agrees).contains("Heard again by whisper, which agrees: «break your leg»."))
        #expect(
            english.render(disagrees).contains("Heard again by whisper, which does not agree: it heard nothing of it."))
        #expect(
            english.render(none).contains("Not heard a second time; a reviewer decides. Nothing else here hears “zh”."))
        #expect(!english.render(call(nil)).contains("eard again"))
        #expect(ExplainRenderer(texts: .chinese).render(agrees).contains("whisper 重听后一致：«break your leg»。"))
    }

    @Test("the page has it on the hit's card, escaped")
    func page() {
        let call = call(SecondOpinion(.disagrees, by: whisper, heard: "<b>"))
        let card = HitCard(call: call, hit: call.hitsByGravity[0], texts: .english, isPlayable: false).markup
        #expect(card.contains("Heard again by whisper, which does not agree: it heard «&lt;b&gt;»."))
    }

    @Test("JSON has the verdict, who, what was heard and how sure; nothing where nobody listened again")
    func json() throws {
        func hit(_ opinion: SecondOpinion?) throws -> [String: Any] {
            let line = JSONRenderer(texts: .english).render([call(opinion)], RunSummary()).split(separator: "\n")[0]
            let object = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any])
            return try #require((object["hits"] as? [[String: Any]])?.first)
        }
        let away = Message("speech.secondFailed", ["engine": "openai", "cause": "away"])
        let opinion = try #require(
            try hit(
                SecondOpinion(.agrees, by: whisper, heard: "break your leg", confidence: Confidence("0.7"), note: away))[
                    "opinion"] as? [String: Any])
        #expect(opinion["verdict"] as? String == "agrees")
        #expect(opinion["engine"] as? String == "whisper")
        #expect(opinion["model"] as? String == "base")
        #expect(opinion["heard"] as? String == "break your leg")
        #expect(opinion["confidence"] as? Double == 0.7)
        #expect(opinion["note"] as? String == "openai could not (away).")
        #expect(try hit(nil)["opinion"] == nil)
    }
}
