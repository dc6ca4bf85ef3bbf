import ArgumentParser
import Foundation
import Model
import Texts

/// Over which days.
struct PeriodOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "2026-02-14, 2026-W07, 2026-02 or 2026-Q1. Default: this month.", valueName: "period"))
    var period: String?

    func validate() throws {
        guard let period, Period(period) == nil else { return }
        let texts = Catalogue.of(ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment))
        throw ValidationError(texts.text("performance.badPeriod", ["found": period]))
    }

    /// The period that was named, else the month of today in the configured zone.
    func value(_ configuration: Configuration) throws(ConfigurationProblem) -> Period {
        if let named = period.flatMap({ Period($0) }) { return named }
        return Period(.month, of: try Self.today(configuration))
    }

    /// Today in the configured zone.
    static func today(_ configuration: Configuration) throws(ConfigurationProblem) -> LocalDate {
        let zone = try configuration.zone() ?? TimeZone.current.identifier
        return ZonedTime(Date(), zone: zone)?.localDay ?? LocalDate(dayNumber: 0)
    }
}
