internal import Model

/// A course that someone took.
struct Course: Hashable, Sendable {
    let name: String
    let takenOn: LocalDate
    /// 0…100.
    let result: Int

    /// The one after which conduct is better.
    static let respectfulContact = "respectful-contact"
    /// Newcomers take it in each of their months.
    static let opening = "call-opening-and-closing"
    /// Changes nothing: what is found after it is chance.
    static let payments = "payments"

    private static let ofAMonth = 0.04

    /// Those of a month, in no order.
    static func all(of person: Person, in shape: MonthShape, seed: UInt64) -> [Course] {
        guard let employed = person.employment.days(in: shape.month) else { return [] }
        let days = shape.workingDays(in: employed)
        guard !days.isEmpty else { return [] }
        var stream = RandomStream(seed: seed, .training, subject: person.number, time: shape.number)
        func taken(_ name: String, mean: Double) -> Course {
            let date = stream.one(of: days).date
            let result = Int((mean + 8 * stream.normal()).rounded())
            return Course(name: name, takenOn: date, result: min(max(result, 40), 100))
        }
        var courses: [Course] = []
        if person.isNewcomer(in: shape.month) { courses.append(taken(opening, mean: 72)) }
        for name in [respectfulContact, payments] where stream.happens(ofAMonth) {
            courses.append(taken(name, mean: 82))
        }
        return courses
    }

    func row(of employee: EmployeeID) -> FeedRow {
        FeedRow(.training, [.employee(employee), .text(name), .day(takenOn), .whole(result * 100)])
    }
}

extension PersonMonth {
    var courses: [Course] { Course.all(of: person, in: shape, seed: company.seed) }
}
