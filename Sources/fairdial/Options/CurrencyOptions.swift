import ArgumentParser
import Foundation
import Model
import Texts

/// In which currency amounts are added up.
struct CurrencyOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Of the amounts; others are left out.", valueName: "code")) var currency = "CNY"

    func validate() throws {
        guard Currency(currency) == nil else { return }
        let language = ReaderLanguage.ofCommandLine(
            CommandLine.arguments, environment: ProcessInfo.processInfo.environment)
        throw ValidationError(Catalogue.of(language).text("import.badCurrency", ["found": currency]))
    }

    var value: Currency { Currency(currency) ?? .yuan }
}
