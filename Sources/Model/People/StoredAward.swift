/// An award as it is kept, and how it stands.
package struct StoredAward: Hashable, Sendable {
    /// Follows from rule, employee and occasion.
    package let id: AwardID
    /// The company's own key of the rule.
    package let rule: String
    package let employee: EmployeeID
    /// `2026-02`, `case:K-1` or `service:3`.
    package let occasion: String
    /// The period of the run that found it.
    package let period: Period
    /// What it gives and what it rests on, as the program wrote it.
    package let body: String
    /// What is paid; nil where nothing is.
    package let payment: Money?
    package let payOn: LocalDate
    /// The days whose conduct may hold it back. Half-open.
    package let days: Range<LocalDate>
    /// It counts for nobody's pay.
    package let isTrial: Bool

    package init(
        id: AwardID, rule: String, employee: EmployeeID, occasion: String, period: Period, body: String,
        payment: Money?, payOn: LocalDate, days: Range<LocalDate>, isTrial: Bool
    ) {
        self.id = id
        self.rule = rule
        self.employee = employee
        self.occasion = occasion
        self.period = period
        self.body = body
        self.payment = payment
        self.payOn = payOn
        self.days = days
        self.isTrial = isTrial
    }
}

/// Names an award for ever.
package typealias AwardID = Identifier<StoredAward>

/// How an award stands.
package enum AwardStatus: String, Hashable, Sendable, Codable, CaseIterable {
    /// To be paid on its day.
    case due
    /// Not paid while a hit of zero tolerance waits, stands or is confirmed in its days.
    case held
    /// What it rested on is no longer so.
    case fallen
    /// Somebody decided that it is not paid.
    case withdrawn
}

/// An award with how it stands, and what holds it back.
package struct StandingAward: Hashable, Sendable {
    package let award: StoredAward
    package let status: AwardStatus
    /// Hits of zero tolerance in its days that were not overturned, in order of calls.
    package let heldBy: [Hold]

    package struct Hold: Hashable, Sendable {
        package let hit: String
        package let recording: RecordingID
        package let rule: RuleID
        package let day: LocalDate
        package let standing: Standing

        package init(hit: String, recording: RecordingID, rule: RuleID, day: LocalDate, standing: Standing) {
            self.hit = hit
            self.recording = recording
            self.rule = rule
            self.day = day
            self.standing = standing
        }
    }

    package init(award: StoredAward, status: AwardStatus, heldBy: [Hold]) {
        self.award = award
        self.status = status
        self.heldBy = heldBy
    }
}

/// What became of an award after it was given.
package enum AwardRuling: String, Hashable, Sendable, Codable, CaseIterable {
    /// What it rested on is no longer so.
    case fallen
    /// What it rested on is so again.
    case restored
    /// Somebody decided that it is paid, whatever holds it back.
    case granted
    /// Somebody decided that it is not paid.
    case withdrawn
}

/// What a look for awards came to.
package struct AwardOutcome: Hashable, Sendable {
    package var given = 0
    package var fallen = 0
    package var restored = 0
    /// Given before and still so.
    package var unchanged = 0

    package init() {}
}
