import ArgumentParser
import Model
import Reports

struct Explain: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why a call got its number: every deduction with its words, second, rule and law.",
        discussion: """
            fairdial explain C-1001
            fairdial explain en-01-threats.wav --locale zh
            """)

    @Argument(help: ArgumentHelp("A call id, a file, or the first digits of the sound's hash.", valueName: "call"))
    var reference: String

    @Option(help: "text or json.") var format: Format = .text
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    enum Format: String, ExpressibleByArgument, CaseIterable {
        case text
        case json
    }

    func run() async throws {
        let store = try await database.openStore()
        let call = try await ReportedCalls(store: store).find(reference)
        try await store.close()
        switch format {
        case .text: Console.result(ExplainRenderer(texts: output.catalogue).render(call))
        case .json: Console.result(JSONRenderer(texts: output.catalogue).render(call))
        }
    }
}
