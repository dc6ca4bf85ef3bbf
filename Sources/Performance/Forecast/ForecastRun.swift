package import Model

/// Forecasts the last month of a history for everyone.
package struct ForecastRun: Sendable {
    private let date: LocalDate
    private let forecaster: Forecaster
    private let members: [Forecaster.Member]
    /// Earlier months as they were known at the same stage.
    private let past: [Hindsight]

    /// Past months that are looked at, at most.
    package static let monthsBefore = Learnt.memory

    /// - Parameters:
    ///   - history: of one month or more.
    ///   - date: the last day that is counted; what came later is not looked at.
    package init(_ history: PaymentHistory, asOf date: LocalDate) {
        let history = history.closed(asOf: date)
        let last = history.months.count - 1
        let forecaster = Forecaster(history, month: last, stage: .day(date))
        self.date = date
        self.forecaster = forecaster
        members = forecaster.members(at: .day(date))
        let share = members.first.map { Self.share(through: date, of: $0.record.days) } ?? 0
        past = (max(1, last - Calibration.memory)..<max(1, last)).compactMap { month in
            let forecaster = Forecaster(history, month: month, stage: .share(share))
            return forecaster.learnt.isEmpty ? nil : Hindsight(forecaster, .share(share))
        }
    }

    /// Of each branch, after it of each of its teams, and after those of each of their people.
    package func byBranch(where isWanted: (ForecastUnit) -> Bool) -> [Forecast] {
        let all = ForecastUnit.Level.allCases.flatMap { forecasts($0, where: isWanted) }
        return all.sorted { ForecastUnit.comesFirst($0.unit, $1.unit) }
    }

    /// Of each employee, team or branch of a level, in order; of those only of whom it is asked.
    package func forecasts(
        _ level: ForecastUnit.Level, where isWanted: (ForecastUnit) -> Bool = { _ in true }
    ) -> [Forecast] {
        let outlooks = forecaster.outlooks(level, members).filter { isWanted($0.unit) }
        guard let days = members.first?.record.days, !outlooks.isEmpty else { return [] }
        let calibration = Calibration(past.map { $0.outcomes(level).map(\.outness) })
        let asOf = days.month.first.adding(days: days.place(of: date))
        return outlooks.map { unit, outlook in
            Forecast(
                unit: unit, month: days.month, asOf: asOf, soFar: outlook.soFar, target: outlook.target,
                outlook: forecaster.learnt.isEmpty ? nil : Forecast.Numbers(outlook, calibration))
        }
    }

    /// Which share of the working days is gone.
    private static func share(through date: LocalDate, of days: MonthDays) -> Double {
        let all = days.workingDays(in: 0..<days.kinds.count)
        return all > 0 ? Double(days.workingDays(in: 0..<days.place(of: date) + 1)) / Double(all) : 0
    }
}

extension Calibration {
    /// Months that are looked back at.
    static let memory = 6
}
