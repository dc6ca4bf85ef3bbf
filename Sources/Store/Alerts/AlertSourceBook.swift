internal import Model

/// Reads what alerts are raised from.
struct AlertSourceBook {
    let session: any Session
    /// Microseconds since 1970 UTC.
    let now: Int64
    let today: LocalDate

    /// Days of which the rules of days speak at least, however young the month is.
    private static let days = 21
    /// How far back imports are read, to tell how often a feed came.
    private static let importDays = 120
    private static let dayLength: Int64 = 86_400_000_000

    /// - Parameters:
    ///   - through: the last change that was looked at; nil for none: then all are.
    ///   - daily: what is looked at once a day.
    func sources(since through: Int64?, daily: DailySources?) throws -> AlertSources {
        let roster = try FactBook(session: session).roster()
        let (changed, first) = try changes(since: through, roster)
        let window = window(first)
        return AlertSources(
            today: today, now: now, window: window, roster: roster, changed: changed,
            conduct: try conduct(of: changed, from: window), complaints: try complaints(), promises: try promises(),
            imports: try imports(),
            known: try session.rows(AlertQueries.known, [lastMonth.first]).map(Alert.init), daily: daily)
    }

    private var lastMonth: Period { Period(.month, of: today).previous }

    /// This month, and so many days; last month too where something of it has changed.
    private func window(_ first: LocalDate?) -> LocalDate {
        let near = min(Period(.month, of: today).first, today.adding(days: -Self.days))
        guard let first, first < near else { return near }
        return min(near, lastMonth.first)
    }

    /// Whose sources have changed, and the first day of it.
    private func changes(since through: Int64?, _ roster: Roster) throws -> (Set<EmployeeID>, LocalDate?) {
        let everyone = Set(roster.employments.keys)
        guard let through else { return (everyone, lastMonth.first) }
        var (changed, first): (Set<EmployeeID>, LocalDate?) = ([], nil)
        for row in try session.rows(AlertQueries.changed, [through]) {
            let day: LocalDate = try row.read("first")
            first = min(first ?? day, day)
            if let employee = try row.read("employee", as: EmployeeID?.self) {
                changed.insert(employee)
            } else {
                changed = everyone
            }
        }
        return (changed, first)
    }

    private func conduct(of people: Set<EmployeeID>, from first: LocalDate) throws -> [EmployeeID: [ConductDay]] {
        let rows =
            people.count > FactBook.fewPeople
            ? try session.rows(AlertSourceQueries.conductOfAll, [first])
            : try people.flatMap { try session.rows(AlertSourceQueries.conductOfOne, [first, $0]) }
        var days: [EmployeeID: [ConductDay]] = [:]
        for row in rows {
            let employee: EmployeeID = try row.read("employee")
            guard people.contains(employee) else { continue }
            days[employee, default: []].append(try ConductDay(row))
        }
        return days
    }

    private func complaints() throws -> [UpheldComplaint] {
        let first = Int64(lastMonth.first.dayNumber) * Self.dayLength
        return try session.rows(AlertSourceQueries.complaints, [first]).map { row in
            UpheldComplaint(
                complaint: try row.read("complaint"), employee: try row.read("employee"),
                day: Self.day(try row.read("imported_at")))
        }
    }

    /// Zones differ by a day at most, so what is due tomorrow anywhere is among these.
    private func promises() throws -> [DuePromise] {
        let span: [any Storable] = [today.adding(days: -1), today.adding(days: 2), today]
        return try session.rows(AlertSourceQueries.promises, span).map { row in
            DuePromise(case: try row.read("case"), employee: try row.read("employee"), day: try row.read("promised"))
        }
    }

    private func imports() throws -> [Feed: [LocalDate]] {
        var days: [Feed: [LocalDate]] = [:]
        for row in try session.rows(AlertSourceQueries.imports, [now - Int64(Self.importDays) * Self.dayLength]) {
            let day = Self.day(try row.read("imported_at"))
            if let feed = Feed(rawValue: try row.read("feed")), days[feed]?.last != day {
                days[feed, default: []].append(day)
            }
        }
        return days
    }

    private static func day(_ instant: Int64) -> LocalDate { LocalDate(dayNumber: Int(instant / dayLength)) }
}

extension ConductDay {
    init(_ row: Row) throws {
        self.init(
            day: try row.read("local_date"), calls: try row.read("calls"), flagged: try row.read("flagged"),
            deducted: try row.read("deducted"), credits: try row.read("credits"))
    }
}
