import Model
import Testing

@testable import DemoCompanies

@Suite("The generated company's calls")
struct CallsTests {
    private let company: DemoCompany
    private let calls: [DemoCall]

    init() throws {
        let company = try DemoCompanies.small(.breaks)
        self.company = company
        calls = company.months.flatMap { Array(company.calls(in: $0)) }
    }

    @Test("the agent says exactly the call's violating phrases, each of another rule, and the customer none")
    func phrases() {
        let forbidden = Set(DemoCompanies.phrases.map(\.text))
        for call in calls {
            let said = call.lines.filter { forbidden.contains($0.text) }
            #expect(said.map(\.text) == call.violations.map(\.text))
            #expect(said.allSatisfy { $0.role == .agent })
            #expect(Set(call.violations.map(\.rule)).count == call.violations.count)
            #expect(call.violations.allSatisfy { $0.language == call.language })
        }
        #expect(Set(calls.map(\.violations.count)).isSuperset(of: [0, 1, 2]))
    }

    @Test("a call has four to ten lines, agent first, apart from each other, and ends after them")
    func lines() throws {
        for call in calls {
            #expect((4...10).contains(call.lines.count) && call.lines[0].role == .agent)
            #expect(call.lines[0].text.contains(call.employee.text.dropFirst(2)))
            for (line, next) in zip(call.lines, call.lines.dropFirst()) {
                #expect(line.span.length > 0 && next.span.start - line.span.end > 1)
            }
            #expect(try #require(call.lines.last).span.end <= Double(call.durationSeconds))
        }
    }

    @Test("people call in working hours of their branch, on working days, one call after the other")
    func times() {
        #expect(Set(calls.map(\.callID)).count == calls.count)
        for call in calls {
            #expect(("09:00"..<"18:00").contains(call.startedAt.localClock))
            #expect(company.calendar.isWorkingDay(call.startedAt.localDay))
            #expect((call.startedAt.zone == "Europe/London") == (call.language == .english))
        }
        for (call, next) in zip(calls, calls.dropFirst()) where call.employee == next.employee {
            let end = call.startedAt.microseconds + Int64(call.durationSeconds) * 1_000_000
            #expect(end < next.startedAt.microseconds)
        }
    }

    @Test("as many calls are made on a day as the size says, and more where it says more")
    func counts() throws {
        let size = CompanySize(employees: 40, branches: 2, months: 1, callsPerDay: 30)
        let busy = DemoCompany(
            kind: .noise, size: size, lastMonth: try #require(Period("2026-03")), calendar: DemoCompanies.calendar,
            phrases: [], seed: 1)
        let days = busy.rows(of: .attendance).count { $0.number("hours") != 0 }
        let made = busy.calls(in: busy.months[0]).reduce(0) { count, _ in count + 1 }
        #expect((29.0...31.0).contains(Double(made) / Double(days)))
    }

    @Test("in a language without phrases nobody breaks a rule")
    func noPhrases() throws {
        let chinese = DemoCompanies.phrases.filter { $0.language == .chinese }
        let company = try DemoCompanies.company(.noise, employees: 200, branches: 10, months: 1, phrases: chinese)
        let violating = company.calls(in: company.months[0]).filter { !$0.violations.isEmpty }
        #expect(!violating.isEmpty && violating.allSatisfy { $0.language == .chinese })
    }

    @Test("most complaints follow a violation and name its call and debtor")
    func complaints() throws {
        let byID = Dictionary(uniqueKeysWithValues: calls.map { ($0.callID, $0) })
        let complaints = company.rows(of: .complaints)
        var after = 0
        for row in complaints {
            let call = try #require(byID[row.text("call") ?? ""])
            #expect(row.text("debtor") == call.debtor.text && row.employee == call.employee)
            #expect(try #require(row.number("filed_at")) > Int(call.startedAt.microseconds))
            after += call.violations.isEmpty ? 0 : 1
        }
        #expect(after > complaints.count * 8 / 10)
    }
}
