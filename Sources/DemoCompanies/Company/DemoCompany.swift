package import Model

/// A debt-collection company that never was, for demonstrations and tests: what its people do follows from causes that
/// `truth` tells, so that what is inferred from its feeds and calls can be held against them.
///
/// The same arguments give the same company for ever and everywhere. A month is the same whether others are asked for or
/// not, and with a further month at the end the months before stay what they were, but where a cause is dated by how many
/// months there are: a team burns out in the last three, a new plan comes in the middle.
package struct DemoCompany: Sendable {
    /// What acts on its people, and whether they differ.
    package let kind: CompanyKind
    /// People, branches, months and calls a day.
    package let size: CompanySize
    /// In order.
    package let months: [Period]
    /// Of all branches, whatever their country.
    package let calendar: WorkingCalendar
    /// What its people say when they break rules; in a language that has none nobody breaks any.
    package let phrases: [ViolationPhrase]

    /// Of all streams of this company: its own seed and its kind.
    let seed: UInt64
    let offices: [Office]
    let shapes: [MonthShape]
    /// Those that act on more than one person.
    let causesOfMany: [Cause]
    /// One post of so many is held by people who break rules for money.
    private let ruleBreakers: Remainder
    private let phrasesOfLanguage: [Language: [ViolationPhrase]]
    private let ruleCountOfLanguage: [Language: Int]

    private struct Remainder {
        let divisor: Int
        let remainder: Int
    }

    /// - Parameters:
    ///   - lastMonth: the month in which it ends; of another period, the month of its first day.
    ///   - calendar: whose working days people work and debtors pay.
    ///   - phrases: for agents' violations, each as likely as another of its language; their order is part of the
    ///     arguments.
    package init(
        kind: CompanyKind, size: CompanySize, lastMonth: Period, calendar: WorkingCalendar, phrases: [ViolationPhrase],
        seed: UInt64
    ) {
        (self.kind, self.size, self.calendar, self.phrases) = (kind, size, calendar, phrases)
        let seed = RandomStream.fold(seed, kind.number)
        self.seed = seed
        let last = Period(.month, of: lastMonth.first).first
        months = (0..<size.months).map { Period(.month, of: last.adding(months: $0 + 1 - size.months)) }
        shapes = months.map { MonthShape($0, calendar) }
        offices = Office.all(of: size)
        causesOfMany = CompanyCauses.all(kind, offices: offices, months: months, seed: seed)
        var stream = RandomStream(seed: seed, .layout, subject: 1)
        ruleBreakers = Remainder(divisor: 50, remainder: stream.whole(below: min(50, size.employees)))
        phrasesOfLanguage = Dictionary(grouping: phrases, by: \.language)
        ruleCountOfLanguage = phrasesOfLanguage.mapValues { Set($0.map(\.rule)).count }
    }

    var start: LocalDate { months[0].first }
    var end: LocalDate { months[months.count - 1].end }

    func shape(of month: Period) -> MonthShape? { shapes.first { $0.month == month } }

    func phrases(in language: Language) -> [ViolationPhrase] { phrasesOfLanguage[language] ?? [] }

    /// How many rules can be broken in a language.
    func ruleCount(in language: Language) -> Int { ruleCountOfLanguage[language] ?? 0 }

    func traits(_ number: Int, seat: Int, team: Int) -> Traits {
        guard kind != .noise else { return .usual }
        return .drawn(
            for: number, breaksRules: seat % ruleBreakers.divisor == ruleBreakers.remainder, team: team, seed: seed)
    }
}
