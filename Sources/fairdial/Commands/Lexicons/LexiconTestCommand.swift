import ArgumentParser
import Lexicons
import Model
import Texts

extension LexiconCommands {
    struct Test: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Run every example of every rule against the whole lexicon.",
            discussion: "Exit code 0: all as they should be; 1: some are not; 2: a lexicon is refused.")

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Flag(help: "Also list near-misses that another rule finds.") var notes = false
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let sets = try LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths).sets()
            var failed = 0
            var total = 0
            for set in sets.values.sorted(by: { $0.language.code < $1.language.code }) {
                for outcome in try LexiconExamples(LexiconMatcher(set, prefilter: .standard)).outcomes() {
                    total += 1
                    if !outcome.hasPassed {
                        failed += 1
                        Console.result(texts.text(outcome.message))
                    }
                    if notes, let note = outcome.note { Console.result(texts.text(note)) }
                }
            }
            Console.note(Message("lexicon.test.total", ["total": "\(total)", "failed": "\(failed)"]), texts)
            if failed > 0 { try ExitStatus.someSetAside.end() }
        }
    }
}
