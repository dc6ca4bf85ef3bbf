package import Model
package import Performance
package import Plans
package import Store

/// Finds and keeps awards as rules and sources are.
package struct AwardKeeper: Sendable {
    private let store: CallStore

    package init(store: CallStore) { self.store = store }

    /// Looks at a period: gives what is found for the first time, and takes note of what has fallen. What came too late for a
    /// closed period counts here: what was given for a payment that went back has fallen.
    ///
    /// - Throws: `NoIncentives` where no rules are active; as `ScoreKeeper`.
    package func run(_ period: Period) async throws -> AwardOutcome {
        let rules = try await rules()
        let keeper = ScoreKeeper(store: store)
        let scores = try await keeper.latestScores(period)
        let earlier = try await keeper.latestScores(period.previous)
        let sources = try await store.incentiveSources(period)
        let facts = IncentiveFacts(
            period: period, roster: sources.roster, scores: scores, earlier: earlier, debts: sources.debts,
            birthYears: sources.birthYears, basePay: sources.basePay)
        let names = Dictionary(rules.map { ($0.id, $0.name) }) { first, _ in first }
        let awards = AwardJudge(rules, facts).awards.compactMap { award in
            names[award.rule].map { StoredAward(award, named: $0, in: period) }
        }
        return try await store.keep(awards, of: period)
    }

    /// Looks again at those of some periods of which something was given.
    ///
    /// - Returns: what came of it where anything did.
    /// - Throws: as `run`, but for `NoIncentives`: nothing follows then.
    package func follow(_ periods: [Period]) async throws -> [(period: Period, outcome: AwardOutcome)] {
        let given = try await store.periodsWithAwards()
        var outcomes: [(period: Period, outcome: AwardOutcome)] = []
        for period in periods where given.contains(period) {
            do {
                let outcome = try await run(period)
                if outcome.given + outcome.fallen + outcome.restored > 0 { outcomes.append((period, outcome)) }
            } catch is NoIncentives {
                return []
            }
        }
        return outcomes
    }

    /// Awards as they stand, in order of their days of payment.
    ///
    /// - Parameter paidIn: only those whose day of payment lies in it.
    package func awards(paidIn period: Period? = nil) async throws -> [ReportedAward] {
        try await store.awards(paidIn: period).map(ReportedAward.init)
    }

    private func rules() async throws -> [IncentiveRule] {
        for terms in try await store.activeTerms() where terms.kind == .incentives {
            return try terms.files.flatMap { try IncentiveFile($0.text, path: $0.name).goodRules() }
        }
        throw NoIncentives()
    }
}

/// Nobody has said what is given for what.
package struct NoIncentives: ExplainedError {
    package var message: Message { Message("incentive.noRules") }
}

extension StoredTerms {
    /// All rules of incentives together.
    package static func incentives(_ files: [(path: String, file: IncentiveFile)]) -> StoredTerms {
        StoredTerms(.incentives, files.map { File(name: $0.path, text: $0.file.text) })
    }
}

extension StoredAward {
    fileprivate init(_ award: Award, named name: LocalizedText, in period: Period) {
        let key = [award.rule.text, award.employee.text, award.occasion.text].joined(separator: "\n")
        self.init(
            id: AwardID("A-" + ContentHash(of: key).short), rule: award.rule.text, employee: award.employee,
            occasion: award.occasion.text, period: period, body: AwardBody.json(award, name).canonicalText,
            payment: award.payment, payOn: award.payOn, days: award.days, isTrial: award.isTrial)
    }
}

extension ReportedAward {
    package init(_ standing: StandingAward) {
        let body = JSONFields(CanonicalJSON(canonical: standing.award.body))
        self.init(
            standing: standing,
            name: body.flatMap(AwardBody.name)
                ?? LocalizedText(zh: standing.award.rule, en: standing.award.rule),
            reward: body.map(AwardBody.reward) ?? Reward(), evidence: body.map(AwardBody.evidence) ?? [])
    }
}
