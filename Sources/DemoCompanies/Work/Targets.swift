internal import Model

extension PersonMonth {
    private static let usualYuan = 90_000.0
    private static let usualCases = 16.0

    /// None for someone who works on no working day of the month.
    var targetRows: [FeedRow] {
        let share = Double(workingDays.count) / Double(max(shape.days.count(where: \.isWorking), 1))
        guard share > 0 else { return [] }
        let part = share * grade * (isNewcomer ? 0.7 : 1)
        let thousands = max(Int((Self.usualYuan * part / 1000).rounded()), 1)
        let cases = max(Int((Self.usualCases * part).rounded()), 1)
        return [
            FeedRow(
                .targets,
                [
                    .employee(employee), .text(shape.month.description), .whole(thousands * 1000_00), .yuan,
                    .whole(cases),
                ])
        ]
    }

    /// The company knows who recovers much and who little, roughly.
    private var grade: Double {
        switch person.traits.level {
        case ..<0.9: 0.8
        case ..<1.1: 1
        default: 1.2
        }
    }

    /// Where nobody learns, nobody is new.
    private var isNewcomer: Bool { company.learning != nil && person.isNewcomer(in: shape.month) }
}
