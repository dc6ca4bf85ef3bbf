import ArgumentParser
import Foundation
import Lexicons
import Model
import Reports
import Store
import Texts

extension LexiconCommands {
    struct Test: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run every example of every rule against the whole lexicon.",
            discussion: """
                fairdial lexicon test lexicons --faults

                Examples to be found are also run with the mistakes that recognisers make; how many are found all the same is a
                figure and fails nothing.

                With --corpus the rules are run over calls that were judged clean: what they hit there, and the active lexicons do
                not, has to be accepted (fairdial lexicon accept) or avoided.

                Exit code 0: all as they should be; 1: some are not; 2: a lexicon is refused.
                """)

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Flag(help: "Also list near-misses that another rule finds.") var notes = false
        @Flag(help: "Recognisers' mistakes by rule.") var faults = false
        @Option(
            help: ArgumentHelp(
                "More of their mistakes: a YAML file, `misheard: [[heard, meant], …]`; may be repeated.",
                valueName: "file"), completion: .file(extensions: ["yaml", "yml"]))
        var misheard: [String] = []
        @Option(
            help: ArgumentHelp(
                "Calls that were judged clean: a folder of transcripts, or stored, those that reviewers found clean.",
                valueName: "calls"))
        var corpus: String?
        @Option(help: "table or json (one object a line).") var format: ResultFormat = .table
        @OptionGroup var database: DatabaseOptions
        @OptionGroup var output: OutputOptions

        func validate() throws {
            if format == .csv { throw ValidationError(output.catalogue.text("lexicon.match.noCSV")) }
        }

        func run() async throws {
            let texts = output.catalogue
            let misheard = try misheard.flatMap { try MisheardFile.words(at: $0) }
            let builder = LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths)
            let sets = try builder.sets()
            var failed = 0
            var total = 0
            for set in sets.values.sorted(by: { $0.language.code < $1.language.code }) {
                let matcher = try LexiconMatcher(set, prefilter: .standard)
                for outcome in try LexiconExamples(matcher).outcomes() {
                    total += 1
                    if !outcome.hasPassed { failed += 1 }
                    show(outcome, set.language, FailingExamples(builder))
                }
                show(
                    FaultLines(
                        texts: texts, language: set.language,
                        rules: try LexiconFaults(matcher, misheard: misheard).rules()))
            }
            let rules = sets.values.reduce(0) { $0 + $1.rules.count { $0.status != .retired } }
            Console.note(
                Message(
                    "lexicon.test.total", ["rules": "\(rules)", "total": "\(total)", "failed": "\(failed)"]), texts)
            let open = try await newHits(sets)
            if failed > 0 || open > 0 { try ExitStatus.someSetAside.end() }
        }

        /// How many hits on clean calls nobody accepted; each is shown, accepted ones too.
        private func newHits(_ sets: [Language: LexiconSet]) async throws -> Int {
            guard let corpus else { return 0 }
            let source = try CleanCallSource(corpus)
            let configuration = try database.configuration()
            let isThere = FileManager.default.fileExists(atPath: configuration[.database].text)
            let store = isThere ? try await database.openStore() : nil
            let lines = CleanCallLines(texts: output.catalogue)
            var (open, accepted) = (0, 0)
            let account = try await source.look(sets, store, configuration) { hit, acceptance in
                if acceptance == nil { open += 1 } else { accepted += 1 }
                Console.result(
                    format == .json ? CleanCallLines.json(hit, acceptance) : lines.text(hit, acceptance))
            }
            try await store?.close()
            for message in account.setAside { Console.note(message, output.catalogue) }
            let gaps = ["calls": "\(account.calls)", "open": "\(open)", "accepted": "\(accepted)"]
            Console.note(Message("lexicon.gate.total", gaps), output.catalogue)
            return open + account.setAside.count
        }

        private func show(_ outcome: ExampleOutcome, _ language: Language, _ failing: FailingExamples) {
            let texts = output.catalogue
            let problem = failing.problem(outcome).map { GivenLexicons.text($0, texts) }
            let note = notes ? outcome.note.map { texts.text($0) } : nil
            for text in [problem, note].compactMap(\.self) {
                Console.result(format == .json ? JSONLine.text(ExampleLine(outcome, language, text)) : text)
            }
        }

        private func show(_ lines: FaultLines) {
            for line in format == .json ? lines.json : (faults ? lines.table : []) + lines.summary {
                Console.result(line)
            }
        }
    }
}

/// An example that is not as it should be, or worth a note, as a program reads it.
private struct ExampleLine: Encodable {
    let type = "example"
    let language: String
    let rule: String
    let kind: String
    let text: String
    let verdict: String
    let words: String
    let wording: String
    let otherRules: [String]
    let message: String

    init(_ outcome: ExampleOutcome, _ language: Language, _ message: String) {
        (self.language, rule) = (language.code, outcome.rule.text)
        (kind, text, verdict) = (outcome.kind.rawValue, outcome.text, outcome.verdict.rawValue)
        (words, wording) = (outcome.words, outcome.wording)
        otherRules = outcome.otherRules.map(\.text)
        self.message = message
    }
}
