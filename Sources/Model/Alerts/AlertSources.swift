/// What alerts are raised from, of one moment.
package struct AlertSources: Sendable {
    /// The day of the look, in the company's zone.
    package let today: LocalDate
    /// The instant of the look, microseconds since 1970 UTC.
    package let now: Int64
    /// The first day of which calls are known here; what was before is settled.
    package let window: LocalDate
    package let roster: Roster
    /// Of whom something has changed since the last look; everyone at the first.
    package let changed: Set<EmployeeID>
    /// Of each of them the days with scored calls, in order.
    package let conduct: [EmployeeID: [ConductDay]]
    /// Complaints that were found right, by the day on which that came in.
    package let complaints: [UpheldComplaint]
    /// Promises of payment that fall due about now.
    package let promises: [DuePromise]
    /// Of each feed the days on which it brought something new, in order.
    package let imports: [Feed: [LocalDate]]
    /// Alerts that were not taken back, as far as rules may still speak of them.
    package let known: [Alert]
    /// What is looked at once a day; nil where that has been done.
    package let daily: DailySources?

    package init(
        today: LocalDate, now: Int64 = 0, window: LocalDate, roster: Roster = Roster([]),
        changed: Set<EmployeeID> = [],
        conduct: [EmployeeID: [ConductDay]] = [:], complaints: [UpheldComplaint] = [], promises: [DuePromise] = [],
        imports: [Feed: [LocalDate]] = [:], known: [Alert] = [], daily: DailySources? = nil
    ) {
        self.today = today
        self.now = now
        self.window = window
        self.roster = roster
        self.changed = changed
        self.conduct = conduct
        self.complaints = complaints
        self.promises = promises
        self.imports = imports
        self.known = known
        self.daily = daily
    }
}

/// What one person's calls of one day came to.
package struct ConductDay: Hashable, Sendable {
    package let day: LocalDate
    /// Scored calls; above 0.
    package let calls: Int
    /// Of them, those with a deduction.
    package let flagged: Int
    package let deducted: Points
    /// Rules of good conduct met, each once a call.
    package let credits: Int

    package init(day: LocalDate, calls: Int, flagged: Int = 0, deducted: Points, credits: Int = 0) {
        self.day = day
        self.calls = calls
        self.flagged = flagged
        self.deducted = deducted
        self.credits = credits
    }
}

/// A complaint that was found right.
package struct UpheldComplaint: Hashable, Sendable {
    /// The company's own key of it.
    package let complaint: String
    package let employee: EmployeeID?
    /// The day, in UTC, on which it was imported as upheld.
    package let day: LocalDate

    package init(complaint: String, employee: EmployeeID?, day: LocalDate) {
        self.complaint = complaint
        self.employee = employee
        self.day = day
    }
}

/// A day on which a debtor said that they will pay.
package struct DuePromise: Hashable, Sendable {
    /// The company's own key of the case.
    package let name: String
    /// Who has the case.
    package let employee: EmployeeID
    package let day: LocalDate

    package init(case name: String, employee: EmployeeID, day: LocalDate) {
        self.name = name
        self.employee = employee
        self.day = day
    }
}
