import Model
import Testing

@testable import Compliance

@Suite("What rules on contacts found")
struct ContactTests {
    private func finding(_ rule: String, _ confidence: Confidence = .one) -> Finding {
        Finding(
            rule: RuleID(rule), kind: .contact, channel: 0, role: .agent, span: Span(start: 0, end: 60),
            text: "2026-03-02 22:30 Asia/Shanghai", before: "", after: "outside 08:00-22:00", confidence: confidence)
    }

    private func judged(_ found: [Finding], stretches: [Stretch] = []) -> Judgement {
        let contacts = [
            ContactOutcome(
                rule: RuleID("en.hours"), at: "2026-03-02 22:30 Asia/Shanghai", found: .outside(hours: "08:00-22:00"))
        ]
        return ComplianceJudge(
            lexicons: set([
                rule("en.hours", deduct: 2), rule("en.day"), rule("en.shadow", status: .shadow), rule("en.threat"),
            ]),
            settings: ComplianceSettings()
        ).judge(
            Findings(found: found, undecided: []), recording: RecordingID("r"),
            engine: EngineIdentity(engine: "test", model: "", settings: [:]), localDate: "2026-03-02",
            stretches: stretches, contacts: contacts)
    }

    @Test("stands where it is certain, waits where it is in doubt, and costs nothing while it is tried out")
    func standing() {
        let judgement = judged([
            finding("en.day", Confidence(tenThousandths: 5000)), finding("en.hours"), finding("en.shadow"),
        ])
        #expect(judgement.hits.map(\.standing) == [.waits, .stands, .shadow])
        #expect(judgement.deducted == Points(2))
        #expect(judgement.state == .waiting)
        #expect(judgement.basis.contacts.count == 1)
    }

    @Test("costs beside what was said in the call: they are no words that others share")
    func besideWords() {
        let said = Finding(
            rule: RuleID("en.threat"), kind: .said, channel: 0, role: .agent, span: Span(start: 0, end: 60), text: "x",
            before: "", after: "", confidence: .one)
        #expect(judged([finding("en.hours"), said]).deducted == Points(3))
        #expect(judged([finding("en.day"), finding("en.hours")]).deducted == Points(3), "two limits, two violations")
    }

    @Test("is of the one who opens the call")
    func owner() {
        let stretches = [
            Stretch(employee: EmployeeID("E-1"), from: 5, until: 20),
            Stretch(employee: EmployeeID("E-2"), from: 20, until: nil),
        ]
        #expect(judged([finding("en.hours")], stretches: stretches).deductions.map(\.employee) == [EmployeeID("E-1")])
    }
}
