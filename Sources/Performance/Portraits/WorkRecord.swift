internal import Model

/// What one person, or a team together, did and bore over a period.
struct WorkRecord: Hashable {
    /// How many people it is of.
    private(set) var people = 0
    private(set) var strain = StrainFacts()
    private(set) var conduct = FlaggedCalls()
    private(set) var surveys = WorkFacts.Tally.none
    private(set) var payments = 0

    init() {}

    init(_ facts: WorkFacts, _ strain: StrainFacts) {
        people = 1
        self.strain = strain
        conduct = FlaggedCalls(flagged: facts.flagged, calls: facts.calls)
        surveys = facts.surveys
        payments = facts.payments
    }

    static func + (left: WorkRecord, right: WorkRecord) -> WorkRecord {
        var sum = left
        sum.people += right.people
        sum.strain.days += right.strain.days
        sum.strain.hours += right.strain.hours
        sum.strain.absences += right.strain.absences
        sum.strain.complaints += right.strain.complaints
        sum.conduct = sum.conduct + right.conduct
        sum.surveys = sum.surveys + right.surveys
        sum.payments += right.payments
        return sum
    }

    /// Hours of a day of work; nil where there is none.
    var hoursADay: Double? { strain.days > 0 ? Double(strain.hours) / 100 / Double(strain.days) : nil }

    /// Payments of a day of work; nil where there is none.
    var paymentsADay: Double? { strain.days > 0 ? Double(payments) / Double(strain.days) : nil }

    /// 0…100; nil where nobody was asked.
    var satisfaction: Double? {
        surveys.mean.flatMap(Scorer.satisfaction(of:)).map { Double($0.numerator) / Double($0.denominator) }
    }
}
