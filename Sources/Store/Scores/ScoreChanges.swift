internal import Model

/// Of whom, and on which days, something has changed that scores are made from.
struct ScoreChanges {
    /// Half-open at neither end; nil is everyone, and no last day is every day from the first on.
    private var days: [EmployeeID?: (first: LocalDate, last: LocalDate?)] = [:]

    /// Something of one day.
    mutating func note(_ employee: EmployeeID?, on day: LocalDate) { note(employee, from: day, through: day) }

    /// Something of everyone, from a day on.
    mutating func noteEveryone(from day: LocalDate) { note(nil, from: day, through: nil) }

    mutating func note(_ employee: EmployeeID?, from first: LocalDate, through last: LocalDate?) {
        guard let known = days[employee] else {
            days[employee] = (first, last)
            return
        }
        let end = known.last.flatMap { known in last.map { max(known, $0) } }
        days[employee] = (min(known.first, first), end)
    }

    /// What a row of a feed changes by itself. Whose score a payment enters that names nobody, and what the holders of
    /// cases are, is found out apart.
    mutating func note(_ row: FeedRow) {
        switch row.feed {
        case .payments, .surveys:
            if let employee = row.employee, let day = row.localDate { note(employee, on: day) }
        case .training:
            if let employee = row.employee, let day = row.day("taken_on") { note(employee, on: day) }
        case .targets:
            if let employee = row.employee, let month = row.text("month").flatMap({ Period($0) }) {
                note(employee, from: month.first, through: month.end.adding(days: -1))
            }
        case .employees:
            let days = [row.day("from"), row.day("left")].compactMap(\.self)
            if let first = days.min() { noteEveryone(from: first) }
        case .branches:
            if let first = row.day("from") { noteEveryone(from: first) }
        case .cases, .debtors, .complaints, .attendance, .leave: break
        }
    }

    /// Writes them down, for whoever makes scores next.
    func keep(_ session: any Session) throws {
        let sorted = days.sorted { ($0.key?.text ?? "") < ($1.key?.text ?? "") }
        for (employee, days) in sorted {
            try session.run(ScoreQueries.note, [employee, days.first, days.last])
        }
    }
}

extension FeedRow {
    var employee: EmployeeID? { text("employee").map { EmployeeID($0) } }

    func day(_ column: String) -> LocalDate? { text(column).flatMap { LocalDate($0) } }

    func text(_ column: String) -> String? {
        guard
            let place = feed.columns.firstIndex(where: { $0.name == column }), case .text(let text)? = fields[place]
        else { return nil }
        return text
    }
}
