internal import Model

/// One person in one month, and what is to be expected of them on each of its days.
struct PersonMonth {
    let person: Person
    let shape: MonthShape
    let company: DemoCompany
    /// Those that may act on them in the month.
    private let causes: [Cause]
    /// The days on which they are employed.
    let days: [MonthShape.Day]

    /// Nil where they are not employed on any day of it.
    init?(_ person: Person, _ shape: MonthShape, of company: DemoCompany) {
        guard let employed = person.employment.days(in: shape.month) else { return nil }
        (self.person, self.shape, self.company) = (person, shape, company)
        days = shape.days.filter { employed.contains($0.date) }
        causes =
            company.causesOfMany.filter { $0.touches(shape.month) } + company.personalCauses(of: person, in: shape)
    }

    var workingDays: [MonthShape.Day] { days.filter(\.isWorking) }

    var employee: EmployeeID { person.employment.employee }

    /// The days of the month on which their cases are theirs: half-open and not empty.
    var employed: Range<LocalDate> { days[0].date..<days[days.count - 1].date.adding(days: 1) }

    func stream(_ topic: RandomStream.Topic) -> RandomStream {
        RandomStream(seed: company.seed, topic, subject: person.number, time: shape.number)
    }

    func stream(_ topic: RandomStream.Topic, on day: MonthShape.Day, _ place: Int = 0) -> RandomStream {
        RandomStream(
            seed: company.seed, topic, subject: person.number, time: day.date.dayNumber * 1000 + place)
    }

    func effect(on day: MonthShape.Day) -> Effect {
        causes.reduce(Effect()) { $1.acts(on: person, day: day) ? $0.joined(with: $1.effect) : $0 }
    }

    /// How many payments are expected of a day.
    func expectedPayments(on day: MonthShape.Day) -> Double {
        person.traits.paymentsPerMonth * day.share * effect(on: day).payments * learnt(by: day.date)
    }

    func violationsPerCall(on day: MonthShape.Day) -> Double {
        person.traits.violationsPerCall * effect(on: day).violations
    }

    /// The mean of what a customer of that day says, 1…5.
    func satisfaction(on day: MonthShape.Day) -> Double {
        let mean = person.traits.satisfaction(violationsPerCall: violationsPerCall(on: day))
        return min(max(mean + effect(on: day).satisfaction, 1.2), 4.9)
    }

    /// A newcomer begins with a part of what they will do, and has learnt the rest after three months.
    private func learnt(by date: LocalDate) -> Double {
        guard let learning = company.learning else { return 1 }
        let (hired, end) = (person.employment.hired, person.isExperiencedFrom)
        guard date < end else { return 1 }
        let gone = Double(date.dayNumber - hired.dayNumber) / Double(end.dayNumber - hired.dayNumber)
        return learning.firstShare + (1 - learning.firstShare) * gone
    }

    /// For keys: `202602-100042`.
    var key: String {
        "\(shape.month.first.year.padded(to: 4))\(shape.month.first.month.padded(to: 2))-\(person.digits)"
    }
}
