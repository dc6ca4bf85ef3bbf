import ArgumentParser
import Lexicons
import Model
import Reports
import Store
import Texts

struct LexiconAcceptCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "accept", abstract: "Accept what a rule newly hits in a call that was judged clean.",
        discussion: """
            fairdial lexicon accept en.harassment.calls --call c-1042 --reason "the reviewer missed it"

            The call is named as `lexicon test --corpus` names it. Another version of the rule has to be accepted anew.
            """)

    @Argument(help: "The rule.") var rule: String
    @Option(help: "The call; may be repeated.") var call: [String]
    @Option(help: "Why; it goes into the ledger.") var reason: String
    @Option(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
    var lexicons: [String] = []
    @Option(
        help: ArgumentHelp(
            "The clean calls: a folder, or stored. Default: as configured (lexiconCleanCalls).", valueName: "calls"))
    var corpus: String?
    @OptionGroup var actor: ActorOptions
    @OptionGroup var database: DatabaseOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let configuration = try database.configuration()
        try configuration.checkOfficer(actor.name)
        guard let source = try corpus.map({ try CleanCallSource($0) }) ?? configuration.lexiconCleanCalls() else {
            throw LexiconSideProblem(message: Message("lexicon.gate.noneNamed"))
        }
        let sets = try LexiconSetBuilder(paths: lexicons.isEmpty ? ["lexicons"] : lexicons).sets()
        let store = try await database.openStore()
        var hits: [CleanCallHit] = []
        var isKnown = false
        _ = try await source.look(sets, store, configuration) { hit, acceptance in
            guard hit.rule.text == rule, call.contains(hit.call) || call.contains(hit.callName) else { return }
            if acceptance == nil { hits.append(hit) } else { isKnown = true }
        }
        guard !hits.isEmpty || isKnown else {
            let gaps = ["rule": rule, "calls": Message.listing(call, separator: ", ")]
            throw LexiconSideProblem(message: Message("lexicon.accept.nothing", gaps))
        }
        let count = try await store.accept(hits, actor: ActorID(actor.name), reason: reason)
        try await store.close()
        for hit in hits { Console.result(CleanCallLines(texts: output.catalogue).text(hit, nil)) }
        Console.result(output.catalogue.text("lexicon.accept.done", ["count": "\(count)", "rule": rule]))
    }
}
