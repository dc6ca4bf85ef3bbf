package import Model

extension CallStore {
    /// Keeps the awards that a look at a period found. What was given before is not given again; what was given and is not
    /// found any more has fallen, and stands again once it is. Each has its ledger line.
    package func keep(_ awards: [StoredAward], of period: Period) async throws(StoreError) -> AwardOutcome {
        try await change { change in
            let book = AwardBook(session: change.session)
            var outcome = AwardOutcome()
            for award in awards {
                guard let known = try book.grounds(AwardQueries.one, [award.id]).first else {
                    try book.keep(award, in: change)
                    outcome.given += 1
                    continue
                }
                if known.isFallen {
                    try book.rule(award.id, .restored, in: change)
                    outcome.restored += 1
                } else {
                    outcome.unchanged += 1
                }
            }
            let found = Set(awards.map(\.id))
            for known in try book.grounds(AwardQueries.ofPeriod, [period])
            where !known.isFallen && !found.contains(known.award) {
                try book.rule(known.award, .fallen, in: change)
                outcome.fallen += 1
            }
            return outcome
        }
    }

    /// Periods of which something was given.
    package func periodsWithAwards() async throws(StoreError) -> Set<Period> {
        try await look { session in
            Set(try session.rows(AwardQueries.periods).map { try $0.read("period", as: Period.self) })
        }
    }

    /// Awards and how they stand now, in order of their days of payment.
    ///
    /// - Parameter paidIn: only those whose day of payment lies in it.
    package func awards(paidIn period: Period? = nil) async throws(StoreError) -> [StandingAward] {
        try await look { session in
            let book = AwardBook(session: session)
            guard let period else { return try book.standing(AwardQueries.all, []) }
            return try book.standing(AwardQueries.paidIn, [period.first, period.end])
        }
    }

    /// Decides that an award is paid or not, for a reason that must be given. Nobody decides on their own.
    ///
    /// - Returns: how it stands then.
    /// - Throws: `StoreError` with `reasonMissing`, `noSuchAward` or `ownAward`.
    package func settle(
        _ id: AwardID, _ ruling: AwardRuling, actor: ActorID, reason: String
    ) async throws(StoreError) -> StandingAward {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            let book = AwardBook(session: change.session)
            guard let award = try book.standing(AwardQueries.one, [id]).first else {
                throw StoreError.noSuchAward(id)
            }
            guard award.award.employee.text != actor.text else { throw StoreError.ownAward(id, actor) }
            try book.rule(id, ruling, actor: actor, reason: reason, in: change)
            return try book.standing(AwardQueries.one, [id]).first ?? award
        }
    }

    /// What awards of a period are made from beside scores.
    package func incentiveSources(_ period: Period) async throws(StoreError) -> IncentiveSources {
        try await look { session in
            let births = try PortraitBook(session: session).birthYears()
            var pay: [EmployeeID: Money] = [:]
            for row in try session.rows(AwardQueries.basePay, [period.end]) {
                let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) } ?? .yuan
                pay[try row.read("employee")] = Money(minorUnits: try row.read("base_pay"), currency)
            }
            return IncentiveSources(
                roster: try FactBook(session: session).roster(),
                debts: try DebtBook(session: session).debts(in: period), birthYears: births, basePay: pay)
        }
    }
}

/// What awards of a period are made from beside scores.
package struct IncentiveSources: Sendable {
    package let roster: Roster
    /// Cases for which something came in over the period, with all their payments.
    package let debts: [Debt]
    package let birthYears: [EmployeeID: Int]
    /// Monthly, as it is told last before the period's end.
    package let basePay: [EmployeeID: Money]
}
