package import Model

/// The day's own compliance has fallen seven times in a row: 100 − points per 100 calls of that day, for the score of the
/// month to date hardly does anything but fall.
package struct FallingRule: AlertRule {
    package static let id = AlertRuleID("falling")
    /// A day with fewer calls says too little and is passed over.
    static let fewestCalls = 10

    package var settings: String { "\(FallingRun.falls) \(Self.fewestCalls)" }

    package init() {}

    package func findings(in sources: AlertSources) -> [AlertFinding] {
        sources.changed.sorted().compactMap { employee in
            let series = Self.series(of: sources.conduct[employee] ?? [])
            // A run that began before what is known here cannot be seen whole.
            guard series.count > FallingRun.falls else { return nil }
            return AlertFinding(
                rule: Self.id, subject: employee.text, employee: employee, from: series[FallingRun.falls].day,
                crossings: FallingRun.crossings(of: series))
        }
    }

    static func series(of days: [ConductDay]) -> [(day: LocalDate, value: Fraction)] {
        days.filter { $0.calls >= fewestCalls }.map { day in
            let points = Fraction(Int128(day.deducted.thousandths), over: 1000)
            return (day.day, Fraction(100) - Fraction(100) * points / Fraction(day.calls))
        }
    }

    package static var title: Message { Message("alert.title.falling") }

    package static func text(of alert: Alert) -> Message {
        Message("alert.text.falling", ["employee": alert.employee?.text ?? "–", "day": "\(alert.crossing.since)"])
    }
}
