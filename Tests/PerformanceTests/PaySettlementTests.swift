import Model
import Testing

@testable import Performance

@Suite("What a month pays")
struct PaySettlementTests {
    private let months = ["2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06"].compactMap { Period($0) }
    private let employee = EmployeeID("E-1")

    private func yuan(_ amount: Int) -> Money { Money(minorUnits: amount * 100, .yuan) }

    private func pay(_ amount: Int, _ month: Period) -> PerformancePay {
        PerformancePay(
            employee: employee, month: month, scheme: PaySchemeID("ours"), team: Team(branch: "B-1", name: nil),
            spans: [], workingDays: 20, base: yuan(amount), score: nil, attainment: nil, factors: [],
            share: Fraction(100), amount: yuan(amount))
    }

    private func award(
        _ id: String, _ status: AwardStatus, _ amount: Int = 2000, isTrial: Bool = false
    ) throws -> ReportedAward {
        let month = months[0]
        let award = StoredAward(
            id: AwardID(id), rule: "r", employee: employee, occasion: "2026-01", period: month, body: "{}",
            payment: yuan(amount), payOn: try #require(LocalDate("2026-02-15")), days: month.first..<month.end,
            isTrial: isTrial)
        return ReportedAward(
            standing: StandingAward(award: award, status: status, heldBy: []),
            name: LocalizedText(zh: "奖", en: "award"), reward: Reward(money: yuan(amount)), evidence: [])
    }

    private func line(_ settled: SettledPay) -> PayLine {
        PayLine(
            employee: settled.claim.employee, subject: settled.claim.subject, kind: settled.kind,
            amount: settled.amount, body: "")
    }

    private func last(_ month: Period) -> LocalDate { month.next.end.adding(days: -1) }

    @Test("an award is paid once it is due and its day has come, held back while it is held, and never twice")
    func awards() throws {
        let first = PaySettlement(of: months[0], closed: [])
        let due = try #require(first.settle(try award("A-1", .due), last: last(months[0])))
        #expect(due.kind == .award && due.amount == yuan(2000) && due.paidBefore == nil)
        let held = try #require(first.settle(try award("A-1", .held), last: last(months[0])))
        #expect(held.kind == .held && !held.kind.isPaid && held.amount == yuan(2000))
        #expect(first.settle(try award("A-1", .fallen), last: last(months[0])) == nil)
        #expect(first.settle(try award("A-1", .due, isTrial: true), last: last(months[0])) == nil)
        let early = PaySettlement(of: months[0].previous.previous, closed: [])
        #expect(early.settle(try award("A-1", .due), last: last(months[0].previous.previous)) == nil)

        let second = PaySettlement(of: months[1], closed: [line(due)])
        #expect(second.settle(try award("A-1", .due), last: last(months[1])) == nil)
        #expect(second.settle(try award("A-1", .held), last: last(months[1])) == nil, "what is paid stays paid")
        let after = PaySettlement(of: months[1], closed: [line(held)])
        #expect(after.settle(try award("A-1", .due), last: last(months[1]))?.kind == .award)
    }

    @Test("an award whose ground falls away after it was paid is taken back, and paid again when it stands again")
    func fallen() throws {
        let due = try #require(
            PaySettlement(of: months[0], closed: []).settle(try award("A-1", .due), last: last(months[0])))
        let back = try #require(
            PaySettlement(of: months[1], closed: [line(due)]).settle(try award("A-1", .fallen), last: last(months[1])))
        #expect(back.kind == .correction && back.amount == yuan(-2000) && back.paidBefore == yuan(2000))
        let again = try #require(
            PaySettlement(of: months[2], closed: [due, back].map(line)).settle(
                try award("A-1", .due), last: last(months[2])))
        #expect(again.kind == .correction && again.amount == yuan(2000) && again.paidBefore == yuan(0))
    }

    @Test("a closed month that would pay something else now is corrected by the difference")
    func corrections() throws {
        let claim = PaySettlement.Claim(employee, .performance(months[0]))
        let paid = try #require(
            PaySettlement(of: months[0], closed: []).settle(.success(pay(4000, months[0])), claim))
        #expect(paid.kind == .performance && paid.amount == yuan(4000))
        let next = PaySettlement(of: months[1], closed: [line(paid)])
        #expect(next.settle(.success(pay(4000, months[0])), claim) == nil)
        let more = try #require(next.settle(.success(pay(4600, months[0])), claim))
        #expect(more.kind == .correction && more.amount == yuan(600) && more.paidBefore == yuan(4000))
        #expect(next.settle(.failure(.noBasePay), claim) == nil, "what was paid stays until it can be said")
        let gone = next.takenBack(from: [months[0]], [])
        #expect(gone.map(\.amount) == [yuan(-4000)] && gone.first?.ground == .nobody)
        #expect(next.takenBack(from: [months[0]], [claim]).isEmpty)
    }

    @Test("pay that cannot be said is open, pays nothing, and comes later as a correction")
    func open() throws {
        let claim = PaySettlement.Claim(employee, .performance(months[0]))
        let open = try #require(PaySettlement(of: months[0], closed: []).settle(.failure(.noBasePay), claim))
        #expect(open.kind == .open && !open.kind.isPaid)
        let later = PaySettlement(of: months[1], closed: [line(open)]).settle(.success(pay(4000, months[0])), claim)
        #expect(later?.kind == .correction && later?.amount == yuan(4000))
    }

    @Test(
        "whatever happens in between, all closed months together paid what each thing was worth at the last closing",
        arguments: 1...40)
    func property(seed: UInt64) throws {
        var chance = seed &* 0x9E37_79B9_7F4A_7C15
        func draw(_ count: Int) -> Int {
            chance = chance &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(chance >> 33) % count
        }
        var closed: [PayLine] = []
        var worth: [PaySubject: Int] = [:]
        for (place, month) in months.enumerated() {
            let settlement = PaySettlement(of: month, closed: closed)
            var lines: [SettledPay] = []
            for earlier in months[...place] {
                let amount = 3000 + draw(3) * 100
                let claim = PaySettlement.Claim(employee, .performance(earlier))
                worth[claim.subject] = amount
                lines += [settlement.settle(.success(pay(amount, earlier)), claim)].compactMap(\.self)
            }
            for id in ["A-1", "A-2", "A-3"] {
                let status = [AwardStatus.due, .held, .fallen, .withdrawn][draw(4)]
                let subject = PaySubject.award(AwardID(id))
                switch status {
                case .due: worth[subject] = 2000
                case .held: break
                case .fallen, .withdrawn: worth[subject] = 0
                }
                lines += [settlement.settle(try award(id, status), last: last(month))].compactMap(\.self)
            }
            closed += lines.map(line)
        }
        for (subject, amount) in worth {
            let paid = closed.filter { $0.subject == subject && $0.kind.isPaid }.reduce(0) { $0 + $1.amount.minorUnits }
            #expect(paid == amount * 100, "\(subject)")
        }
    }
}
