package import Model
package import Performance
package import Store

/// Reads one person's time with the company.
package struct TimelineReading: Sendable {
    /// As the company writes it; nil where it does not.
    package let name: String?
    /// In order of days.
    package let events: [TimelineEvent]

    /// - Parameter until: up to which day, this one left out, what follows from time alone is said.
    /// - Throws: `NobodyThere`; `StoreError`.
    package init(of employee: EmployeeID, until: LocalDate, in store: CallStore) async throws {
        guard let sources = try await store.timelineSources(of: employee) else { throw NobodyThere(employee: employee) }
        var pay: [Period: TimelineEvent.MonthlyPay] = [:]
        for sheet in try await store.paySheets(of: employee) where !sheet.lines.isEmpty {
            pay[sheet.month] = TimelineEvent.MonthlyPay(
                state: sheet.state, personal: PersonalPay(employee: employee, lines: sheet.lines.map(PayBody.settled)))
        }
        let employments = sources.roster.employments[employee] ?? []
        name = employments.last?.name
        events = EmploymentTimeline(
            plans: try await Self.plans(store), schemes: try await Self.schemes(store), until: until
        )
        .events(of: employments, sources.facts, targets: sources.targets, pay: pay)
    }

    /// None where nobody has said by what people are scored.
    private static func plans(_ store: CallStore) async throws -> [Plan] {
        do {
            return try await ScoreTerms(of: store).scorer.plans
        } catch is NoTerms {
            return []
        }
    }

    /// None where nobody has said how performance pay follows.
    private static func schemes(_ store: CallStore) async throws -> [PayScheme] {
        do {
            return try await PayKeeper(store: store).calculator().schemes
        } catch is NoPayScheme {
            return []
        } catch is NoTerms {
            return []
        }
    }
}

/// The feed of employees has nobody of that key.
package struct NobodyThere: ExplainedError {
    package let employee: EmployeeID

    package var message: Message { Message("timeline.nobody", ["employee": employee.text]) }
}
