package import Model
package import Performance
package import Plans
package import Store

/// What people are scored by, as it is active.
package struct ScoreTerms: Sendable {
    package let scorer: Scorer
    /// Of all that it is made of, for the ledger.
    package let versions: [ContentHash]

    /// - Throws: `NoTerms` where no plans are active; `PlanError` where this version refuses what an earlier one took;
    ///   `StoreError`.
    package init(of store: CallStore) async throws {
        var plans: [Plan]?
        var calendars: [String: WorkingCalendar] = [:]
        var countsFrom: LocalDate?
        let active = try await store.activeTerms()
        for terms in active {
            switch terms.kind {
            case .plans:
                plans = try PlanFolder(texts: terms.files.map { (path: $0.name, text: $0.text) }).goodPlans()
            case .calendar(let country): calendars[country] = try terms.calendar()
            case .incentives, .pay: break
            case .start: countsFrom = terms.files.first.flatMap { LocalDate($0.text) }
            }
        }
        guard let plans else { throw NoTerms() }
        scorer = Scorer(
            plans: plans.filter { $0.audience != .comparison }, calendars: calendars, countsFrom: countsFrom)
        versions = active.map(\.version)
    }
}

extension StoredTerms {
    /// The last of its files as a calendar; nil where they are none.
    func calendar() throws(PlanError) -> WorkingCalendar? {
        guard case .calendar = kind, let file = files.last else { return nil }
        return try CalendarFile(file.text, path: file.name).goodCalendar()
    }
}

/// Nobody has said by what people are scored.
package struct NoTerms: ExplainedError {
    package var message: Message { Message("performance.noTerms") }
}

extension StoredTerms {
    /// All plans together.
    package static func plans(_ folder: PlanFolder) -> StoredTerms {
        StoredTerms(.plans, folder.plans.map { File(name: $0.place.path, text: $0.text) })
    }

    package static func calendar(_ file: CalendarFile, named path: String) throws(PlanError) -> StoredTerms {
        StoredTerms(.calendar(country: try file.goodCalendar().country), [File(name: path, text: file.text)])
    }

    package static func start(_ day: LocalDate) -> StoredTerms {
        StoredTerms(.start, [File(name: "start", text: day.description)])
    }
}

extension CallStore {
    /// Whether what happens in a period counts for nobody's pay yet.
    package func isTrial(_ period: Period) async throws(StoreError) -> Bool {
        let start = try await activeTerms().last { $0.kind == .start }?.files.first.flatMap { LocalDate($0.text) }
        return start.map { period.first < $0 } ?? true
    }
}
