import Model
import Testing

@testable import Pipeline

@Suite("Second opinions when stored words are judged again")
struct OpinionsCarriedOverTests {
    private let grave = Rule(
        id: RuleID("en.threat"), name: LocalizedText(zh: "规则", en: "Rule"), category: "threat", speaker: .agent,
        deduct: Points(2), zeroTolerance: true, stands: nil, basis: "House rule", advice: nil, training: nil,
        any: [.phrase("x")], unless: [], within: nil, required: false, status: .active, from: nil, until: nil,
        repeatWindowSeconds: nil, falseHits: [], examples: .init(match: [], noMatch: [], knownMiss: []))
    private let opinion = SecondOpinion(
        .agrees, by: EngineIdentity(engine: "whisper", model: "base", settings: [:]), heard: "i will break your legs")

    private func hit(_ id: String, at second: Double, _ opinion: SecondOpinion? = nil) -> Hit {
        Hit(
            id: HitID(id), rule: grave.id, kind: .said, channel: 0, role: .agent,
            span: Span(start: second, end: second + 1), text: "break your legs", before: "", after: "",
            confidence: .one, standing: .stands, opinion: opinion)
    }

    private func judgement(_ hits: [Hit], lexicon: String) -> Judgement {
        Judgement(
            id: JudgementID(lexicon), recording: RecordingID("r"), engine: ContentHash(of: "e"),
            lexiconVersion: ContentHash(of: lexicon), hits: hits, undecided: [], deductions: [])
    }

    private func carried(_ old: [Hit], _ fresh: [Hit], channels: String = "agent,customer") -> [Hit] {
        let transcript = Transcript(
            language: .english,
            engine: EngineIdentity(engine: "pocketsphinx", model: "m", settings: ["channels": channels]),
            utterances: [], durationSeconds: 60)
        return OpinionsCarriedOver(
            from: [judgement(old, lexicon: "old")], to: judgement(fresh, lexicon: "new"), of: transcript,
            rules: [grave]
        ).judgement.hits
    }

    @Test("the same words at the same second keep theirs")
    func kept() {
        let hits = carried([hit("o-1", at: 3, opinion)], [hit("n-1", at: 3)])
        #expect(hits.map(\.opinion) == [opinion])
        #expect(hits.map(\.standing) == [.stands])
    }

    @Test("what is found only now says that nobody listened again, and waits")
    func unheard() {
        let hits = carried([hit("o-1", at: 3, opinion)], [hit("n-1", at: 30)])
        #expect(hits.map { $0.opinion?.verdict } == [SecondOpinion.Verdict.none])
        #expect(hits.map { $0.opinion?.note?.key } == ["run.notHeardAgain"])
        #expect(hits.map(\.standing) == [.waits])
    }

    @Test("a hit from before calls were heard a second time stays as it was")
    func older() {
        let hits = carried([hit("o-1", at: 3)], [hit("n-1", at: 3)])
        #expect(hits.map(\.opinion) == [nil])
        #expect(hits.map(\.standing) == [.stands])
    }

    @Test("of a transcript made elsewhere nothing was heard here, and nothing changes")
    func elsewhere() {
        let hits = carried([], [hit("n-1", at: 3)], channels: "0=agent,1=customer")
        #expect(hits.map(\.opinion) == [nil])
        #expect(hits.map(\.standing) == [.stands])
    }
}
