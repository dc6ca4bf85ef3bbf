/// A past month, forecast as it was known at a stage, with what became of it.
struct Hindsight {
    struct Outcome {
        let unit: ForecastUnit
        let outlook: Outlook
        let members: [Forecaster.Member]
        /// What had come in at the month's end, minor units.
        let came: Int

        var outness: Double { outlook.outness(of: Double(came)) }
    }

    private let forecaster: Forecaster
    private let members: [Forecaster.Member]

    /// Who had not been hired by then was not known.
    init(_ forecaster: Forecaster, _ stage: Forecaster.Stage) {
        self.forecaster = forecaster
        members = forecaster.members(at: stage).filter { member in
            let day = Forecaster.day(of: stage, in: member.record.days)
            return member.record.employed.lowerBound <= max(day, 0)
        }
    }

    /// Of all with a target; employees are left out of whom nothing more can come, for they have left.
    func outcomes(_ level: ForecastUnit.Level) -> [Outcome] {
        forecaster.groups(level, members.filter { $0.record.target != nil }).compactMap { unit, members in
            let outlook = Outlook(of: members.map(\.outlook))
            guard level != .employee || outlook.rest.mean > 0 else { return nil }
            return Outcome(
                unit: unit, outlook: outlook, members: members,
                came: members.reduce(0) { $0 + $1.record.amount(through: .max) })
        }
    }
}
