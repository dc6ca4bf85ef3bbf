package import Model

/// How long there is time.
package struct AppealTerms: Hashable, Sendable {
    /// After a judgement, a ruling or a payment, in days.
    package let daysToFile: Int
    /// After an appeal, in days.
    package let daysToDecide: Int

    package init(daysToFile: Int = 30, daysToDecide: Int = 7) {
        self.daysToFile = daysToFile
        self.daysToDecide = daysToDecide
    }
}

/// An appeal that is to be filed.
package struct NewAppeal: Hashable, Sendable {
    package let subject: Appeal.Subject
    package let employee: EmployeeID
    /// Where what supports it is kept.
    package let evidence: [String]

    package init(subject: Appeal.Subject, employee: EmployeeID, evidence: [String] = []) {
        self.subject = subject
        self.employee = employee
        self.evidence = evidence
    }
}

extension CallStore {
    /// Files an appeal, with words that must be given.
    ///
    /// - Throws: `StoreError` with `reasonMissing`; `notYours`, `nothingToAppeal`, `appealTooLate` or `alreadyAppealed`
    ///   where it cannot be; `noSuchHit`, `noSuchPayment` or `noSuchRule`.
    package func file(_ appeal: NewAppeal, words: String, terms: AppealTerms) async throws(StoreError) -> AppealID {
        let words = try GivenReason.checked(words)
        return try await change { try AppealDesk(change: $0, terms: terms).file(appeal, words: words) }
    }

    /// Decides an appeal for a reason that must be given. What was held against somebody falls, or comes back, in the same
    /// transaction: standing, deductions, the call's state, whose the payment is, and the ledger.
    ///
    /// - Throws: `StoreError` with `reasonMissing`, `noSuchAppeal`, `ownAppeal`, `ownRuling`, `alreadyDecided`,
    ///   `notAccepted`, or as `review`.
    package func decide(
        _ id: AppealID, _ outcome: AppealDecision.Outcome, actor: ActorID, reason: String,
        recompute: @escaping @Sendable (Judgement, LexiconSet) -> [Deduction]
    ) async throws(StoreError) -> Appeal {
        let reason = try GivenReason.checked(reason)
        return try await change { change in
            try AppealCourt(change: change, actor: actor, reason: reason, recompute: recompute).decide(id, outcome)
        }
    }

    /// All appeals, in order of the day until which somebody has to decide.
    package func appeals() async throws(StoreError) -> [Appeal] {
        try await look { try AppealBook(session: $0).appeals(AppealQueries.all, []) }
    }

    /// How often each rule was appealed against by its hits, in order of rules.
    ///
    /// - Parameter filed: appeals of these instants, microseconds since 1970 UTC.
    package func appealRates(
        filed: Range<Int64> = .min..<Int64.max
    ) async throws(StoreError) -> [AppealRate] {
        try await look { try AppealBook(session: $0).rates(filed: filed) }
    }
}
