import ArgumentParser
import Model
import Store
import Texts

struct AppealCommands: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "appeal", abstract: "Object to what is held against somebody, and decide on it.",
        discussion: """
            fairdial appeal file --hit 3f2a9c01d4e5b677-2 --as E-1042 --words "I quoted the customer" --evidence mail-311
            fairdial appeal list --open
            fairdial appeal accept AP-1201 --as officer --reason "the customer said it first"
            fairdial appeal rates
            """,
        subcommands: [
            AppealFileCommand.self, AppealListCommand.self, AppealAcceptCommand.self, AppealRejectCommand.self,
            AppealReverseCommand.self, AppealRateCommand.self,
        ])
}

struct AppealFileCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "file", abstract: "File an appeal in the name of the employee whom --as names.",
        discussion: """
            fairdial appeal file --hit 3f2a9c01d4e5b677-2 --as E-1042 --words "I quoted the customer" --evidence mail-311
            fairdial appeal file --payment P-2026-000017 --as E-1042 --words "my case since Monday"
            fairdial appeal file --rule en.abuse.insult --as E-1042 --words "'dear me' is no insult"
            fairdial appeal file --suggestion --as E-1042 --words "let us call later in summer"
            """)

    @Option(help: ArgumentHelp("A hit that counts in a call of one's own.", valueName: "hit")) var hit: String?
    @Option(help: ArgumentHelp("A payment that entered somebody else's score.", valueName: "payment"))
    var payment: String?
    @Option(help: ArgumentHelp("A rule as such.", valueName: "rule id")) var rule: String?
    @Flag(help: "No objection but a suggestion.") var suggestion = false
    @Option(help: "What is said.") var words: String
    @Option(help: ArgumentHelp("Where what supports it is kept; may be repeated.", valueName: "reference"))
    var evidence: [String] = []
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    private var subjects: [Appeal.Subject] {
        [
            hit.map { .hit(HitID($0)) }, payment.map { .payment($0) }, rule.map { .rule(RuleID($0)) },
            suggestion ? .suggestion : nil,
        ].compactMap(\.self)
    }

    func validate() throws {
        guard subjects.count != 1 else { return }
        throw ValidationError(output.catalogue.text("appeal.oneSubject"))
    }

    func run() async throws {
        guard let subject = subjects.first else { return }
        let terms = try database.configuration().appealTerms()
        let store = try await database.openStore()
        let appeal = NewAppeal(subject: subject, employee: EmployeeID(actor.name), evidence: evidence)
        let id = try await store.file(appeal, words: words, terms: terms)
        try await store.close()
        Console.result(
            output.catalogue.text("appeal.taken", ["appeal": id.text, "days": "\(terms.daysToDecide)"]))
    }
}
