import ArgumentParser
import Foundation
import Lexicons
import Model
import Pipeline
import Texts

extension LexiconCommands {
    struct Check: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Read lexicons and list everything that is wrong or doubtful, with file, line and column.",
            discussion: """
                fairdial lexicon check lexicons --corpus calls

                Where nothing is wrong, rules are also run: rules that another one shadows, exceptions that stop nothing, patterns
                that are tried on every turn, rules that fire often, and which rules take most of the time.

                Exit code 0: usable (there may be warnings); 2: refused.
                """)

        @Argument(help: "Folders or files. Default: lexicons.", completion: .file(extensions: ["yaml", "yml"]))
        var paths: [String] = []
        @Option(
            help: ArgumentHelp(
                "Transcripts on which rules are run. Default: the near-misses of the lexicons.", valueName: "folder"),
            completion: .directory)
        var corpus: String?
        @Flag(help: "Also list the exceptions that stop nothing in any example.") var exceptions = false
        @OptionGroup var output: OutputOptions

        /// So many of the dearest rules are named.
        private static let mostDear = 5

        func run() async throws {
            let texts = output.catalogue
            let builder = LexiconSetBuilder(paths: paths.isEmpty ? ["lexicons"] : paths)
            guard builder.errors.isEmpty else {
                for problem in builder.errors + builder.warnings {
                    Console.result(GivenLexicons.text(problem, texts))
                }
                Console.note(Message("lexicon.check.refused", ["count": "\(builder.errors.count)"]), texts)
                return try ExitStatus.nothingDone.end()
            }
            let sets = try builder.sets().values.sorted { $0.language.code < $1.language.code }
            let matchers = try sets.map { try LexiconMatcher($0, prefilter: .standard) }
            let looks = try await looks(matchers)
            let doubts = try zip(matchers, looks).flatMap { try LexiconDoubts($0).problems($1, in: builder) }
            let shown = doubts.filter { exceptions || $0.code != .idleException }
            for problem in builder.warnings + shown { Console.result(GivenLexicons.text(problem, texts)) }
            if shown.count < doubts.count {
                Console.note(Message("lexicon.check.idle", ["count": "\(doubts.count - shown.count)"]), texts)
            }
            for (set, look) in zip(sets, looks) { show(set, look, texts) }
        }

        private func looks(_ matchers: [LexiconMatcher]) async throws -> [SampleLook] {
            guard let corpus else { return try matchers.map { try SampleLook(nearMissesOf: $0) } }
            let configuration = try Configuration(flags: [:], environment: ProcessInfo.processInfo.environment)
            let folder = TranscriptFolder(
                corpus, language: try configuration.language(), roles: try configuration.channelRoles())
            let found = try await folder.look(matchers)
            for message in found.setAside { Console.note(message, output.catalogue) }
            return found.looks
        }

        private func show(_ set: LexiconSet, _ look: SampleLook, _ texts: Catalogue) {
            let gaps = [
                "language": set.language.code, "rules": "\(set.rules.count)", "version": set.version.hex,
            ]
            Console.result(texts.text("lexicon.check.set", gaps))
            let dearest = look.shares.prefix(Self.mostDear).map { rule, share in
                "\(rule.text) \(String(format: "%.0f", 100 * share)) %"
            }
            guard !dearest.isEmpty else { return }
            let costs = [
                "language": set.language.code, "calls": "\(look.calls)",
                "rules": Message.listing(dearest, separator: ", "),
            ]
            Console.result(
                texts.text(corpus == nil ? "lexicon.check.costsOnNearMisses" : "lexicon.check.costs", costs))
        }
    }
}
