internal import Model

/// That a call was made, before anything is said in it.
struct CallSlip: Hashable, Sendable {
    /// Within the person's day, from 0, in order of time.
    let place: Int
    let date: LocalDate
    /// Of the local day.
    let second: Int
    let direction: Call.Direction
    /// Which of the person's cases of the month.
    let casePlace: Int
    /// How many times the agent breaks a rule.
    let violations: Int
}

extension PersonMonth {
    /// More would leave no room for anything else to be said.
    private static let mostViolations = 3
    private static let morning = 9 * 3600
    private static let workday = 9 * 3600

    /// The calls of a day; none on a day off or of absence.
    func slips(on day: MonthShape.Day) -> [CallSlip] {
        guard day.isWorking, hundredthHours(on: day) > 0 else { return [] }
        var stream = stream(.calls, on: day)
        let count = stream.poisson(Double(company.size.callsPerDay) * effect(on: day).calls)
        let perCall = violationsPerCall(on: day)
        let most = min(Self.mostViolations, company.ruleCount(in: person.office.language))
        // Turns through the cases, so that nobody is called day after day.
        let firstCase = day.date.day * (company.size.callsPerDay + 1)
        return (0..<count).map { place in
            let slot = Self.workday / count
            return CallSlip(
                place: place, date: day.date, second: Self.morning + slot * place + stream.whole(below: slot / 2),
                direction: stream.happens(0.1) ? .incoming : .outgoing,
                casePlace: (firstCase + place) % Self.caseload, violations: min(stream.poisson(perCall), most))
        }
    }

    func callID(_ slip: CallSlip) -> String {
        let date = slip.date
        return "C-\(date.year.padded(to: 4))\(date.month.padded(to: 2))\(date.day.padded(to: 2))-\(person.digits)-"
            + (slip.place + 1).padded(to: 2)
    }
}
