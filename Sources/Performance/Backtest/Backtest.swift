package import Model

/// Goes through past months and forecasts each from what was known then.
package struct Backtest: Sendable {
    /// Shares of the working days that are gone.
    package static let stages = [0.25, 0.5, 0.75]

    private let history: PaymentHistory
    private let seed: UInt64
    /// Before each subject's name.
    private let company: String

    /// - Parameters:
    ///   - seed: of the draws by which distributions are scored.
    ///   - company: which one it is, where there are several.
    package init(_ history: PaymentHistory, seed: UInt64, company: String = "") {
        self.history = history
        self.seed = seed
        self.company = company
    }

    /// All forecasts of the months that have some payment before them, in order of months, stages and units.
    ///
    /// - Parameter months: those that are wanted.
    package func cases(
        _ level: ForecastUnit.Level, where isWanted: (Period) -> Bool = { _ in true }
    ) -> [BacktestCase] {
        var numbers = SeededNumbers(seed: seed)
        var outness = Self.stages.map { _ in [[Double]]() }
        var cases: [BacktestCase] = []
        for month in history.months.indices.dropFirst() {
            let forecaster = Forecaster(history, month: month, stage: .share(0))
            guard !forecaster.learnt.isEmpty else { continue }
            let baselines = Baselines(history, month: month)
            for (place, stage) in Self.stages.enumerated() {
                let outcomes = Hindsight(forecaster, .share(stage)).outcomes(level)
                if isWanted(history.months[month]) {
                    let calibration = Calibration(outness[place].suffix(Calibration.memory))
                    cases += outcomes.compactMap {
                        made($0, level, month, stage, calibration, baselines, &numbers)
                    }
                }
                outness[place].append(outcomes.map(\.outness))
            }
        }
        return cases
    }

    private static let draws = 100

    private func made(
        _ outcome: Hindsight.Outcome, _ level: ForecastUnit.Level, _ month: Int, _ stage: Double,
        _ calibration: Calibration, _ baselines: Baselines, _ numbers: inout SeededNumbers
    ) -> BacktestCase? {
        let outlook = outcome.outlook
        guard let target = outlook.target, let chance = outlook.chance() else { return nil }
        func percent(_ amount: Double) -> Double { 100 * amount / Double(target) }
        let interval = outlook.interval(calibration.level)
        let came = percent(Double(outcome.came))
        let draws = (0..<Self.draws).map { _ in percent(Double(outlook.soFar) + outlook.rest.draw(&numbers)) }
        return BacktestCase(
            subject: company + Self.name(of: outcome.unit), level: level, month: history.months[month], stage: stage,
            came: came, expected: percent(outlook.expected), median: percent(outlook.quantile(0.5)),
            low: percent(interval.lowerBound), high: percent(interval.upperBound),
            isHeldUncorrected: outcome.outness <= Calibration.wanted, chance: chance,
            rankedScore: RankedProbability.score(draws: draws, came: came),
            baselines: Self.said(outcome.members, stage, baselines).mapValues(percent))
    }

    private static func name(of unit: ForecastUnit) -> String {
        switch unit {
        case .employee(let employee, _): employee.text
        case .team(let team): "\(team.branch) \(team.name ?? "")"
        case .branch(let branch): branch
        }
    }

    /// Of a group the sum of what is said of its people.
    private static func said(
        _ members: [Forecaster.Member], _ stage: Double, _ baselines: Baselines
    ) -> [Baseline: Double] {
        var said: [Baseline: Double] = [:]
        for member in members {
            let day = Forecaster.day(of: .share(stage), in: member.record.days)
            for baseline in Baseline.allCases {
                guard let one = baselines.said(baseline, of: member.record, in: member.team, through: day) else {
                    continue
                }
                said[baseline, default: 0] += one
            }
        }
        return said
    }
}
