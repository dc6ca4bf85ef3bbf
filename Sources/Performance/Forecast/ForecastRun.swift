package import Model

/// Forecasts the last month of a history for everyone.
package struct ForecastRun: Sendable {
    private let history: PaymentHistory
    private let date: LocalDate

    /// - Parameter date: the last day that is counted; what came later is not looked at.
    package init(_ history: PaymentHistory, asOf date: LocalDate) {
        self.history = history
        self.date = date
    }

    /// Past months that are looked at, at most.
    package static let monthsBefore = Learnt.memory

    /// Of each branch, after it of each of its teams, and after those of each of their people.
    package func byBranch(where isWanted: (ForecastUnit) -> Bool) -> [Forecast] {
        let all = ForecastUnit.Level.allCases.flatMap { forecasts($0, where: isWanted) }
        return all.sorted { ForecastUnit.comesFirst($0.unit, $1.unit) }
    }

    /// Of each employee, team or branch of a level, in order; of those only of whom it is asked.
    package func forecasts(
        _ level: ForecastUnit.Level, where isWanted: (ForecastUnit) -> Bool = { _ in true }
    ) -> [Forecast] {
        guard let month = history.months.last, let days = history.records.last?.first?.days else { return [] }
        let forecaster = Forecaster(history, month: history.months.count - 1, stage: .day(date))
        let outlooks = forecaster.outlooks(level, forecaster.members(at: .day(date))).filter { isWanted($0.unit) }
        let calibration = calibration(level, share: stage(in: days))
        let asOf = month.first.adding(days: days.place(of: date))
        return outlooks.map { unit, outlook in
            Forecast(
                unit: unit, month: month, asOf: asOf, soFar: outlook.soFar, target: outlook.target,
                outlook: forecaster.learnt.isEmpty ? nil : Forecast.Numbers(outlook, calibration))
        }
    }

    /// Which share of the working days is gone.
    private func stage(in days: MonthDays) -> Double {
        let all = days.workingDays(in: 0..<days.kinds.count)
        return all > 0 ? Double(days.workingDays(in: 0..<days.place(of: date) + 1)) / Double(all) : 0
    }

    private func calibration(_ level: ForecastUnit.Level, share: Double) -> Calibration {
        let last = history.months.count - 1
        return Calibration(
            (max(1, last - Calibration.memory)..<max(1, last)).map { month in
                let forecaster = Forecaster(history, month: month, stage: .share(share))
                guard !forecaster.learnt.isEmpty else { return [] }
                return Hindsight(forecaster, .share(share)).outcomes(level).map(\.outness)
            })
    }
}

extension Calibration {
    /// Months that are looked back at.
    static let memory = 6
}
