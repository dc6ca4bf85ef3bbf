import ArgumentParser
import Foundation
import Model
import Texts

/// From which day something is to hold.
struct StartOptions: ParsableArguments {
    @Option(help: ArgumentHelp("From the beginning of this day, a later one. Default: at once.", valueName: "date"))
    var from: String?

    func validate() throws {
        guard let from, LocalDate(from) == nil else { return }
        let texts = Catalogue.of(ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment))
        throw ValidationError(texts.text("lexicon.backtest.badDate", ["option": "--from", "found": from]))
    }

    /// The beginning of the day in the configured zone, microseconds since 1970 UTC; nil: at once.
    ///
    /// - Throws: `LexiconSideProblem` where the day is not a later one.
    func instant(_ configuration: Configuration) throws -> Int64? {
        guard let day = from.flatMap({ LocalDate($0) }) else { return nil }
        guard try day > PeriodOptions.today(configuration) else {
            throw LexiconSideProblem(message: Message("lexicon.start.past", ["found": "\(day)"]))
        }
        var calendar = Calendar(identifier: .gregorian)
        calendar.timeZone = try configuration.zone().flatMap { TimeZone(identifier: $0) } ?? .current
        let components = DateComponents(year: day.year, month: day.month, day: day.day)
        return calendar.date(from: components).map { Int64($0.timeIntervalSince1970) * 1_000_000 }
    }
}
