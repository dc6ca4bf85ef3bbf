internal import Model

/// Reads and writes awards within one transaction.
struct AwardBook {
    let session: any Session

    /// What an award is in the ledger: everything that was written of it.
    static func digest(_ award: StoredAward) -> ContentHash {
        let parts: [CanonicalJSON] = [
            .text(award.id.text), .text(award.rule), .text(award.employee.text), .text(award.occasion),
            .text(award.period.description), .text(award.body), award.payment.map { .text("\($0)") } ?? .null,
            .text(award.payOn.description), .text(award.days.lowerBound.description),
            .text(award.days.upperBound.description), .truth(award.isTrial),
        ]
        return ContentHash(of: CanonicalJSON.list(parts).canonicalText)
    }

    func keep(_ award: StoredAward, in change: Change) throws {
        let line = try change.note(
            SealedAwards.given, subject: "award:\(award.id)",
            body: ["digest": .text(Self.digest(award).hex), "payOn": .text(award.payOn.description)])
        try session.run(
            AwardQueries.keep,
            [
                award.id, award.rule, award.employee, award.occasion, award.period, award.body,
                award.payment?.minorUnits, award.payment?.currency.code, award.payOn, award.days.lowerBound,
                award.days.upperBound, award.isTrial, line, change.now,
            ])
    }

    func rule(
        _ id: AwardID, _ ruling: AwardRuling, actor: ActorID = .system, reason: String? = nil, in change: Change
    ) throws {
        let line = try change.note(
            SealedAwards.ruled, subject: "award:\(id)", actor: actor, body: ["ruling": .text(ruling.rawValue)],
            sealed: reason.map { ["reason": $0] } ?? [:])
        try session.run(AwardQueries.rule, [line, id, ruling, change.now])
    }

    /// Awards, and of each whether what it rested on is gone.
    func grounds(_ query: Query, _ values: [any Storable]) throws -> [(award: AwardID, isFallen: Bool)] {
        try session.rows(query, values).map { row in
            (try row.read("id"), try row.read("ground", as: AwardRuling?.self) == .fallen)
        }
    }

    func standing(_ query: Query, _ values: [any Storable]) throws -> [StandingAward] {
        try session.rows(query, values).map { row in
            let award = try StoredAward(row)
            let ground: AwardRuling? = try row.read("ground")
            let decision: AwardRuling? = try row.read("decision")
            let holds = try holds(of: award)
            let status: AwardStatus =
                switch (ground, decision) {
                case (.fallen, _): .fallen
                case (_, .withdrawn): .withdrawn
                case (_, .granted): .due
                default: holds.isEmpty ? .due : .held
                }
            return StandingAward(award: award, status: status, heldBy: holds)
        }
    }

    private func holds(of award: StoredAward) throws -> [StandingAward.Hold] {
        try session.rows(
            AwardQueries.holds, [award.employee, award.days.lowerBound, award.days.upperBound]
        ).map { row in
            StandingAward.Hold(
                hit: try row.read("id"), recording: try row.read("recording"), rule: try row.read("rule"),
                day: try row.read("local_date"), standing: try row.read("standing"))
        }
    }
}

extension AwardRuling: Storable {}

extension StoredAward {
    init(_ row: Row) throws {
        let amount: Int? = try row.read("amount")
        let currency = try row.read("currency", as: String?.self).flatMap { Currency($0) }
        let (first, end): (LocalDate, LocalDate) = (try row.read("first_day"), try row.read("end_day"))
        self.init(
            id: try row.read("id"), rule: try row.read("rule"), employee: try row.read("employee"),
            occasion: try row.read("occasion"), period: try row.read("period"), body: try row.read("body"),
            payment: amount.flatMap { amount in currency.map { Money(minorUnits: amount, $0) } },
            payOn: try row.read("pay_on"), days: first..<max(first, end), isTrial: try row.read("trial"))
    }
}
