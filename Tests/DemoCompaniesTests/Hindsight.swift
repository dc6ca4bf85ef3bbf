import Model

@testable import DemoCompanies

/// Reads from the truth and the rows of `employees`, and from nothing else, what acted on whom on a day.
struct Hindsight {
    let truth: CompanyTruth
    let people: [EmployeeID: TruePerson]
    private let ofMany: [TrueCause]
    private let ofOne: [EmployeeID: [TrueCause]]
    private let placements: [EmployeeID: [FeedRow]]

    init(_ company: DemoCompany) {
        truth = company.truth
        people = Dictionary(uniqueKeysWithValues: truth.people.map { ($0.employee, $0) })
        ofMany = truth.causes.filter { $0.employee == nil }
        ofOne = Dictionary(grouping: truth.causes.filter { $0.employee != nil }) { $0.employee ?? EmployeeID("") }
        placements = Dictionary(grouping: company.rows(of: .employees), by: \.employee)
    }

    func causes(on employee: EmployeeID, _ date: LocalDate, isAtMonthEnd: Bool) -> [TrueCause] {
        let day = date.description
        let place = placements[employee]?.last { $0.text("from") ?? "" <= day }
        let reaching = ofMany.filter {
            ($0.branch == nil || $0.branch == place?.text("branch"))
                && ($0.team == nil || $0.team == place?.text("team"))
        }
        return (reaching + (ofOne[employee] ?? [])).filter { cause in
            cause.from <= day && cause.until.map { day < $0 } ?? true && (!cause.isAtMonthEnds || isAtMonthEnd)
        }
    }

    /// The share of what they will do that someone does on a day.
    func learnt(_ person: TruePerson, by date: LocalDate) -> Double {
        guard let learning = truth.learning, let hired = LocalDate(person.hired) else { return 1 }
        let end = hired.adding(months: learning.months)
        guard date < end else { return 1 }
        let gone = Double(date.dayNumber - hired.dayNumber) / Double(end.dayNumber - hired.dayNumber)
        return learning.firstShare + (1 - learning.firstShare) * gone
    }
}

/// How many there were where a cause acted, and how many would have been expected with it and without.
struct Tally {
    var observed = 0
    var expected = 0.0
    var without = 0.0

    /// In standard errors of a Poisson count.
    var surprise: Double { (Double(observed) - expected) / expected.squareRoot() }
    var surpriseWithout: Double { (Double(observed) - without) / without.squareRoot() }
}

extension TruePerson {
    func isEmployed(on date: LocalDate) -> Bool {
        hired <= date.description && left.map { date.description < $0 } ?? true
    }
}
