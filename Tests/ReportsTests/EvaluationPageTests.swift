import Evaluation
import Model
import Testing
import Texts

@testable import Reports

@Suite("An evaluation's page")
struct EvaluationPageTests {
    private func page(_ language: Language) -> String {
        let span = Span(start: 0, end: 1)
        let word = Word(text: "pay", span: span, confidence: Confidence(tenThousandths: 9000))
        let heard = Utterance(channel: 0, role: .agent, span: span, text: "pay", words: [word])
        var set = EvaluatedSet(name: "codec=<a name that no line is long enough for>", isPart: false)
        set.add(reference: "pay now", heard: [heard], language: .english)
        let team = EngineIdentity(
            engine: "moonshine+whisper", model: "tiny-en+base",
            settings: ["moonshine.hash": "aa", "whisper.hash": "bb"])
        let cost = HearingCost(soundSeconds: 1, childSeconds: 1, ownSeconds: 0, wallSeconds: 1, peakMegabytes: 1)
        let trial = EvaluatedTrial(engine: "auto", identities: [team], sets: [set], cost: cost)
        return EvaluationPage(texts: .of(language)).html([trial])
    }

    @Test(
        "names are text that wraps, in the drawing and in the table, and both axes are named in the reader's language")
    func names() {
        for (language, axes) in [
            (Language.english, ["confidence", "share of words that are right"]),
            (Language.chinese, ["置信度", "正确的词所占比例"]),
        ] {
            let page = page(language)
            #expect(page.contains("<span>codec=&lt;a name that no line is long enough for&gt;</span>"))
            #expect(page.contains("<th>codec=&lt;a name that no line is long enough for&gt;</th>"))
            for axis in axes { #expect(page.contains(">\(axis)</text>")) }
        }
    }

    @Test("a team is shown with the files of both")
    func team() { #expect(page(.english).contains("moonshine+whisper tiny-en+base (aa+bb)")) }
}
