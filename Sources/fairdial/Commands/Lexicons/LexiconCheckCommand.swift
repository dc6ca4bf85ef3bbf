import ArgumentParser
import Lexicons
import Model
import Texts

extension LexiconCommands {
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read lexicons and list everything that is wrong, with file, line and column.",
            discussion: "Exit code 0: usable (there may be warnings); 2: refused.")

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @OptionGroup var output: OutputOptions

        func run() throws {
            let texts = output.catalogue
            let builder = LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths)
            for problem in builder.errors + builder.warnings {
                Console.result(GivenLexicons.text(problem, texts))
            }
            guard builder.errors.isEmpty else {
                Console.note(Message("lexicon.check.refused", ["count": "\(builder.errors.count)"]), texts)
                return try ExitStatus.nothingDone.end()
            }
            for set in try builder.sets().values.sorted(by: { $0.language.code < $1.language.code }) {
                Console.result(
                    texts.text(
                        "lexicon.check.set",
                        [
                            "language": set.language.code, "rules": "\(set.rules.count)",
                            "version": set.version.hex,
                        ]))
            }
        }
    }
}
