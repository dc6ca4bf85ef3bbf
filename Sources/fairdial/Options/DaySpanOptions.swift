import ArgumentParser
import Foundation
import Model
import Texts

/// From which day to which.
struct DaySpanOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The first day. Default: 90 days up to the last.", valueName: "date")) var from: String?
    @Option(help: ArgumentHelp("The last day. Default: today.", valueName: "date")) var to: String?

    func validate() throws {
        let texts = Catalogue.of(ReaderLanguage.ofEnvironment(ProcessInfo.processInfo.environment))
        for (option, found) in [("--from", from), ("--to", to)] {
            guard let found, LocalDate(found) == nil else { continue }
            throw ValidationError(texts.text("lexicon.backtest.badDate", ["option": option, "found": found]))
        }
        if let from, let to, let first = LocalDate(from), let last = LocalDate(to), first > last {
            throw ValidationError(texts.text("lexicon.backtest.crossed", ["from": from, "to": to]))
        }
    }

    /// The first day, and the first after the last.
    func days(_ configuration: Configuration) throws -> Range<LocalDate> {
        let last = try to.flatMap { LocalDate($0) } ?? PeriodOptions.today(configuration)
        let first = from.flatMap { LocalDate($0) } ?? last.adding(days: -89)
        return min(first, last)..<last.adding(days: 1)
    }
}
