import Model
import Testing

@testable import DemoCompanies

@Suite("The generated company's people")
struct StaffTests {
    @Test("four of a hundred leave each month and are replaced, and some move to another team")
    func turnover() throws {
        let company = try DemoCompanies.company(.steady, employees: 1000, branches: 20, months: 6)
        let rows = company.rows(of: .employees)
        let people = Dictionary(grouping: rows, by: \.employee)
        let leavers = people.values.count { $0[0].date("left") != nil }
        #expect((0.03...0.045).contains(Double(leavers) / 6000))
        let newcomers = people.values.count { $0[0].date("hired").map { $0 >= company.start } ?? false }
        #expect(newcomers > leavers * 8 / 10)
        let movers = people.values.count { Set($0.map { $0.text("team") }).count > 1 }
        #expect((30...90).contains(movers))
        let counts = company.months.map { company.people(in: $0).count }
        #expect(counts.allSatisfy { (980...1060).contains($0) })
    }

    @Test("every team has a supervisor of its own who stays, and supervisors have none")
    func supervisors() throws {
        let company = try DemoCompanies.company(.steady, employees: 120, branches: 10, months: 3)
        let rows = company.rows(of: .employees)
        let byTeam = Dictionary(grouping: rows.filter { $0.text("supervisor") != nil }) { $0.text("team") }
        #expect(byTeam.count == 25)
        for members in byTeam.values {
            let supervisors = Set(members.map { $0.text("supervisor") })
            #expect(supervisors.count == 1)
            let own = rows.filter { supervisors.contains($0.employee.text) }
            #expect(own.count == 1 && own.allSatisfy { $0.text("supervisor") == nil && $0.text("left") == nil })
        }
    }

    @Test("the supervisor who is replaced leaves on the day on which the new one comes, and the team's rows say so")
    func replacement() throws {
        let company = try DemoCompanies.company(.breaks, employees: 120, branches: 10, months: 6)
        let change = try #require(company.supervisorChange)
        let rows = company.rows(of: .employees).filter { $0.text("team") == change.team.name }
        let after = rows.filter { $0.date("from") == change.on }
        let successor = try #require(after.first { $0.text("supervisor") == nil })
        #expect(successor.date("hired") == change.on)
        #expect(after.count > 2)
        #expect(after.allSatisfy { $0 == successor || $0.text("supervisor") == successor.employee.text })
        #expect(rows.contains { $0.text("supervisor") == nil && $0.date("left") == change.on })
    }

    @Test("ten branches have one in Urumqi and one in London, whose people speak English; nine have none in London")
    func offices() throws {
        let ten = try DemoCompanies.small(.steady).rows(of: .branches)
        #expect(ten.map { $0.text("zone") }.filter { $0 != "Asia/Shanghai" } == ["Asia/Urumqi", "Europe/London"])
        #expect(ten.map { $0.text("country") } == Array(repeating: "CN", count: 9) + ["GB"])
        let nine = try DemoCompanies.company(.steady, employees: 60, branches: 9, months: 1).rows(of: .branches)
        #expect(nine.allSatisfy { $0.text("country") == "CN" })
    }

    @Test("a company of one person in one month has all its rows", arguments: CompanyKind.allCases)
    func least(kind: CompanyKind) throws {
        let company = try DemoCompanies.company(kind, employees: 1, branches: 1, months: 1)
        #expect(company.people(in: company.months[0]).count == 1)
        #expect(!company.payments(in: company.months[0]).isEmpty)
        #expect(company.truth.people.count == 1)
    }
}
