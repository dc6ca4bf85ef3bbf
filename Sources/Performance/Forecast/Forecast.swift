package import Model

/// What is said of someone's month, a team's or a branch's. Amounts are minor units of the currency.
package struct Forecast: Hashable, Sendable {
    package let unit: ForecastUnit
    package let month: Period
    /// The last day that is counted.
    package let asOf: LocalDate
    package let soFar: Int
    /// Above 0; nil where there is none.
    package let target: Int?
    /// Nil where nothing is known to go by yet: no payment in this month or in any before.
    package let outlook: Numbers?

    /// What is expected by the month's end.
    package struct Numbers: Hashable, Sendable {
        package let expected: Double
        package let median: Double
        /// Ends of the 80 % interval.
        package let low: Double
        package let high: Double
        /// Of reaching the target, 0…1; nil where there is none.
        package let chance: Double?
        /// Whether the interval was corrected by how far off earlier months were.
        package let isCorrected: Bool

        package init(_ outlook: Outlook, _ calibration: Calibration) {
            let interval = outlook.interval(calibration.level)
            expected = outlook.expected
            median = outlook.quantile(0.5)
            (low, high) = (interval.lowerBound, interval.upperBound)
            chance = outlook.chance()
            isCorrected = calibration.isCorrected
        }
    }

    package init(
        unit: ForecastUnit, month: Period, asOf: LocalDate, soFar: Int, target: Int?, outlook: Numbers?
    ) {
        self.unit = unit
        self.month = month
        self.asOf = asOf
        self.soFar = soFar
        self.target = target
        self.outlook = outlook
    }

    /// An amount in per cent of the target, not cut at 100; nil where there is none.
    package func attainment(_ amount: Double) -> Double? { target.map { 100 * amount / Double($0) } }
}
