import Model
import Testing

@testable import Compliance

@Suite("The judgement of a call")
struct JudgementTests {
    private let engine = EngineIdentity(engine: "pocketsphinx", model: "en-us", settings: [:])
    private let judge = ComplianceJudge(
        lexicons: set([rule("a", deduct: 2), rule("b", category: "abuse"), rule("tried", status: .shadow)]),
        settings: ComplianceSettings())

    private func judgement(_ findings: [Finding], undecided: [RuleID] = []) -> Judgement {
        judge.judge(
            Findings(found: findings, undecided: undecided), recording: RecordingID("call:1"), engine: engine,
            localDate: nil)
    }

    @Test("a call's compliance is 100 minus its deductions")
    func compliance() {
        #expect(judgement([finding("a"), finding("b")]).compliance == Points(97))
        #expect(judgement([]).compliance == .full)
    }

    @Test("a call with a hit below its threshold waits, and what stands counts meanwhile")
    func waiting() {
        let made = judgement([finding("a"), finding("b", confidence: .init(tenThousandths: 100))])
        #expect(made.state == .waiting)
        #expect(made.deducted == Points(2))
    }

    @Test("a call with an undecided pattern waits although nothing was hit")
    func undecided() {
        #expect(judgement([], undecided: [RuleID("a")]).state == .waiting)
        #expect(judgement([]).state == .scored)
    }

    @Test("a rule that is tried out keeps no call waiting")
    func undecidedShadow() {
        let made = judgement([], undecided: [RuleID("gone"), RuleID("tried")])
        #expect(made.state == .scored && made.undecided.isEmpty)
    }

    @Test("the same findings give the same judgement, ids included")
    func repeatable() {
        #expect(judgement([finding("a")]) == judgement([finding("a")]))
    }

    @Test("compliance has no floor: a call that cost 120 points is worse than one that cost 100")
    func noFloor() {
        let many = (0..<60).map { hit("a", at: Double($0) * 100) }
        let made = Judgement(
            id: JudgementID("j"), recording: RecordingID("call:1"), engine: engine.fingerprint,
            lexiconVersion: ContentHash(of: ""), hits: many, undecided: [],
            deductions: Violations(rules: [rule("a", deduct: 2)], settings: ComplianceSettings())
                .deductions(for: many))
        #expect(made.deducted == Points(120))
        #expect(made.compliance == Points(-20))
    }
}
