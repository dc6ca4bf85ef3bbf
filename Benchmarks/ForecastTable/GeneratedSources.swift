import DemoCompanies
import Model

/// What a generated company's feeds say of payments, targets and staff, as the store would give it.
struct GeneratedSources {
    let sources: PaymentSources

    init(_ company: DemoCompany) {
        var payments: [Period: [EmployeeID: [PaymentSources.DatedPayment]]] = [:]
        for month in company.months {
            for row in company.payments(in: month) {
                guard let day = row.localDate, let amount = row.number("amount") else { continue }
                let payment = PaymentSources.DatedPayment(day: day, amount: amount)
                payments[Period(.month, of: day), default: [:]][row.employee, default: []].append(payment)
            }
        }
        var targets: [Period: [EmployeeID: Int]] = [:]
        for row in company.rows(of: .targets) {
            guard let month = row.text("month").flatMap({ Period($0) }) else { continue }
            targets[month, default: [:]][row.employee] = row.number("amount")
        }
        sources = PaymentSources(
            roster: Self.roster(company), months: company.months,
            payments: payments.mapValues { $0.mapValues { $0.sorted { ($0.day, $0.amount) < ($1.day, $1.amount) } } },
            targets: targets)
    }

    private static func roster(_ company: DemoCompany) -> Roster {
        var placements: [EmployeeID: [Employment.Placement]] = [:]
        var spans: [EmployeeID: (hired: LocalDate, left: LocalDate?)] = [:]
        for row in company.rows(of: .employees) {
            guard let from = row.date("from"), let hired = row.date("hired"), let branch = row.text("branch") else {
                continue
            }
            let team = Team(branch: branch, name: row.text("team"))
            placements[row.employee, default: []].append(Employment.Placement(from: from, team: team))
            spans[row.employee] = (hired, row.date("left"))
        }
        let employments = spans.map { employee, span in
            Employment(
                employee: employee, hired: span.hired, left: span.left, placements: placements[employee] ?? [])
        }
        let countries = company.rows(of: .branches).compactMap { row in
            row.text("branch").flatMap { branch in row.text("country").map { (branch, $0) } }
        }
        return Roster(employments, countries: Dictionary(countries) { $1 })
    }
}

extension FeedRow {
    fileprivate var employee: EmployeeID { EmployeeID(text("employee") ?? "") }

    fileprivate func text(_ column: String) -> String? {
        guard case .text(let text)? = field(column) else { return nil }
        return text
    }

    fileprivate func number(_ column: String) -> Int? {
        guard case .number(let number)? = field(column) else { return nil }
        return Int(number)
    }

    fileprivate func date(_ column: String) -> LocalDate? { text(column).flatMap { LocalDate($0) } }

    private func field(_ column: String) -> Field? {
        feed.columns.firstIndex { $0.name == column }.flatMap { fields[$0] }
    }
}
