import Model
import Testing

@testable import Compliance

@Suite("A hit of zero tolerance counts once it was heard a second time")
struct SecondOpinionTests {
    private let rules = [rule("grave", deduct: 2, zeroTolerance: true), rule("mild", category: "other")]

    private func judgement(_ hits: [Hit]) -> Judgement {
        let settings = ComplianceSettings()
        return Judgement(
            id: JudgementID("j"), recording: RecordingID("r"), engine: ContentHash(of: "e"),
            lexiconVersion: ContentHash(of: "l"), hits: hits, undecided: [],
            deductions: Violations(rules: rules, settings: settings).deductions(for: hits), settings: settings)
    }

    private func opinion(_ verdict: SecondOpinion.Verdict) -> SecondOpinion {
        SecondOpinion(verdict, by: nil, heard: "x")
    }

    @Test("what was said against such a rule is heard again; what was not said, and what is tried out, is not")
    func chosen() {
        let hits = [
            hit("grave", at: 1), hit("grave", at: 2, standing: .waits), hit("mild", at: 3),
            hit("grave", at: 4, kind: .missing), hit("grave", at: 5, standing: .shadow),
        ]
        #expect(judgement(hits).hitsToHearAgain(under: rules) == Array(hits.prefix(2)))
    }

    @Test("with agreement it counts; without, or where nothing could hear it again, it waits and costs nothing")
    func verdicts() {
        let hit = hit("grave", at: 1)
        for (verdict, standing, points) in [
            (SecondOpinion.Verdict.agrees, Standing.stands, 2), (.disagrees, .waits, 0), (.none, .waits, 0),
        ] {
            let judged = judgement([hit]).with(opinions: [hit.id: opinion(verdict)], rules: rules)
            #expect(judged.hits.map(\.standing) == [standing])
            #expect(judged.hits[0].opinion == opinion(verdict))
            #expect(judged.deducted == Points(points))
            #expect(judged.state == (standing == .waits ? .waiting : .scored))
        }
    }

    @Test("agreement does not make an unsure hit count, and disagreement touches no ruling")
    func others() {
        let (unsure, ruled) = (hit("grave", at: 1, standing: .waits), hit("grave", at: 90, standing: .confirmed))
        let judged = judgement([unsure, ruled]).with(
            opinions: [unsure.id: opinion(.agrees), ruled.id: opinion(.disagrees)], rules: rules)
        #expect(judged.hits.map(\.standing) == [.waits, .confirmed])
    }

    @Test("a second opinion is no part of what matching found")
    func evidence() {
        let hit = hit("grave", at: 1)
        let judged = judgement([hit])
        #expect(judged.with(opinions: [hit.id: opinion(.disagrees)], rules: rules).hasEvidence(of: judged))
    }
}
