import Model
import Seeds
import Testing

@testable import Notices

@Suite("One alert for one crossing")
struct AlertChangeTests {
    private static let first = CrossingTests.first

    private func day(_ number: Int) -> LocalDate { Self.first.adding(days: number) }

    private func alert(_ number: Int, _ since: Int, _ until: Int? = nil) -> Alert {
        Alert(
            key: Alert.Key(rule: ComplianceScoreRule.id, subject: "E-1 2026-02", number: number),
            employee: EmployeeID("E-1"), crossing: Crossing(since: day(since), until: until.map(day)),
            state: until == nil ? .open : .ended, role: .supervisor, raisedAt: 0)
    }

    private func finding(_ crossings: [Crossing], from: LocalDate = LocalDate(dayNumber: 0)) -> AlertFinding {
        AlertFinding(
            rule: ComplianceScoreRule.id, subject: "E-1 2026-02", employee: EmployeeID("E-1"), from: from,
            crossings: crossings)
    }

    @Test("what is kept as it is found changes nothing")
    func same() {
        let found = finding([Crossing(since: day(3), until: day(7)), Crossing(since: day(9))])
        #expect(AlertChange.between([alert(1, 3, 7), alert(2, 9)], and: found, used: 2).isEmpty)
    }

    @Test("a new crossing takes the next number, also after one that was taken back")
    func numbers() {
        let found = finding([Crossing(since: day(3), until: day(7)), Crossing(since: day(9))])
        let changes = AlertChange.between([alert(1, 3, 7)], and: found, used: 4)
        guard case .raise(let key, let crossing) = changes.first else {
            Issue.record("\(changes)")
            return
        }
        #expect(changes.count == 1 && key.number == 5 && crossing.since == day(9))
    }

    @Test("after a correction without a crossing the alert is withdrawn; one whose first day moved is the same one")
    func corrections() {
        #expect(AlertChange.between([alert(1, 3)], and: finding([]), used: 1) == [.withdraw(alert(1, 3))])
        let moved = Crossing(since: day(5))
        #expect(AlertChange.between([alert(1, 3)], and: finding([moved]), used: 1) == [.move(alert(1, 3), moved)])
        let later = finding([Crossing(since: day(20))])
        let changes = AlertChange.between([alert(1, 5, 8), alert(2, 20)], and: later, used: 2)
        #expect(changes == [.withdraw(alert(1, 5, 8))])
    }

    @Test("what began before the days that are known is not taken back, and is over when it is over")
    func window() {
        let found = finding([], from: day(10))
        #expect(AlertChange.between([alert(1, 3)], and: found, used: 1).isEmpty)
        let ending = finding([Crossing(since: day(10), until: day(12))], from: day(10))
        let over = Crossing(since: day(3), until: day(12))
        #expect(AlertChange.between([alert(1, 3)], and: ending, used: 1) == [.move(alert(1, 3), over)])
    }

    @Test("whatever order corrections come in, as many alerts last as there are crossings, and no number comes twice")
    func property() {
        var dice = SplitMix64(seed: 9)
        for _ in 0..<200 {
            var (known, used): ([Alert], Int) = ([], 0)
            for _ in 0..<8 {
                let values = (0..<12).map { _ in Score(hundredths: Int.random(in: 7700...8400, using: &dice)) }
                let crossings = Hysteresis.standard.crossings(
                    of: values.enumerated().map { (day($0), $1) })
                for change in AlertChange.between(known, and: finding(crossings), used: used) {
                    switch change {
                    case .withdraw(let gone): known.removeAll { $0.id == gone.id }
                    case .move(let moved, let crossing):
                        known.removeAll { $0.id == moved.id }
                        known.append(kept(moved.key, crossing))
                    case .raise(let key, let crossing):
                        #expect(key.number == used + 1)
                        used = key.number
                        known.append(kept(key, crossing))
                    }
                }
                #expect(Set(known.map(\.crossing.since)) == Set(crossings.map(\.since)))
                #expect(Set(known.map(\.key.number)).count == known.count)
            }
        }
    }

    @Test("day by day or at once, the same crossings are kept")
    func order() {
        var dice = SplitMix64(seed: 11)
        for _ in 0..<100 {
            let values = (0..<20).map { _ in Score(hundredths: Int.random(in: 7700...8400, using: &dice)) }
            var known: [Alert] = []
            for days in 1...values.count {
                let series = values.prefix(days).enumerated().map { (day: day($0), value: Score?.some($1)) }
                let found = finding(Hysteresis.standard.crossings(of: series))
                for change in AlertChange.between(known, and: found, used: known.count) {
                    switch change {
                    case .withdraw(let gone): Issue.record("\(gone)")
                    case .move(let moved, let crossing):
                        known = known.map { $0.id == moved.id ? kept($0.key, crossing) : $0 }
                    case .raise(let key, let crossing): known.append(kept(key, crossing))
                    }
                }
            }
            let whole = Hysteresis.standard.crossings(of: values.enumerated().map { (day($0), $1) })
            #expect(known.map(\.crossing) == whole)
            #expect(known.map(\.key.number) == Array(1..<known.count + 1))
        }
    }

    private func kept(_ key: Alert.Key, _ crossing: Crossing) -> Alert {
        Alert(
            key: key, employee: EmployeeID("E-1"), crossing: crossing, state: .open, role: .supervisor, raisedAt: 0)
    }
}
