import ArgumentParser
import Model

struct Config: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show what is configured and where each value comes from.",
        subcommands: [Show.self])

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Every value with its origin: flag, environment, file or built-in.")

        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func run() throws {
            let configuration = try database.configuration()
            let width = ConfigurationKey.allCases.map(\.rawValue.count).max() ?? 0
            for key in ConfigurationKey.allCases {
                let value = configuration[key]
                let name = key.rawValue.padding(toLength: width, withPad: " ", startingAt: 0)
                let text = value.text.isEmpty ? "–" : value.text
                Console.result("\(name)  \(text)  (\(value.origin.place(of: key, output.catalogue)))")
            }
        }
    }
}
