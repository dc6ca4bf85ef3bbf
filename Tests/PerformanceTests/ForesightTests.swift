import Model
import Testing

@testable import Performance

@Suite("What another set of lexicons would make of calls")
struct ForesightTests {
    private func hit(_ rule: String, at second: Double = 0, _ standing: Standing = .stands) -> Hit {
        Hit(
            id: HitID("\(rule)@\(second)"), rule: RuleID(rule), kind: .said, channel: 0, role: .agent,
            span: Span(start: second, end: second + 1), text: "words", before: "", after: "", confidence: .one,
            standing: standing)
    }

    private func judgement(_ hits: [Hit], points: [String: Int] = [:], employee: String? = nil) -> Judgement {
        Judgement(
            id: JudgementID("j"), recording: RecordingID("r"), engine: ContentHash(of: "e"),
            lexiconVersion: ContentHash(of: "v"), hits: hits, undecided: [],
            deductions: points.sorted { $0.key < $1.key }.map { rule, points in
                Deduction(
                    rule: RuleID(rule), category: "c", points: Points(points), hits: [],
                    employee: employee.map { EmployeeID($0) })
            })
    }

    private func foresee(_ before: Judgement, _ after: Judgement, _ call: Call = Call(employee: EmployeeID("E-1")))
        -> ForeseenCall
    {
        ForeseenCall(
            recording: RecordingID("r"), path: "/r", call: call, before: before, after: after, rules: [RuleID("x")])
    }

    @Test("a call is newly hit, no longer hit, otherwise another, or stays as it is")
    func fates() {
        let (none, hit) = (judgement([]), judgement([hit("x")], points: ["x": 2]))
        #expect(foresee(none, hit).fate == .newlyHit)
        #expect(foresee(hit, none).fate == .noLongerHit)
        #expect(foresee(hit, hit).fate == nil)
        #expect(foresee(hit, judgement([self.hit("x", .shadow)])).fate == .noLongerHit)
        let other = judgement([self.hit("x"), self.hit("y", at: 9)], points: ["x": 2, "y": 1])
        #expect(foresee(judgement([self.hit("y", at: 9)], points: ["y": 1]), other).fate == .changed)
        #expect(foresee(hit, judgement([self.hit("x")], points: ["x": 1])).fate == .changed)
    }

    @Test("words are shown with how they stood and would stand; what only costs other points is shown, too")
    func words() {
        let before = judgement([hit("x"), hit("x", at: 5)], points: ["x": 2])
        let after = judgement([hit("x", at: 5, .waits), hit("x", at: 7)], points: ["x": 2])
        let found = foresee(before, after).words.map { ($0.hit.span.start, $0.before, $0.after) }
        #expect(found.map(\.0) == [0, 5, 7])
        #expect(found.map(\.1) == [.stands, .stands, nil])
        #expect(found.map(\.2) == [nil, .waits, .stands])
        let cheaper = foresee(judgement([hit("x")], points: ["x": 2]), judgement([hit("x")], points: ["x": 1]))
        #expect(cheaper.words.count == 1)
    }

    @Test("whoever answers for a call has the change; in a shared call each has their own")
    func changes() {
        let after = judgement([hit("x")], points: ["x": 2], employee: "E-2")
        #expect(foresee(judgement([]), after).changes == [EmployeeID("E-1"): Points(2)])
        let shared = Call(
            employee: EmployeeID("E-1"),
            stretches: [
                Stretch(employee: EmployeeID("E-1"), from: 0, until: 5),
                Stretch(employee: EmployeeID("E-2"), from: 5, until: nil),
            ])
        let found = foresee(judgement([]), after, shared)
        #expect(found.changes == [EmployeeID("E-2"): Points(2)])
        #expect(found.employees.map(\.text) == ["E-1", "E-2"])
    }

    @Test("calls are added up by rule, and the sample is the same for a seed")
    func tally() {
        func tally(seed: UInt64) -> ForesightTally {
            var tally = ForesightTally(sampleSize: 3, seed: seed)
            for number in 1...50 {
                tally.add(calls: 1, bytes: 10)
                tally.add(
                    ForeseenCall(
                        recording: RecordingID("r\(number)"), path: "/r", call: Call(employee: EmployeeID("E-1")),
                        before: judgement([]), after: judgement([hit("x")], points: ["x": 2]), rules: [RuleID("x")]))
            }
            return tally
        }
        let sum = tally(seed: 1)
        #expect(sum.fates == [.newlyHit: 50])
        #expect(sum.after == Points(100))
        #expect(sum.changes == [EmployeeID("E-1"): Points(100)])
        #expect(sum.rules[RuleID("x")]?.newCalls == 50)
        #expect(sum.rules[RuleID("x")]?.after.points == Points(100))
        #expect(sum.sample.count == 3)
        #expect(Set(sum.sample.map(\.recording)).count == 3)
        #expect(sum.sample == tally(seed: 1).sample)
        #expect(sum.sample != tally(seed: 2).sample)
    }

    @Test("precision: nothing without rulings, Wilson's interval with them, and below a line by its upper end")
    func precision() throws {
        #expect(RulePrecision(confirmed: 0, overturned: 0) == nil)
        let few = try #require(RulePrecision(confirmed: 1, overturned: 2))
        #expect(!few.isBelow(0.5))
        let many = try #require(RulePrecision(confirmed: 5, overturned: 25))
        #expect(many.isBelow(0.5))
        #expect(abs(many.interval.high - 0.336) < 0.001)
    }

    @Test("scores before and after by employee, the most moved first, and by the branch of the last day")
    func people() {
        let day = LocalDate(dayNumber: 20_000)
        func employment(_ id: String, _ branches: [(Int, String)]) -> Employment {
            Employment(
                employee: EmployeeID(id), name: nil, hired: day, left: nil,
                placements: branches.map {
                    .init(from: day.adding(days: $0), team: Team(branch: $1, name: "T"), supervisor: nil)
                })
        }
        let found = ComplianceForesight(
            conduct: [
                EmployeeID("E-1"): ConductSum(calls: 200, deducted: Points(10)),
                EmployeeID("E-2"): ConductSum(calls: 50, deducted: Points(1)),
                EmployeeID("E-3"): ConductSum(calls: 10, deducted: .zero),
            ],
            changes: [EmployeeID("E-1"): Points(-4), EmployeeID("E-2"): Points(2)],
            roster: Roster([employment("E-1", [(0, "B-1"), (5, "B-2")]), employment("E-2", [(0, "B-1")])]),
            last: day.adding(days: 9), .per100)
        #expect(found.employees.map(\.unit) == ["E-1", "E-2"])
        #expect(found.employees.map(\.scoreBefore) == [Fraction(95), Fraction(99)])
        #expect(found.employees.map(\.scoreAfter) == [Fraction(97), Fraction(97)])
        #expect(found.branches.map(\.unit) == ["", "B-1", "B-2"])
        #expect(found.branches.map(\.after) == [.zero, Points(3), Points(6)])
    }
}
